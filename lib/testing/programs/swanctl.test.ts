import { expect, it } from 'vitest';
import { filesNamed } from './files';
import { runApart, withFiles } from './namespace';

/**
 * Starts charon, loads each file in its place, and prints what swanctl says of it between marks. Loading a file takes away what the one before it
 * gave.
 */
const script = `
/usr/lib/ipsec/charon --use-syslog no >/run/charon.log 2>&1 &
until [ -S /run/charon.vici ]; do
  kill -0 $! || { cat /run/charon.log; exit 1; }
  sleep 0.05
done
for file in "$@"; do
  swanctl --load-all --file "$file" 2>&1 | grep -Ev "^(plugin '|opening directory )"
  echo "=== end"
done
`;

/** What charon says of each text. */
function loaded(texts: readonly string[]): string[] {
  const { status, text } = withFiles(texts, (paths) => runApart(script, paths));
  expect(status, text).toBe(0);
  return text.split('=== end\n').slice(0, -1);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

it('loads every connection and every secret of every swanctl.conf', () => {
  const files = filesNamed('swanctl.conf');
  const said = loaded(files.map(({ text }) => text));
  let connections = 0;
  files.forEach(({ from, text }, index) => {
    const wanted = count(text, /^ {4}version = 2$/gm);
    const answer = said[index] ?? '';
    expect(answer, from).not.toMatch(/failed|invalid|unknown|unable/);
    expect(count(answer, /^loaded connection '/gm), `${from}: ${answer}`).toBe(wanted);
    expect(count(answer, /^loaded ike secret '/gm), `${from}: ${answer}`).toBe(wanted);
    connections += wanted;
  });
  expect(files.length).toBeGreaterThan(0);
  process.stdout.write(`strongSwan: ${files.length} files of swanctl.conf, ${connections} connections\n`);
});

it.each([
  ['an option misspelt', (text: string) => text.replace('rekey_time', 'rekey_tme')],
  ['a cipher that is none', (text: string) => text.replace(/(proposals = aes)\d+/, '$17')],
  ['a time that is none', (text: string) => text.replace(/dpd_delay = \d+s/, 'dpd_delay = soon')],
  ['a word for a number', (text: string) => text.replace(/if_id_in = \d+/, 'if_id_in = one')],
  ['a brace left out', (text: string) => text.replace(/^ {4}\}$/m, '')],
])('refuses %s', (_, slip) => {
  const [file] = filesNamed('swanctl.conf');
  const text = file?.text ?? '';
  expect(slip(text)).not.toBe(text);
  const [before, after] = [text, slip(text)].map((each) => loaded([each])[0] ?? '');
  expect(count(after ?? '', /^loaded connection '/gm)).toBeLessThan(
    count(before ?? '', /^loaded connection '/gm),
  );
});
