import { classNames } from '@/components/ui/class-names';
import { editor } from '@/lib/editor/use-editor';
import type { WeakPoints } from '@/lib/simulation/weak-points';

type Props = {
  view: WeakPoints;
  id: string;
  /** What has failed once it is chosen. */
  fails: readonly string[];
  /** The flow that is looked at then. */
  flow?: string;
  isPressed: boolean;
};

/** A part that can be failed; under the pointer, or focused, it is lit up on the canvas. */
export function PartButton({ view, id, fails, flow, isPressed }: Props) {
  const part = view.parts.find((each) => each.id === id);
  const light = (): void => editor.getState().highlight(part?.at ?? []);
  const dim = (): void => editor.getState().highlight([]);
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      onClick={() => editor.getState().simulate({ failed: fails, ...(flow === undefined ? {} : { flow }) })}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
      className={classNames(
        'min-h-6 max-w-full truncate rounded-md border px-2 text-left text-xs',
        isPressed ? 'border-danger bg-danger-soft' : 'border-line-strong bg-surface hover:bg-hover',
      )}
    >
      {part?.what ?? id}
    </button>
  );
}
