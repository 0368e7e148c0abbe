'use client';

import type { MouseEvent } from 'react';
import { marksOf, markText } from '@/components/problems/marks';
import { showProblemsOf } from '@/components/problems/view';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/Icon';
import { SeverityMark } from '@/components/ui/SeverityMark';
import { useEditor } from '@/lib/editor/use-editor';
import type { OutlineRow } from './outline-tree';
import { RenameInput } from './RenameInput';

export const rowHeight = 26;

type Props = {
  row: OutlineRow;
  top: number;
  look: { current: boolean; selected: boolean; renaming: boolean };
  onPress(event: MouseEvent): void;
  onFold(): void;
  onRename(): void;
  onRenamed(): void;
};

/** One row of the outline. */
export function OutlineItem({ row, top, look, onPress, onFold, onRename, onRenamed }: Props) {
  const { object } = row;
  const mark = useEditor((state) => (object ? marksOf(state.analysis).get(object.id) : undefined));
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the current row
    <div
      role="treeitem"
      id={`outline-${row.id}`}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={row.unfolds === 'no' ? undefined : row.unfolds === 'unfolded'}
      aria-selected={look.selected}
      aria-label={[row.title, row.detail, mark && markText(mark)].filter(Boolean).join(', ')}
      className={classNames(
        'absolute right-0 left-0 flex items-center gap-1.5 pr-2',
        look.selected ? 'bg-accent-soft' : 'hover:bg-hover',
        look.current &&
          'group-focus-visible/tree:outline-2 group-focus-visible/tree:outline-focus group-focus-visible/tree:-outline-offset-2',
      )}
      style={{ top, height: rowHeight, paddingLeft: 4 + (row.level - 1) * 14 }}
      onClick={onPress}
      onDoubleClick={onRename}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a spot for the pointer; the keys are the arrows */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above */}
      <span
        className="flex w-4 shrink-0 justify-center text-faint"
        onClick={(event) => {
          event.stopPropagation();
          onFold();
        }}
      >
        {row.unfolds !== 'no' && (
          <Icon name={row.unfolds === 'folded' ? 'chevron-right' : 'chevron-down'} size={14} />
        )}
      </span>
      {object && <Icon name={row.icon} size={14} className="shrink-0 text-muted" />}
      {look.renaming && object ? (
        <RenameInput object={object} onDone={onRenamed} />
      ) : (
        // Where there is no room for a word of it, the detail wraps out of sight.
        <span className="flex h-full min-w-0 flex-1 flex-wrap gap-x-1.5 overflow-hidden leading-[26px]">
          <span
            className={classNames('max-w-full truncate', !object && 'font-semibold text-xs leading-[26px]')}
          >
            {row.title}
          </span>
          <span className="min-w-0 flex-[1_1_2.5rem] truncate text-muted text-xs leading-[26px]">
            {row.detail}
          </span>
        </span>
      )}
      {mark && object && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; by keys, a command shows the problems of the selection
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <span
          className="flex h-5 shrink-0 items-center gap-0.5 rounded px-1 text-muted text-xs hover:bg-bg"
          title={`${markText(mark)}. Show.`}
          onClick={(event) => {
            event.stopPropagation();
            showProblemsOf(object.id);
          }}
        >
          <SeverityMark severity={mark.severity} />
          <span aria-hidden="true">{mark.count}</span>
        </span>
      )}
    </div>
  );
}
