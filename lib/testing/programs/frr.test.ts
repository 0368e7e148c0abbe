import { expect, it } from 'vitest';
import { filesNamed } from './files';
import { run, withFiles } from './namespace';

/** What FRR's shell says of a text; nothing if it takes every line (vtysh(1), --dryrun). */
function complaints(text: string): string {
  return withFiles([text], ([path = '']) => {
    const { status, text: said } = run('vtysh', ['--dryrun', '--inputfile', path]);
    return status === 0 ? '' : said || `status ${status}`;
  });
}

it('takes every line of every frr.conf', () => {
  const files = filesNamed('frr.conf');
  for (const { from, text } of files) expect(complaints(text), from).toBe('');
  expect(files.length).toBeGreaterThan(0);
  process.stdout.write(`FRR: ${files.length} files of frr.conf\n`);
});

it.each([
  ['a word misspelt', (text: string) => text.replace('soft-reconfiguration', 'soft-reconfigration')],
  ['a mask that is none', (text: string) => text.replace(/(network [\d.]+)\/\d+/, '$1/33')],
  ['a line outside its block', (text: string) => text.replace(/^router bgp \d+$/m, '')],
  ['a number out of its range', (text: string) => text.replace(/timers connect \d+/, 'timers connect 65536')],
])('refuses %s', (_, slip) => {
  const [file] = filesNamed('frr.conf');
  const text = file?.text ?? '';
  expect(slip(text)).not.toBe(text);
  expect(complaints(slip(text))).toMatch(/Unknown command|incomplete/i);
});
