import { Badge } from '@/components/ui/Badge';
import type { WeakFlow } from '@/lib/simulation/weak-points';
import { fewestText } from '@/lib/simulation/weak-words';
import { FlowButton } from './FlowButton';
import { mostWeak } from './weak-rows';

/** The flows, each with how many failures cut it. */
export function WeakFlowList({ flows, chosen }: { flows: readonly WeakFlow[]; chosen: string | undefined }) {
  return (
    <div className="@2xl:h-full @2xl:max-h-none max-h-[40%] @2xl:w-72 shrink-0 overflow-auto border-line @2xl:border-r border-b">
      {flows.length === 0 && <p className="px-3 py-2 text-muted">Nothing matches the filter.</p>}
      <ul aria-label="Flows by what cuts them">
        {flows.slice(0, mostWeak.flows).map((flow) => (
          <li key={flow.id}>
            <FlowButton
              flow={flow}
              isChosen={flow.id === chosen}
              below={fewestText(flow)}
              after={<Count flow={flow} />}
            />
          </li>
        ))}
      </ul>
      {flows.length > mostWeak.flows && (
        <p className="px-3 py-2 text-muted text-xs">
          And {flows.length - mostWeak.flows} more, which need no fewer failures: filter to see them.
        </p>
      )}
    </div>
  );
}

/** The number as a sign; the words beside it say the same. */
function Count({ flow: { met, fewest, complete } }: { flow: WeakFlow }) {
  const tone = !met ? 'danger' : fewest === 1 ? 'warning' : fewest === undefined ? 'ok' : 'info';
  return (
    <span aria-hidden="true">
      <Badge tone={tone}>{met ? (fewest ?? `> ${complete}`) : '✕'}</Badge>
    </span>
  );
}
