import type { FailuresLeftOut } from '../failures';
import { all, inline, list, table } from './html';
import type { ReportSection } from './section';

/** What each flow must survive, how little cuts it, and what every single failure does. */
export const failures: ReportSection = {
  id: 'failures',
  title: 'What fails when',
  write: ({ job }) => {
    const found = job.failures?.();
    if (!found) return undefined;
    if ('leftOut' in found) return inline('p', {}, leftOut(found));
    const touching = found.failures.length;
    return all(
      inline(
        'p',
        {},
        `Every part that can fail by itself was failed once: ${found.tried} in all, of which ${touching} touch a flow. Times run from the failure until the traffic has moved. What cuts a flow was looked for among up to ${found.together} failures together; failures of its own ends do not count.`,
      ),
      table(
        { caption: 'What flows must survive', columns: ['Flow', 'Must survive', 'Does it', 'What cuts it'] },
        found.flows.map(({ name, met, survives, breaches, weakest }) => [
          name,
          list(survives),
          met ? (breaches.length === 0 ? verdictOf(survives) : list(breaches)) : 'not met as drawn',
          weakest,
        ]),
      ),
      table(
        { caption: 'What each failure does', columns: ['When this fails', 'Flows'] },
        found.failures.map(({ what, effects }) => [
          what,
          list(effects.map(({ effect, flows }) => `${effect}: ${flows.join(', ')}`)),
        ]),
      ),
    );
  },
};

const verdictOf = (survives: readonly string[]): string =>
  survives.length === 0 ? 'nothing is asked' : 'yes';

/** What stands in place of the tables of a design that is too large for them. */
const leftOut = ({ leftOut: { flows, failures: parts, most } }: FailuresLeftOut): string =>
  `Left out: ${count(flows)} flows under ${count(parts)} failures are ${count(flows * parts)} cases, more than the ${count(most)} that a report works out. “trunkline simulate FILE --matrix” prints them all, and the matrix of the simulation in the app shows them and saves them as CSV.`;

const count = (value: number): string => value.toLocaleString('en-GB');
