import { contains, prefixVersion } from '@/lib/addressing/prefix';
import type { ConnectionPlan, TunnelPlan } from '../plan';
import { rfc } from '../rfc';
import { agreed, nameOf, ofEither, offer, type ProofEnd, type ProofRow, settled } from './row';

type Ends = readonly [ProofEnd, ProofEnd];

const bgpRfc = (section: string) => rfc(4271, 'A Border Gateway Protocol 4 (BGP-4)', section);

/** When each end takes a silent peer for dead. */
export const dpdRow = (ends: Ends): ProofRow => ({
  item: 'dpd',
  title: 'Dead-peer detection',
  left: offer(ends[0], 'dpd', dpdText(ends[0])),
  right: offer(ends[1], 'dpd', dpdText(ends[1])),
  outcome: settled(
    agreed(ends.map((end) => `${nameOf(end)} gives up after ${end.end.dpd.timeoutSeconds} s`).join(', ')),
    ofEither(ends, dpdFault),
  ),
  why: 'Each end probes on its own; the faster one ends the tunnel and starts again.',
  standards: [rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)', '2.4')],
});

const dpdText = ({ side, end: { dpd } }: ProofEnd): string =>
  side.kind === 'cloud'
    ? `timeout ${dpd.timeoutSeconds} s`
    : `every ${dpd.delaySeconds} s, ${dpd.retries} times`;

function dpdFault({ side, end: { dpd } }: ProofEnd): string | undefined {
  if (side.kind === 'cloud')
    return dpd.timeoutSeconds < side.facts.dpdTimeoutSeconds
      ? `${side.facts.name} waits ${side.facts.dpdTimeoutSeconds} s at least, not ${dpd.timeoutSeconds}`
      : undefined;
  const { minSeconds, maxSeconds } = side.facts.dpd;
  return dpd.delaySeconds < minSeconds || dpd.delaySeconds > maxSeconds
    ? `${side.facts.name} probes every ${minSeconds} to ${maxSeconds} s, not ${dpd.delaySeconds}`
    : undefined;
}

/** The addresses in the tunnel. */
export function insideRow(
  ends: Ends,
  { inside, numbering }: Pick<TunnelPlan, 'inside' | 'numbering'>,
): ProofRow {
  const text = ({ end }: ProofEnd): string => end.insideAddress ?? 'none';
  const [left, right] = ends.map(({ end }) => end.insideAddress);
  const version = inside ? inside.version : 4;
  return {
    item: 'inside',
    title: 'Inside addresses',
    left: offer(ends[0], 'inside', text(ends[0])),
    right: offer(ends[1], 'inside', text(ends[1])),
    outcome: settled(
      agreed(inside ? `${inside.prefix}${numbering === 'host' ? ', by host routes' : ''}` : 'none'),
      left === undefined || right === undefined ? 'an end has none' : undefined,
      left === right ? 'both ends have the same' : undefined,
      ofEither(ends, (end) => insideFault(end, { inside, numbering })),
      ofEither(ends, (end) =>
        insideVersions(end).includes(version)
          ? undefined
          : `${end.side.facts.name} has no IPv${version} in its tunnels`,
      ),
    ),
    why:
      numbering === 'host'
        ? 'The cloud knows one address of the device for all its tunnels, so each end has a host route to the other.'
        : 'Both lie in the tunnel’s prefix, so that the ends are neighbours.',
    standards: [],
  };
}

const insideVersions = ({ side }: ProofEnd): readonly (4 | 6)[] =>
  side.kind === 'cloud' ? side.gateway.type.insideVersions : side.facts.insideVersions;

function insideFault(
  { side, end }: ProofEnd,
  { inside, numbering }: Pick<TunnelPlan, 'inside' | 'numbering'>,
): string | undefined {
  if (!inside || end.insideAddress === undefined) return undefined;
  const own = `${end.insideAddress}/${prefixVersion(inside.prefix) === 4 ? 32 : 128}`;
  if ((numbering === 'link' || side.kind === 'cloud') && !contains(inside.prefix, own))
    return `${end.insideAddress} is not in ${inside.prefix}`;
  if (side.kind === 'customer') return undefined;
  const { allowed, reserved } = side.facts.inside;
  if (!allowed.some((prefix) => contains(prefix, inside.prefix)))
    return `${side.facts.name} takes ${allowed.join(' and ')} only`;
  const kept = reserved.find((prefix) => contains(prefix, inside.prefix));
  return kept && `${side.facts.name} keeps ${kept} for itself`;
}

