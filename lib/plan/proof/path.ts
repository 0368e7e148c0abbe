import { isIPv6 } from '@/lib/addressing/prefix';
import type { TunnelPlan, Value } from '../plan';
import { rfc } from '../rfc';
import {
  agreed,
  mismatch,
  nameOf,
  type Outcome,
  ofEither,
  offer,
  type ProofEnd,
  type ProofRow,
  settled,
  unproven,
} from './row';

type Ends = readonly [ProofEnd, ProofEnd];

const natRfc = rfc(3948, 'UDP Encapsulation of IPsec ESP Packets');

/** The addresses between the gateways. */
export function outsideRow(ends: Ends): ProofRow {
  const addresses = ends.map(({ end }) => known(end.outside));
  const versions = addresses.map((address) => (address === undefined ? undefined : isIPv6(address) ? 6 : 4));
  const [one, other] = versions;
  return {
    item: 'outside',
    title: 'Outside addresses',
    left: offer(ends[0], 'tunnel', addressText(ends[0].end.outside)),
    right: offer(ends[1], 'tunnel', addressText(ends[1].end.outside)),
    outcome: settled(
      agreed(
        `IPv${one ?? other ?? 4}${one === undefined || other === undefined ? ', assigned on apply' : ''}`,
      ),
      one !== undefined && other !== undefined && one !== other ? `IPv${one} and IPv${other}` : undefined,
      ofEither(ends, (end) => {
        const version = one ?? other ?? 4;
        const can = outsideVersions(end);
        return can.includes(version)
          ? undefined
          : `${end.side.facts.name} has tunnels over IPv${can.join(' and IPv')} only`;
      }),
    ),
    why: 'Each end sends to the address that the other one has outside, in one version of IP.',
    standards: [rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)', '2.11')],
  };
}

const outsideVersions = ({ side }: ProofEnd): readonly (4 | 6)[] =>
  side.kind === 'cloud' ? (side.gateway.type.outsideVersions ?? [4]) : side.facts.outsideVersions;

const known = (value: Value): string | undefined => ('known' in value ? value.known : undefined);

const addressText = (value: Value): string => known(value) ?? 'assigned by the cloud on apply';

/** Who opens the tunnel. */
export function initiatorRow(ends: Ends): ProofRow {
  const starting = ends.filter(({ end }) => end.initiates);
  const hidden = ends.filter(({ end }) => end.local !== undefined);
  const isReached = starting.some((end) => ends.some((far) => far !== end && far.end.local === undefined));
  return {
    item: 'initiator',
    title: 'Who initiates',
    left: offer(ends[0], 'tunnel', ends[0].end.initiates ? 'starts' : 'answers'),
    right: offer(ends[1], 'tunnel', ends[1].end.initiates ? 'starts' : 'answers'),
    outcome: settled(
      agreed(starting.length === 2 ? 'either end' : starting.map(nameOf).join('')),
      starting.length === 0 ? 'neither end starts' : undefined,
      isReached ? undefined : `${hidden.map(nameOf).join(' and ')} cannot be reached from outside`,
    ),
    why: 'At least one end must start, and reach the other one.',
    standards: [rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)', '1.2')],
  };
}

/** Whether there is NAT on the way, and what ESP is in because of that. */
export function natRow(ends: Ends, { encapsulation }: Pick<TunnelPlan, 'encapsulation'>): ProofRow {
  const hidden = ends.filter(({ end }) => end.local !== undefined);
  const text = ({ end }: ProofEnd): string =>
    end.local === undefined ? 'its own address' : `behind NAT, at ${end.local}`;
  return {
    item: 'nat-t',
    title: 'NAT traversal',
    left: offer(ends[0], 'tunnel', text(ends[0])),
    right: offer(ends[1], 'tunnel', text(ends[1])),
    outcome: settled(
      agreed(encapsulation === 'udp' ? 'ESP in UDP 4500' : 'ESP, protocol 50'),
      hidden.length === 2 ? 'both ends are behind NAT' : undefined,
      hidden.length === 1 && encapsulation === 'esp' ? 'NAT lets plain ESP not through' : undefined,
    ),
    why:
      encapsulation === 'udp'
        ? 'Both ends find NAT by the hashes of addresses that IKE exchanges, or are told to use UDP.'
        : 'IKE finds no NAT, so ESP goes on its own.',
    standards: [natRfc, rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)', '2.23')],
  };
}

/** Whom each end says it is, and whom the other one expects. */
export function identityRow(ends: Ends): ProofRow {
  const [left, right] = ends;
  return {
    item: 'identity',
    title: 'Identities',
    left: offer(left, 'identity', identityText(left)),
    right: offer(right, 'identity', identityText(right)),
    outcome: identityOutcome(ends),
    why: 'Each end gives an address as its identity; the other one expects the address that it sends to.',
    standards: [rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)', '3.5')],
  };
}

/** The address that an end gives as its identity; undefined while it is not known. */
const givenBy = ({ side, end }: ProofEnd): string | undefined =>
  side.kind === 'customer' && side.facts.identity === 'interface' && end.local !== undefined
    ? end.local
    : known(end.outside);

const identityText = (end: ProofEnd): string => givenBy(end) ?? addressText(end.end.outside);

function identityOutcome(ends: Ends): Outcome {
  const pairs = [ends, [ends[1], ends[0]] as const];
  const wrong = pairs.find(([end]) => givenBy(end) !== known(end.end.outside));
  if (!wrong) return agreed('each as the other expects');
  const [end, far] = wrong;
  const text = `${nameOf(end)} gives ${givenBy(end)}, not ${known(end.end.outside) ?? 'its outside address'}`;
  return far.side.kind === 'customer' && far.side.facts.comparesIdentity
    ? mismatch(text)
    : unproven(`${text}; whether ${far.side.facts.name} compares it is not documented`);
}

/** Which packets the tunnel takes. */
export function selectorRow(ends: Ends): ProofRow {
  const pairs = pairsOf(ends);
  const text = (end: ProofEnd): string =>
    isPolicy(end) ? `${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of prefixes` : 'any to any';
  return {
    item: 'selectors',
    title: 'Traffic selectors',
    left: offer(ends[0], 'tunnel', text(ends[0])),
    right: offer(ends[1], 'tunnel', text(ends[1])),
    outcome: settled(
      agreed(ends.some(isPolicy) ? `${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of prefixes` : 'any to any'),
      ofEither(ends, (end, far) => {
        const most = end.side.kind === 'cloud' ? end.side.facts.selectorPairs : undefined;
        return isPolicy(far) && most !== undefined && pairs > most
          ? `${end.side.facts.name} takes ${most} ${most === 1 ? 'pair' : 'pairs'} in a tunnel, not ${pairs}`
          : undefined;
      }),
    ),
    why: ends.some(isPolicy)
      ? 'An end that takes any packets narrows its selectors to what the other one asks for.'
      : 'Routes decide what goes into the tunnel, so it takes any packet.',
    standards: [rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)', '2.9')],
  };
}

const isPolicy = ({ side }: ProofEnd): boolean => side.kind === 'customer' && side.facts.tunnels === 'policy';

/** A policy for each prefix of one site with each of the other; a cloud counts as one prefix, since what lies behind it is summed up. */
const pairsOf = (ends: Ends): number =>
  ends.reduce(
    (pairs, { side }) => pairs * (side.kind === 'customer' ? Math.max(1, side.gateway.advertises.length) : 1),
    1,
  );
