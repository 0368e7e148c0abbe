import { expect, it } from 'vitest';
import { filesNamed, ordersOf, undoOf } from './files';
import { runApart, withFiles } from './namespace';

/**
 * Starts FRR's daemons, and for each pair of files runs the first, shows what the daemons have then, runs the second, shows it again, and takes away a
 * BGP process that is left, as one may where there was none before.
 */
const script = `
mount -t tmpfs tmpfs /etc/frr
touch /etc/frr/vtysh.conf
mkdir -p /run/frr
chown frr:frr /run/frr
chmod 755 /run
for daemon in zebra staticd bgpd; do
  "/usr/lib/frr/$daemon" -d -f "/etc/frr/$daemon.conf" --log file:/run/frr/log 2>/dev/null
done
while [ $# -gt 0 ]; do
  vtysh -f "$1"
  vtysh -c 'show running-config'
  echo '=== end'
  vtysh -f "$2"
  vtysh -c 'show running-config'
  echo '=== end'
  vtysh -c 'show running-config' | sed -n 's/^router bgp/no &/p' >/run/process
  vtysh -f /run/process
  vtysh -c 'show running-config'
  echo '=== end'
  shift 2
done
`;

type Running = { after: string[]; left: string[]; end: string[] };

/** For each text with its undo: what the daemons have after either, and in the end. */
function running(pairs: readonly (readonly [string, string])[]): Running[] {
  const { status, text } = withFiles(pairs.flat(), (paths) => runApart(script, paths));
  expect(status, text).toBe(0);
  const shown = text.split('=== end\n').slice(0, -1).map(statements);
  return pairs.map((_, index) => {
    const [after = [], left = [], end = []] = shown.slice(3 * index);
    return { after, left, end };
  });
}

/** Of the daemons themselves, ends of blocks, and what they remark about the ASN that one sample has wrong on purpose. */
const own =
  /^(Reserved AS used|Building configuration|Current configuration|frr version|frr defaults|hostname|no ip(v6)? forwarding|end$|exit)/;

/** What a clean-up leaves of BGP, since another may have been using the process. */
const ofProcess =
  /^router bgp \d+( > (bgp router-id \S+|bgp log-neighbor-changes|no bgp default ipv4-unicast))?$/;

/** FRR leaves it out where it is the default. */
const defaultDistance = /(?<=^ip route \S+ \S+) 1$/;

/** The lines, each behind the heads of its blocks, sorted: FRR writes its blocks in an order of its own. */
function statements(text: string): string[] {
  const heads: string[] = [];
  return ordersOf(text)
    .filter((line) => !own.test(line.trim()))
    .map((line) => {
      const depth = line.length - line.trimStart().length;
      heads.length = depth;
      heads[depth] = line.trim().replace(defaultDistance, '');
      return heads.filter((head) => head).join(' > ');
    })
    .sort();
}

it('has in its daemons what every frr.conf says, and nothing of it after the clean-up', () => {
  const files = filesNamed('frr.conf');
  const pairs = files.map(({ text }) => [text, undoOf(text).join('\n')] as const);
  running(pairs).forEach(({ after, left, end }, index) => {
    const { from = '', text = '' } = files[index] ?? {};
    expect(after, from).toEqual(statements(text));
    expect(
      left.filter((line) => !ofProcess.test(line)),
      from,
    ).toEqual([]);
    expect(end, from).toEqual([]);
  });
  process.stdout.write(`FRR's daemons: ${files.length} files read back and cleaned up\n`);
});
