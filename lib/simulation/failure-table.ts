import type { Facts } from '@/lib/plan/facts';
import type { Plan } from '@/lib/plan/plan';
import { partsOf } from '@/lib/routing/parts';
import { type CellView, wholeMatrix } from './matrix';
import { breachesOf } from './verdict';
import { allWeakPoints } from './weak-points';
import { weakestText } from './weak-words';
import { type Effect, fateWords, secondsText } from './words';

/** So many flows times failures are worked out for a document, in about half a second; a larger design has the matrix of its own. */
const mostCells = 40_000;

/** So many failures together are tried for what cuts a flow. */
const together = 2;

const order: readonly Effect[] = ['cut', 'partly', 'moved', 'paused', 'gone'];

/** The matrix as a document tells it: what each flow must survive, how little cuts it, and each failure that does anything. Undefined where there are no flows; where there are too many, what would have had to be worked out. */
export function failureTable(plan: Plan, facts: Facts) {
  const asked = { flows: plan.flows.length, failures: partsOf(plan).length };
  const cellCount = asked.flows * asked.failures;
  if (cellCount === 0) return undefined;
  if (cellCount > mostCells) return { leftOut: { ...asked, most: mostCells } };
  const matrix = wholeMatrix(plan, { facts, mostPairs: 0 });
  const { flows, parts, cells } = matrix;
  const what = new Map(parts.map((part) => [part.id, part.what]));
  const breaches = breachesOf(matrix, new Map());
  const weak = new Map(allWeakPoints(plan, { facts, size: together }).flows.map((flow) => [flow.id, flow]));
  const whatOf = (id: string): string => what.get(id) ?? id;
  const names = new Map(flows.map(({ id, name }) => [id, name]));
  return {
    flows: flows.map(({ id, name, met, survives }) => ({
      name,
      met,
      survives,
      weakest: weakestText(weak.get(id), whatOf),
      breaches: breaches.flatMap(({ flow, part, why }) =>
        flow === id && part !== undefined ? [`When ${what.get(part)} fails: ${why}`] : [],
      ),
    })),
    failures: parts.flatMap((part) => {
      const own = cells.filter(({ parts: [id] }) => id === part.id);
      const effects = order.flatMap((effect) => {
        const hit = own.filter((cell) => cell.effect === effect);
        return hit.length === 0
          ? []
          : [{ effect: fateWords[effect].short, flows: hit.map((cell) => flowText(cell, names)) }];
      });
      return effects.length === 0 ? [] : [{ what: part.what, effects }];
    }),
    tried: parts.length,
    together,
  };
}

const flowText = ({ flow, seconds }: CellView, names: ReadonlyMap<string, string>): string =>
  `${names.get(flow) ?? flow}${seconds ? ` (${secondsText(seconds)})` : ''}`;
