import { expect, it } from 'vitest';
import { filesNamed } from './files';
import { runApart, withFiles } from './namespace';

/** Starts charon with the file as its configuration, waits until it listens, and prints what it logged and what it set in the kernel. */
const script = `
STRONGSWAN_CONF="$1" /usr/lib/ipsec/charon --use-syslog no >/run/charon.log 2>&1 &
while kill -0 $! 2>/dev/null && [ ! -S /run/charon.vici ]; do sleep 0.05; done
cat /run/charon.log
echo "acquire $(cat /proc/sys/net/core/xfrm_acq_expires)"
`;

const started = (text: string): string => withFiles([text], (paths) => runApart(script, paths).text);

it('starts charon with every strongswan.conf, which sets what it says', () => {
  const files = filesNamed('strongswan-route-based.conf');
  for (const { from, text } of files) {
    const [, seconds] = /xfrm_acq_expires = (\d+)/.exec(text) ?? [];
    const said = started(text);
    expect(said, from).not.toMatch(/syntax error|invalid|failed to parse/i);
    expect(said, from).toContain(`acquire ${seconds}`);
  }
  expect(files.length).toBeGreaterThan(0);
  process.stdout.write(`strongSwan: ${files.length} files of strongswan.conf\n`);
});

it('sees a brace that is missing, and a setting misspelt', () => {
  const text = filesNamed('strongswan-route-based.conf')[0]?.text ?? '';
  expect(started(text.replace(/^\}$/m, ''))).toMatch(/syntax error/);
  expect(started(text.replace('xfrm_acq_expires', 'xfrm_acq_expire'))).not.toContain('acquire 30');
});
