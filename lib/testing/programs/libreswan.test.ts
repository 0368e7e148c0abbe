import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesNamed } from './files';
import { type Ended, run, withFiles } from './namespace';

/** Where Libreswan is unpacked, since it cannot be installed beside strongSwan. */
const folder = process.env.LIBRESWAN ?? '';

/** Runs a program of Libreswan with the libraries that were unpacked with it. */
function libreswan(program: string, args: readonly string[]): Ended {
  if (!folder) throw new Error('LIBRESWAN names no folder: run `npm test -- --only programs`.');
  const libraries = ['lib', 'usr/lib']
    .flatMap((part) => readdirSync(join(folder, part)).map((name) => join(folder, part, name)))
    .filter((path) => path.includes('-linux-gnu'));
  return run(join(folder, 'usr/libexec/ipsec', program), args, { LD_LIBRARY_PATH: libraries.join(':') });
}

/**
 * What Libreswan says of a file (addconn, --checkconfig), and the numbers and times that it does not read back as they were written (readwriteconf):
 * it passes over those that it does not understand. Nothing if all is well.
 */
const complaints = (text: string): string =>
  withFiles([text], ([path = '']) => {
    const { status, text: said } = libreswan('addconn', ['--config', path, '--checkconfig']);
    if (said || status !== 0) return said || `status ${status}`;
    const read = libreswan('readwriteconf', ['--config', path]).text.split(/^(?=conn )/m);
    const written = text.split(/^(?=conn )/m).slice(1);
    return written
      .flatMap((section) => {
        const [name = ''] = section.split('\n');
        const options = read.find((other) => other.startsWith(`${name}\n`))?.split('\n\t') ?? [];
        return numbersIn(section).filter((option) => !options.includes(option));
      })
      .join('\n');
  });

/** Options that take a number, or a time, which Libreswan writes in milliseconds. */
const counted = /^ +((?:replay-window|ikelifetime|salifetime|dpddelay|retransmit-timeout)=)(.*?)(s?)$/gm;

const numbersIn = (section: string): string[] =>
  [...section.matchAll(counted)].map(([, name, number, unit]) => `${name}${number}${unit ? '000' : ''}`);

/** The proposals of a file, as `ike=…` and `esp=…`: `--checkconfig` leaves them to the daemon. */
const proposalsIn = (text: string): string[] => text.match(/\b(ike|esp)=\S+$/gm) ?? [];

/** What Libreswan's parser of proposals says, for IKEv2 and with perfect forward secrecy; nothing if it takes them all. */
function refusals(proposals: readonly string[]): string {
  if (proposals.length === 0) return '';
  const { status, text } = libreswan('algparse', ['-v2', '-pfs', ...proposals]);
  return status === 0 ? '' : text || `status ${status}`;
}

it('takes every option of every ipsec.conf, and every proposal', () => {
  const files = filesNamed('ipsec.conf');
  for (const { from, text } of files) expect(complaints(text), from).toBe('');
  const proposals = [...new Set(files.flatMap(({ text }) => proposalsIn(text)))];
  expect(refusals(proposals)).toBe('');
  expect(files.length).toBeGreaterThan(0);
  expect(proposals.length).toBeGreaterThan(1);
  process.stdout.write(`Libreswan: ${files.length} files of ipsec.conf, ${proposals.length} proposals\n`);
});

it('knows of every option with a number', () => {
  const all = filesNamed('ipsec.conf').flatMap(({ text }) => text.match(/^ +\S+=\d+s?$/gm) ?? []);
  const unread = all.filter((line) => !line.includes('ipsec-interface=') && numbersIn(line).length === 0);
  expect(unread).toEqual([]);
});

it.each([
  ['an option misspelt', (text: string) => text.replace('salifetime=', 'salifetme=')],
  [
    'a word where a number belongs',
    (text: string) => text.replace(/replay-window=\d+/, 'replay-window=many'),
  ],
  ['a time that is none', (text: string) => text.replace(/ikelifetime=\d+s/, 'ikelifetime=1fortnight')],
  ['a choice that is none', (text: string) => text.replace(/auto=\w+/, 'auto=perhaps')],
  ['a line outside its section', (text: string) => text.replace(/^conn .*$/m, '')],
])('refuses %s', (_, slip) => {
  const text = filesNamed('ipsec.conf')[0]?.text ?? '';
  expect(complaints(text)).toBe('');
  expect(slip(text)).not.toBe(text);
  expect(complaints(slip(text))).not.toBe('');
});

it.each(['ike=aes_gcm257-sha2_384;dh20', 'ike=aes_gcm256-sha2_384;dh99', 'esp=aes_gcm256-nothing;dh20'])(
  'refuses the proposal %s',
  (proposal) => expect(refusals([proposal])).toMatch(/ERROR/),
);
