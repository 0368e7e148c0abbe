import { IconButton } from '@/components/ui/IconButton';
import type { CellView, MatrixView } from '@/lib/simulation/matrix';
import { fateWords, secondsText } from '@/lib/simulation/words';
import { FateMark } from './FateMark';

/** Why a failure does to a flow what its cell says. */
export function CellDetail({ view, cell, onClose }: { view: MatrixView; cell: CellView; onClose(): void }) {
  const flow = view.flows.find(({ id }) => id === cell.flow);
  const what = cell.parts.map((id) => view.parts.find((part) => part.id === id)?.what ?? id).join(' and ');
  const { effect, seconds, why } = cell;
  return (
    <section
      aria-label="Explanation"
      className="flex shrink-0 items-start gap-2 border-line @3xl:border-t-0 border-t @3xl:border-l bg-bg px-3 py-2 @3xl:w-72"
    >
      <span className="pt-0.5">
        <FateMark fate={effect} />
      </span>
      <p className="min-w-0 flex-1">
        <span className="font-medium">
          {flow?.name} when {what} fails: {fateWords[effect].short}
          {seconds && ` after ${secondsText(seconds)}`}.
        </span>{' '}
        {why}
        {seconds && flow?.within !== undefined && ` It may take ${flow.within} s.`}
      </p>
      <IconButton icon="x" size={14} className="size-6" label="Close the explanation" onClick={onClose} />
    </section>
  );
}
