import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import { editor } from '@/lib/editor/use-editor';

type Props = {
  flow: { id: string; name: string };
  isChosen: boolean;
  /** A line below the name. */
  below: ReactNode;
  before?: ReactNode;
  after?: ReactNode;
};

/** A flow in a list: looks at it, and at all of them again when pressed once more. */
export const FlowButton = ({ flow: { id, name }, isChosen, below, before, after }: Props) => (
  <button
    type="button"
    aria-pressed={isChosen}
    onClick={() => editor.getState().simulate({ flow: isChosen ? undefined : id })}
    className={classNames(
      'flex w-full items-center gap-2 border-line border-b px-3 py-1.5 text-left outline-offset-[-2px] hover:bg-hover',
      isChosen && 'bg-accent-soft',
    )}
  >
    {before && <span className="self-start pt-0.5">{before}</span>}
    <span className="min-w-0 flex-1">
      <span className="block truncate font-medium">{name}</span>
      <span className="block truncate text-muted text-xs">{below}</span>
    </span>
    {after && <span className="shrink-0 text-right text-xs">{after}</span>}
  </button>
);
