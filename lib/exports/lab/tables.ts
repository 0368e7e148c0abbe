import type { TunnelView } from '@/lib/plan/lookup';
import { put } from '@/lib/plan/maps';
import { shellWord } from '@/lib/plan/text';
import { type Failure, failuresOf } from './failures';
import type { Ground } from './ground';
import { neighborOf } from './neighbors';
import { counterOf } from './outside';
import { type Way, waysOf, worksWithout } from './pings';
import type { Scene } from './scene';

/** A list that `lab.sh` reads: a line each, of words without blanks. */
export type Table = { name: string; columns: string; rows: readonly (readonly (string | number)[])[] };

const nothing = '-';

/** What the lab's scripts know of the plan. */
export function tablesOf(ground: Ground, { boxes, links }: Scene): Table[] {
  const failures = failuresOf(ground);
  const ways = waysOf(ground);
  const touched = touchedBy(failures, ways);
  return [
    {
      name: 'boxes',
      columns: 'box part turn',
      rows: boxes.map(({ name, part, turn }) => [name, part, turn]),
    },
    {
      name: 'links',
      columns: 'box interface box interface mtu',
      rows: links.map(({ ends: [a, b], mtu }) => [a.box, a.port, b.box, b.port, mtu]),
    },
    { name: 'ends', columns: 'tunnel box connection neighbor counter prefixes', rows: endRows(ground) },
    {
      name: 'ways',
      columns: 'from to reached box source target mtu',
      rows: ways.flatMap(({ from, to, reached, mtu }) =>
        from.hosts.flatMap((source) =>
          to.hosts.map((target) => [from.id, to.id, yesNo(reached), from.box, source, target, mtu]),
        ),
      ),
    },
    {
      name: 'failures',
      columns: 'failure kind what',
      rows: failures.flatMap(({ id, drops }) =>
        drops.map((drop) => [id, drop.kind, ...(drop.kind === 'pair' ? drop.addresses : [drop.at])]),
      ),
    },
    {
      name: 'hits',
      columns: 'failure tunnel',
      rows: failures.flatMap(({ id, tunnels }) => tunnels.map((tunnel) => [id, tunnel])),
    },
    {
      name: 'switches',
      columns: 'failure from to box source target then seconds',
      rows: switchRows(ground, touched),
    },
    { name: 'lost', columns: 'failure from to', rows: lostRows(ground, touched) },
  ];
}

const yesNo = (answer: boolean): string => (answer ? 'yes' : 'no');

/** Both ends of every tunnel: the first is that of the device, where there is one. */
function endRows({ plan, look }: Ground): (string | number)[][] {
  return plan.connections.flatMap((connection) =>
    connection.tunnels.flatMap((tunnel) =>
      [
        { tunnel, connection, near: tunnel.from, far: tunnel.to },
        { tunnel, connection, near: tunnel.to, far: tunnel.from },
      ].map((view: TunnelView) => [
        tunnel.id,
        view.near.gateway,
        tunnel.label,
        view.near.bgp && view.far.bgp
          ? view.near.kind === 'cloud'
            ? neighborOf(view)
            : (view.far.insideAddress ?? nothing)
          : nothing,
        counterOf(tunnel.number),
        look
          .expectedAt(view)
          .filter((prefix) => !prefix.includes(':'))
          .join(',') || nothing,
      ]),
    ),
  );
}

/** A failure, and the ways that it can matter to. */
type Touched = { failure: Failure; ways: readonly Way[] };

/** Each failure with the ways over a connection that it takes a tunnel of. */
function touchedBy(failures: readonly Failure[], ways: readonly Way[]): Touched[] {
  const byConnection = new Map<string, Way[]>();
  for (const way of ways.filter(({ reached }) => reached)) {
    for (const id of new Set(way.connections)) put(byConnection, id, way);
  }
  return failures.map((failure) => {
    const connections = new Set(failure.tunnels.map((tunnel) => tunnel.slice(0, tunnel.indexOf('/'))));
    return { failure, ways: [...new Set([...connections].flatMap((id) => byConnection.get(id) ?? []))] };
  });
}

/** What lies on a drawn flow's way and fails: whether and within how many seconds the flow goes on. */
function switchRows(ground: Ground, touched: readonly Touched[]): (string | number)[][] {
  const flows = new Set(ground.plan.flows.map(({ from, to }) => `${from} ${to}`));
  return touched.flatMap(({ failure, ways }) =>
    ways
      .filter(({ from, to }) => flows.has(`${from.id} ${to.id}`))
      .map((way) => {
        const { from, to } = way;
        const hosts = [from.box, from.hosts[0] ?? nothing, to.hosts[0] ?? nothing];
        return [
          failure.id,
          from.id,
          to.id,
          ...hosts,
          outcome(ground, failure, way),
          estimate(ground, failure),
        ];
      }),
  );
}

/** `open`: static routes stay on Linux while their tunnel is down, so that what becomes of the flow is not the plan's to say. */
function outcome(ground: Ground, failure: Failure, way: Way): 'goes-on' | 'stops' | 'open' {
  if (!worksWithout(ground, way, failure.down)) return 'stops';
  const isStatic = way.connections.some((id) => ground.look.connection(id)?.routing === 'static');
  return isStatic ? 'open' : 'goes-on';
}

/** The longest hold time of the sessions that a failure ends: each session has the smaller of its ends' (RFC 4271, section 4.2). */
function estimate({ look }: Ground, { tunnels }: Failure): number {
  return Math.max(
    0,
    ...tunnels.map((id) => {
      const tunnel = look.tunnel(id);
      return Math.min(tunnel?.from.bgp?.holdSeconds ?? 0, tunnel?.to.bgp?.holdSeconds ?? 0);
    }),
  );
}

const lostRows = (ground: Ground, touched: readonly Touched[]): string[][] =>
  touched.flatMap(({ failure, ways }) =>
    ways
      .filter((way) => !worksWithout(ground, way, failure.down))
      .map(({ from, to }) => [failure.id, from.id, to.id]),
  );

/** The text of a table, under a remark that names its columns. */
export const tableText = ({ columns, rows }: Table): string[] => [
  `# ${columns}`,
  ...rows.map((row) => row.map((word) => shellWord(String(word))).join(' ')),
];
