import { network } from '@/lib/routing/bgp/network';
import { type Down, routes } from '@/lib/routing/bgp/routes';
import type { LabNetwork } from './lab-network';
import { endsTheSame } from './message-by-message';
import { type TableView, viewsOf } from './views';

/** What is out of service after so many of a network's failures. */
function downAfter({ failures }: LabNetwork, steps: number): Down {
  const gone = new Set(failures.slice(0, steps).flat());
  return { isDown: ({ link }) => gone.has(link), isLinkDown: (link) => gone.has(link) };
}

/** What the simulator says every router has, after so many failures. */
export const simulated = (lab: LabNetwork, steps: number): TableView[] =>
  viewsOf(lab, routes(network(lab.speakers, lab.sessions), downAfter(lab, steps)));

/** Orders of messages that are tried. */
const tries = 12;

/**
 * Whether a network has one outcome only. Preferences that contradict one another make networks that settle in one of several ways, by which message
 * came first or what was there before, or never: real routers would then be right to differ. Where as-override hides an AS, a route that is gone can
 * keep itself alive, its path growing without end. Tried with tables deciding in several orders, and with messages in random ones.
 */
export function hasSingleOutcome(lab: LabNetwork): boolean {
  const steps = Array.from({ length: lab.failures.length + 1 }, (_, index) => index);
  const net = network(lab.speakers, lab.sessions);
  const states = steps.map((step) => routes(net, downAfter(lab, step)));
  if (states.some((made) => net.prefixes.some((prefix) => made.settled(prefix).cycle))) return false;
  return (
    net.prefixes.every((prefix) =>
      Array.from({ length: tries }, (_, seed) => seed).every((seed) => endsTheSame(states, prefix, seed)),
    ) && steps.every((step) => isSameInAnyOrder(lab, step))
  );
}

function isSameInAnyOrder(lab: LabNetwork, step: number): boolean {
  const expected = JSON.stringify(simulated(lab, step));
  return (['first', 'last'] as const).every((order) =>
    [lab, { ...lab, sessions: [...lab.sessions].reverse() }, rotated(lab)].every((turned) => {
      const made = routes(network(turned.speakers, turned.sessions), downAfter(lab, step), order);
      return JSON.stringify(viewsOf(lab, made)) === expected;
    }),
  );
}

function rotated(lab: LabNetwork): LabNetwork {
  const half = Math.floor(lab.speakers.length / 2);
  return { ...lab, speakers: [...lab.speakers.slice(half), ...lab.speakers.slice(0, half)] };
}
