import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import type { FlowHead } from '@/lib/simulation/matrix';
import { fateWords, secondsText } from '@/lib/simulation/words';
import { FateMark } from './FateMark';
import type { MatrixRow } from './matrix-rows';

type Props = {
  row: MatrixRow;
  flow: FlowHead;
  /** Opens the flow in full. */
  onPath(): void;
  onClose(): void;
};

/** Why a failure does to a flow what its cell says. */
export function CellDetail({ row, flow, onPath, onClose }: Props) {
  const cell = row.cells.get(flow.id);
  const fate = cell?.effect ?? (flow.met ? 'unchanged' : 'never');
  const seconds = cell?.seconds;
  return (
    <section
      aria-label="Explanation"
      className="flex max-h-[45%] @3xl:max-h-none shrink-0 items-start gap-2 overflow-auto border-line @3xl:border-t-0 border-t @3xl:border-l bg-bg px-3 py-2 @3xl:w-72"
    >
      <span className="pt-0.5">
        <FateMark fate={fate} />
      </span>
      <div className="min-w-0 flex-1 space-y-1.5">
        <p>
          <span className="font-medium">
            {flow.name} when {row.what} {row.parts.length > 1 ? 'fail' : 'fails'}: {fateWords[fate].short}
            {seconds && `, ${secondsText(seconds)}`}.
          </span>{' '}
          {cell?.why ?? (flow.met ? 'None of its ways passes what fails.' : 'It is not met as drawn.')}
          {seconds && flow.within !== undefined && ` It may take ${flow.within} s.`}
        </p>
        <Button size="small" onClick={onPath}>
          Show its path
        </Button>
      </div>
      <IconButton icon="x" size={14} className="size-6" label="Close the explanation" onClick={onClose} />
    </section>
  );
}
