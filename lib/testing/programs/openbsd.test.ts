import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesNamed } from './files';
import { run, withFiles } from './namespace';

/** What a daemon says of a configuration that it only reads (`-n`); nothing if it takes all of it. */
const complaints = (daemon: string, text: string): string =>
  withFiles([text], ([path = '']) => {
    // They refuse a file with keys that others may read.
    chmodSync(path, 0o600);
    const { status, text: said } = run(`/usr/sbin/${daemon}`, ['-n', '-f', path]);
    return status === 0 ? '' : said || `status ${status}`;
  });

/** iked looks for the interface of a policy, and Linux has no sec(4): the loopback stands in. */
const withLoopback = (text: string): string => text.replace(/^( +iface )sec\d+$/gm, '$1lo');

type Slip = readonly [string, (text: string) => string];

/** A daemon, the name of its file, what makes the file fit for this kernel, and slips that it has to refuse. */
type Daemon = {
  daemon: string;
  name: string;
  prepared: (text: string) => string;
  slips: readonly Slip[];
};

const daemons: readonly Daemon[] = [
  {
    daemon: 'bgpd',
    name: 'bgpd.conf',
    prepared: (text) => text,
    slips: [
      ['a word misspelt', (text) => text.replace('holdtime', 'holdtme')],
      ['a prefix that is none', (text) => text.replace(/^(network [\d.]+)\//m, '$1.0/')],
      ['a hold time that is too short', (text) => text.replace(/holdtime \d+/, 'holdtime 2')],
      ['a set that is not there', (text) => text.replace('prefix-set "TL-', 'prefix-set "NO-')],
      ['a description that is too long', (text) => text.replace(/descr ".*"/, `descr "${'x'.repeat(32)}"`)],
    ],
  },
  {
    daemon: 'iked',
    name: 'iked.conf',
    prepared: withLoopback,
    slips: [
      ['a word misspelt', (text) => text.replace('ikelifetime', 'ikelifetme')],
      ['a cipher that is none', (text) => text.replace(/ikesa enc \S+/, 'ikesa enc aes-257')],
      [
        'an order that is not its own',
        (text) => text.replace(/^( +local .*\n)((?: +.*\n)+?)( +srcid .*\n)/m, '$3$2$1'),
      ],
      ['an interface that is not there', (text) => text.replace(/iface lo$/m, 'iface sec9')],
      ['an open slot', (text) => text.replace(/psk ".*"/, 'psk <key-to-the-cloud>')],
    ],
  },
];

describe.each(daemons)('$daemon', ({ daemon, name, prepared, slips }) => {
  it(`takes every line of every ${name}`, () => {
    const files = filesNamed(name);
    for (const { from, text } of files) expect(complaints(daemon, prepared(text)), from).toBe('');
    expect(files.length).toBeGreaterThan(0);
    process.stdout.write(`OpenBSD's ${daemon}: ${files.length} files of ${name}\n`);
  });

  it.each(slips)('refuses %s', (_, slip) => {
    const text = prepared(filesNamed(name)[0]?.text ?? '');
    expect(complaints(daemon, text)).toBe('');
    expect(slip(text)).not.toBe(text);
    expect(complaints(daemon, slip(text))).not.toBe('');
  });
});
