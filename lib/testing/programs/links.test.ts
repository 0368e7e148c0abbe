import { expect, it } from 'vitest';
import { type Outline, type OutlineTunnel, outlineOf } from '@/lib/vendors/outline';
import { filesNamed, undoOf } from './files';
import { run, runApart, withFiles } from './namespace';

/**
 * Makes the uplinks, runs the script twice and then its clean-up, and shows what there is before and after each. The kernels that tests run on
 * may have no XFRM interfaces: a bridge stands in for one there, and nowhere else.
 */
const script = `
mkdir /run/bin
cat >/run/bin/ip <<'IP'
#!/bin/sh
said=$("$IP" "$@" 2>&1) && status=0 || status=$?
case "$said:$1 $2 $4 $5" in
  *'Unknown device type'*':link add type xfrm') exec "$IP" link add "$3" type bridge ;;
esac
[ -z "$said" ] || echo "$said" >&"$((status == 0 ? 1 : 2))"
exit "$status"
IP
chmod +x /run/bin/ip
IP=$(command -v ip)
export IP
PATH=/run/bin:$PATH
show() {
  ip -o link | sed 's/^[0-9]*: //; s/ link.*//'
  ip -o address show scope global | sed 's/^[0-9]*: //; s/ tentative//; s/ dadfailed//'
  ip -4 rule | sed 's/^[0-9]*://' | sort
  ip -6 rule | sed 's/^[0-9]*://' | sort
  ip -4 route show table all
  ip -6 route show table all | grep -v 'fe80::\\|ff00::'
  nft list ruleset
  echo '=== end'
}
sh -eu "$1"
show
sh "$2"
show
sh "$2"
show
sh -eu "$3"
show
`;

/** Interfaces with the addresses that the script expects to be there, from which the next hops can be reached. */
const uplinks = ({ gateway, tunnels }: Outline): string =>
  gateway.uplinks
    .map(({ interface: name, nextHop }, index) => {
      const local = tunnels.find(({ uplink }) => uplink?.interface === name)?.local ?? `192.0.2.${index + 1}`;
      return `ip link add '${name}' type bridge
ip address add ${local} ${nextHop ? `peer ${nextHop}` : ''} dev '${name}'
ip link set '${name}' up`;
    })
    .join('\n');

/** What is wrong with a script for a gateway: it ends with an error, it does not make what the plan says, or not twice, or leaves something behind. */
function faults(outline: Outline, text: string): string[] {
  const undo = undoOf(text).filter((line) => !line.startsWith('rm '));
  const { status, text: said } = withFiles([uplinks(outline), text, undo.join('\n')], (paths) =>
    runApart(script, paths),
  );
  if (status !== 0) return [`status ${status}: ${said}`];
  const [before = '', once = '', twice = '', after = ''] = said.split('=== end\n');
  return [
    ...outline.tunnels.flatMap((tunnel) => missingOf(tunnel, once)),
    ...(twice === once ? [] : [`once: ${once}\ntwice: ${twice}`]),
    ...(after === before ? [] : [`before: ${before}\nafter: ${after}`]),
  ];
}

/** What a tunnel lacks of its interface, address, MTU and MSS. */
function missingOf({ label, number, inside, mtu, mss }: OutlineTunnel, shown: string): string[] {
  const [, link] = new RegExp(`^([a-z]+${number}): <.*\\bUP\\b.*> mtu ${mtu} `, 'm').exec(shown) ?? [];
  if (!link) return [`${label} has no interface that is up with an MTU of ${mtu}: ${shown}`];
  const wanted = [
    `${link}    ${inside.near.includes(':') ? 'inet6' : 'inet'} ${inside.near}/${inside.bits} scope global`,
    ...['iifname', 'oifname'].map(
      (direction) => `${direction} "${link}" tcp flags syn tcp option maxseg size set ${mss}\n`,
    ),
  ];
  return wanted.filter((text) => !shown.includes(text)).map((text) => `${label} lacks ${text}`);
}

it('makes what the plan says, the same at the second time, and takes all of it away', () => {
  const files = filesNamed('links.sh');
  const outlines = files.map(({ job }) => outlineOf(job));
  files.forEach(({ from, text }, index) => {
    const outline = outlines[index];
    expect(outline && faults(outline, text), from).toEqual([]);
  });
  const tunnels = outlines.flatMap((outline) => outline.tunnels).length;
  expect(tunnels).toBeGreaterThan(0);
  process.stdout.write(
    `Linux: ${files.length} files of links.sh run twice and cleaned up, ${tunnels} tunnels\n`,
  );
});

it('is a script that any shell of POSIX reads', () => {
  const files = filesNamed('links.sh');
  const texts = files.map(({ text }) => text);
  const ends = withFiles(texts, (paths) => paths.map((path) => run('sh', ['-n', path])));
  ends.forEach((end, index) => {
    expect(end, files[index]?.from).toEqual({ status: 0, text: '' });
  });
});

it.each(['ip address', 'ip link set', 'nft -f', 'tunnel() {', 'table inet', 'oifname', 'delete table'])(
  'sees that a line is left out: %s',
  (word) => {
    const [file] = filesNamed('links.sh').filter(({ job }) => job.gateway.uplinks.length > 1);
    const lines = (file?.text ?? '').split('\n');
    const at = lines.findIndex((line) => line.trim().startsWith(word));
    expect(at).toBeGreaterThan(0);
    expect(file && faults(outlineOf(file.job), lines.toSpliced(at, 1).join('\n'))).not.toEqual([]);
  },
);
