import { network } from '@/lib/routing/bgp/network';
import { type Down, routes } from '@/lib/routing/bgp/routes';
import type { LabNetwork } from './lab-network';
import { type TableView, viewsOf } from './views';

/** What is out of service after so many of a network's failures. */
function downAfter({ failures }: LabNetwork, steps: number): Down {
  const gone = new Set(failures.slice(0, steps).flat());
  return { isDown: ({ link }) => gone.has(link), isLinkDown: (link) => gone.has(link) };
}

/** What the simulator says every router has, after so many failures. */
export const simulated = (lab: LabNetwork, steps: number): TableView[] =>
  viewsOf(lab, routes(network(lab.speakers, lab.sessions), downAfter(lab, steps)));

/**
 * Whether a network has one outcome only. Preferences that contradict one another make networks that settle in one of several ways, by which message
 * came first, or never: real routers would then be right to differ. Tried with the speakers and sessions in several orders, and never twice the same way.
 */
export function hasSingleOutcome(lab: LabNetwork): boolean {
  for (let steps = 0; steps <= lab.failures.length; steps++) {
    const expected = JSON.stringify(simulated(lab, steps));
    for (const order of ['first', 'last'] as const)
      for (const turned of [lab, { ...lab, sessions: [...lab.sessions].reverse() }, rotated(lab)]) {
        const made = routes(network(turned.speakers, turned.sessions), downAfter(lab, steps), order);
        if (made.net.prefixes.some((prefix) => made.settled(prefix).cycle)) return false;
        if (JSON.stringify(viewsOf({ ...lab }, made)) !== expected) return false;
      }
  }
  return true;
}

function rotated(lab: LabNetwork): LabNetwork {
  const half = Math.floor(lab.speakers.length / 2);
  return { ...lab, speakers: [...lab.speakers.slice(half), ...lab.speakers.slice(0, half)] };
}
