import type { Facts } from '@/lib/plan/facts';
import type { TimeRange } from '@/lib/plan/switching';
import { detectionOf, siteDetection } from './detection';
import { linkOfSession } from './links';
import type { Need } from './need';
import type { Part } from './part';
import { type Proposal, proposalFor } from './proposal';
import type { State } from './state';
import { takeOversOf } from './take-over';
import { forwarding } from './times';

/** A part of a switch-over: what happens, at which object, and how long it takes. */
export type SwitchPart = {
  step: 'detection' | 'take-over' | 'propagation' | 're-route';
  what: string;
  at?: string;
  time: TimeRange;
  /** All that goes on at the same time, where that is several things, this one first: the time is until the last of them is done. */
  together?: readonly SwitchPart[];
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

/** How a flow fares before and after a failure, the state after it, and what failed. */
export type SwitchInput = { before: Need; after: Need; state: State; failed: readonly Part[] };

/**
 * The switch-over of a flow, from how it fares before and after a failure, in one state and the other. A failure is taken to be silent: nothing tells the
 * ends of a tunnel but that no answers come, and at best the device whose own line it is. Both directions have to move, so the slower end counts.
 */
export function switchOver(facts: Facts, { before, after, state, failed }: SwitchInput): SwitchOver {
  const paused = new Set(failed.flatMap(({ pauses }) => [...(pauses ?? [])]));
  const lost = lostPart(before, state, paused);
  if (lost === 0) return { seconds: { least: 0, most: 0 }, lost, parts: [] };
  const used = sessionsOn(before);
  const gone = used.filter((session) => !isSessionUp(state, session));
  const first = together([
    ...gone.flatMap((session) => detectionOf(facts, { state, failed }, session)),
    ...siteDetection(state, before, after),
    ...takeOversOf(facts, state, { before, failed }),
  ]);
  const parts = [
    ...(first ? [first] : []),
    ...(gone.length > 0 ? propagation(facts, state, { after, gone }) : []),
    ...reRoute(first),
  ];
  const dominating = slowest(parts);
  const proposal =
    dominating && proposalFor(facts, state, { part: dominating, ways: tunnelsIn(state, used) });
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

/** How many of these are tunnels or sessions of circuits. */
const tunnelsIn = ({ map }: State, sessions: readonly string[]): number =>
  sessions.filter((session) => map.tunnel(session) || map.circuit(linkOfSession(session))).length;

/** Of what goes on at the same time the one that takes longest, and no less than any other takes at least. */
function together(parts: readonly SwitchPart[]): SwitchPart | undefined {
  const each = inOrder([...new Map(parts.map((part) => [part.what, part])).values()]);
  const [longest, ...others] = each;
  if (!longest || others.length === 0) return longest;
  const least = Math.max(...each.map(({ time }) => time.least));
  return { ...longest, time: { ...longest.time, least }, together: each };
}

/** What follows when the new way is known. What took over brings all it needs with it. */
const reRoute = (first: SwitchPart | undefined): SwitchPart[] =>
  first?.step === 'take-over'
    ? []
    : [
        {
          step: 're-route',
          what: 'routers write the new routes into their forwarding tables',
          time: forwarding,
        },
      ];

/** The longest first. */
const inOrder = (parts: readonly SwitchPart[]): SwitchPart[] =>
  [...parts].sort((a, b) => b.time.most - a.time.most || b.time.least - a.time.least);

const slowest = (parts: readonly SwitchPart[]): SwitchPart | undefined => inOrder(parts)[0];

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
  const feed = model.feedsOf(session).find(({ session: { id } }) => id === session);
  return feed ? !model.needsOf(feed).some((id) => down.has(id)) : isLinkUp(session);
}

/** The part of the traffic whose ways pass something that is gone now, or waits for a standby. */
function lostPart({ there, back }: Need, state: State, paused: ReadonlySet<string>): number {
  const parts = [...there, ...back].map(({ paths }) =>
    paths.reduce(
      (sum, { hops, share }) =>
        hops.some(
          ({ id, via, session }) =>
            state.down.has(id) ||
            paused.has(id) ||
            paused.has(session ?? '') ||
            !isSessionUp(state, session ?? via ?? id),
        )
          ? sum + share
          : sum,
      0,
    ),
  );
  return Math.min(1, Math.max(0, ...parts));
}

/** Each cloud on the new way has to tell its parts; some take longer where a private circuit is lost. */
function propagation(
  facts: Facts,
  { map }: State,
  { after: { there, back }, gone }: { after: Need; gone: readonly string[] },
): SwitchPart[] {
  const places = [...there, ...back].flatMap(({ paths }) => paths.flatMap(({ hops }) => hops));
  const clouds = new Set(places.flatMap(({ id }) => (map.cloudGateway(id) ?? map.vpc(id))?.cloud ?? []));
  const ofCircuits = new Set(
    gone.flatMap((session) => {
      const circuit = map.circuit(linkOfSession(session));
      return circuit ? (map.cloudGateway(circuit.cloudGateway)?.cloud ?? []) : [];
    }),
  );
  const found = [...clouds].flatMap((id): SwitchPart[] => {
    const cloud = facts.cloud(id);
    if (!cloud) return [];
    const { propagation: usual, circuit } = cloud.switching;
    const time = (ofCircuits.has(id) ? circuit.propagation : undefined) ?? usual;
    return [{ step: 'propagation', what: `changed routes reach all of ${cloud.name}`, time }];
  });
  const longest = slowest(found);
  return longest ? [longest] : [];
}
