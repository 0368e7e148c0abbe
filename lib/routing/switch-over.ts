import type { Facts } from '@/lib/plan/facts';
import type { TimeRange } from '@/lib/plan/switching';
import { detectionOf } from './detection';
import type { Need } from './need';
import { type Proposal, proposalFor } from './proposal';
import type { State } from './state';

/** A part of a switch-over: what happens, at which object, and how long it takes. */
export type SwitchPart = {
  step: 'detection' | 'propagation' | 're-route';
  what: string;
  at?: string;
  time: TimeRange;
};

/** How long a flow is without some or all of its traffic when something fails. */
export type SwitchOver = {
  /** Seconds; undefined where the traffic never comes back by itself. */
  seconds?: { least: number; most: number };
  /** The part of the traffic that is lost until then, of the worse direction. */
  lost: number;
  /** One after another: the seconds are their sum. */
  parts: readonly SwitchPart[];
  /** The one that takes longest. */
  dominating?: SwitchPart;
  /** What would make that shorter, and what it costs. */
  proposal?: Proposal;
};

const forwarding: TimeRange = {
  least: 0,
  most: 1,
  known: 'assumed',
  source: { name: 'FRR writing changed routes into a Linux kernel, seen in the lab', checked: '2026-11-27' },
};

/**
 * The switch-over of a flow, from how it fares before and after a failure, in one state and the other. A failure is taken to be silent: nothing tells the
 * ends of a tunnel but that no answers come. Both directions have to move, so the slower end counts.
 */
export function switchOver(
  facts: Facts,
  { before, after, state }: { before: Need; after: Need; state: State },
): SwitchOver {
  const lost = lostPart(before, state);
  if (lost === 0) return { seconds: { least: 0, most: 0 }, lost, parts: [] };
  const detections = sessionsOn(before)
    .filter((session) => !isSessionUp(state, session))
    .flatMap((session) => detectionOf(facts, state, session));
  const detection = slowest(detections);
  const parts = [
    ...(detection ? [detection] : []),
    ...propagation(facts, state, after),
    {
      step: 're-route' as const,
      what: 'routers write the new routes into their forwarding tables',
      time: forwarding,
    },
  ];
  const dominating = slowest(parts);
  const proposal = dominating && proposalFor(facts, state, { part: dominating, lost });
  const least = parts.reduce((sum, { time }) => sum + time.least, 0);
  const most = parts.reduce((sum, { time }) => sum + time.most, 0);
  return {
    ...(after.met ? { seconds: { least, most } } : {}),
    lost,
    parts,
    ...(dominating ? { dominating } : {}),
    ...(proposal ? { proposal } : {}),
  };
}

const slowest = (parts: readonly SwitchPart[]): SwitchPart | undefined =>
  [...parts].sort((a, b) => b.time.most - a.time.most || b.time.least - a.time.least)[0];

const sessionsOn = ({ there, back }: Need): string[] => [
  ...new Set(
    [...there, ...back].flatMap(({ paths }) =>
      paths.flatMap(({ hops }) => hops.flatMap(({ session, via }) => session ?? via ?? [])),
    ),
  ),
];

/** Whether what carried traffic still does: a session by all that it needs, else its link. */
function isSessionUp({ map, down, isLinkUp, model }: State, session: string): boolean {
  const tunnel = map.tunnel(session);
  if (tunnel) return !down.has(session) && isLinkUp(tunnel.connection);
  const feed = model.net.feeds.find(({ session: { id } }) => id === session);
  return feed ? !model.needsOf(feed).some((id) => down.has(id)) : isLinkUp(session);
}

/** The part of the traffic whose ways pass something that is gone now. */
function lostPart({ there, back }: Need, state: State): number {
  const parts = [...there, ...back].map(({ paths }) =>
    paths.reduce(
      (sum, { hops, share }) =>
        hops.some(({ id, via, session }) => state.down.has(id) || !isSessionUp(state, session ?? via ?? id))
          ? sum + share
          : sum,
      0,
    ),
  );
  return Math.min(1, Math.max(0, ...parts));
}

/** Each cloud on the new way has to tell its parts. */
function propagation(facts: Facts, { map }: State, { there, back }: Need): SwitchPart[] {
  const clouds = new Set(
    [...there, ...back].flatMap(({ paths }) =>
      paths.flatMap(({ hops }) =>
        hops.flatMap(({ id }) => (map.cloudGateway(id) ?? map.vpc(id))?.cloud ?? []),
      ),
    ),
  );
  const found = [...clouds].flatMap((id): SwitchPart[] => {
    const cloud = facts.cloud(id);
    return cloud
      ? [
          {
            step: 'propagation',
            what: `changed routes reach all of ${cloud.name}`,
            time: cloud.switching.propagation,
          },
        ]
      : [];
  });
  const longest = slowest(found);
  return longest ? [longest] : [];
}