/** How each end learns what lies behind the other. */
export const routingRow = (ends: Ends, { routing }: Pick<ConnectionPlan, 'routing'>): ProofRow => ({
  item: 'routing',
  title: 'Routing',
  left: offer(ends[0], 'bgp', routingText(ends[0])),
  right: offer(ends[1], 'bgp', routingText(ends[1])),
  outcome: settled(
    agreed(routing === 'bgp' ? 'BGP' : 'static routes'),
    ofEither(ends, (end) =>
      can(end, routing)
        ? undefined
        : `${end.side.facts.name} has no ${routing === 'bgp' ? 'BGP' : 'static routing'}`,
    ),
  ),
  why:
    routing === 'bgp'
      ? 'Each end announces what lies behind it.'
      : 'Each end is told what lies behind the other.',
  standards: [],
});

const can = ({ side }: ProofEnd, routing: ConnectionPlan['routing']): boolean => {
  if (routing === 'static')
    return side.kind === 'cloud' ? side.gateway.type.staticRouting : side.facts.staticRouting;
  return side.kind === 'cloud' ? (side.gateway.size?.bgp ?? true) : side.facts.bgp !== undefined;
};

const routingText = (end: ProofEnd): string =>
  [...(can(end, 'bgp') ? ['BGP'] : []), ...(can(end, 'static') ? ['static'] : [])].join(', ') || 'none';

/** The AS numbers of a session. */
export function asnRow(ends: Ends): ProofRow {
  const [left, right] = ends.map(({ end }) => end.bgp?.asn);
  return {
    item: 'asn',
    title: 'AS numbers',
    left: offer(ends[0], 'bgp', `AS ${left}`),
    right: offer(ends[1], 'bgp', `AS ${right}`),
    outcome: settled(
      agreed(`eBGP, ${left} to ${right}`),
      left === right ? `both ends are AS ${left}` : undefined,
      ofEither(ends, (end, far) => asnFault(end, far)),
    ),
    why: 'Each end is told the number of the other and refuses a session with any other one.',
    standards: [bgpRfc('6.2'), rfc(6793, 'BGP Support for Four-Octet Autonomous System (AS) Number Space')],
  };
}

function asnFault({ side, end }: ProofEnd, far: ProofEnd): string | undefined {
  const [own = 0, other = 0] = [end.bgp?.asn, far.end.bgp?.asn];
  if (side.kind === 'customer')
    return side.facts.bgp?.fourByteAsns === false && Math.max(own, other) > 65_535
      ? `${side.facts.name} knows AS numbers up to 65535 only`
      : undefined;
  const { fixedAsn, asnRanges, name } = side.gateway.type;
  if (fixedAsn !== undefined && own !== fixedAsn) return `${name} is always AS ${fixedAsn}`;
  if (
    fixedAsn === undefined &&
    asnRanges.length > 0 &&
    !asnRanges.some(([first, last]) => own >= first && own <= last)
  )
    return `${name} cannot be AS ${own}`;
  const kept = side.facts.reservedAsns.find(
    ({ asn, region }) => asn === other && (region === undefined || region === side.gateway.region.code),
  );
  return kept && `${side.facts.name} keeps AS ${kept.asn} for itself`;
}

/** The timers of a session, of which the smaller hold time counts. */
export function timerRow(ends: Ends): ProofRow {
  const text = ({ end: { bgp } }: ProofEnd): string =>
    `hold ${bgp?.holdSeconds} s, keepalive ${bgp?.keepaliveSeconds} s`;
  const hold = Math.min(...ends.map(({ end }) => end.bgp?.holdSeconds ?? 0));
  const beat = Math.floor(hold / 3);
  return {
    item: 'timers',
    title: 'BGP timers',
    left: offer(ends[0], 'bgp', text(ends[0])),
    right: offer(ends[1], 'bgp', text(ends[1])),
    outcome: settled(
      agreed(`hold ${hold} s, a keepalive every ${beat} s at the latest`),
      ofEither(ends, timerFault),
      ofEither(ends, ({ side, end: { bgp } }) =>
        bgp && bgp.keepaliveSeconds >= bgp.holdSeconds
          ? `${side.facts.name} sends a keepalive every ${bgp.keepaliveSeconds} s, which is too late for its ${bgp.holdSeconds} s`
          : undefined,
      ),
    ),
    why: 'Each end proposes a hold time, and the smaller one counts for both.',
    standards: [bgpRfc('4.2 and 4.4')],
  };
}

function timerFault({ side, end: { bgp } }: ProofEnd): string | undefined {
  if (!bgp) return 'an end has no BGP';
  if (bgp.holdSeconds < 3) return `a hold time of ${bgp.holdSeconds} s is refused`;
  if (side.kind === 'cloud') return undefined;
  const { min, max } = side.facts.holdSeconds;
  return bgp.holdSeconds < min || bgp.holdSeconds > max
    ? `${side.facts.name} takes hold times of ${min} to ${max} s, not ${bgp.holdSeconds}`
    : undefined;
}
