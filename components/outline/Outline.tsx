'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { runCommand } from '@/lib/editor/screen';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { ConnectDialog } from './ConnectDialog';
import { OutlineBar } from './OutlineBar';
import { OutlineItem, rowHeight } from './OutlineItem';
import type { OutlineRow } from './outline-tree';
import { useOutline } from './use-outline';
import { useTypeAhead } from './use-type-ahead';
import { useWindowing } from './use-windowing';

/** Rows that Page up and Page down pass. */
const pageOfRows = 15;

/** The design as a tree: everything the canvas can do to it, without a pointer. */
export function Outline() {
  const { rows, current, selected, fold, text, setText, setResting } = useOutline();
  const empty = useEditor((state) => Object.keys(state.design.objects).length === 0);
  const readOnly = useEditor((state) => state.access === 'read');
  const [renaming, setRenaming] = useState<string>();
  const [connecting, setConnecting] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const { from, to, onScroll, reveal } = useWindowing(box, { rowHeight, count: rows.length });
  const row = rows[current];
  const typeAhead = useTypeAhead(rows);

  useEffect(() => reveal(current), [current, reveal]);

  const goTo = (index: number, extend: 'alone' | 'extend' = 'alone') => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (!next) return;
    setResting(next.id);
    const { select, selection } = editor.getState();
    if (next.object) select(extend === 'extend' ? [...new Set([...selection, next.id])] : [next.id]);
  };
  const rename = () => {
    if (row?.object && !readOnly) setRenaming(row.id);
  };
  const toggle = (at: OutlineRow) => fold(at, at.unfolds === 'folded' ? 'unfolded' : 'folded');
  const open = (at: OutlineRow) => (at.object ? editor.getState().show([at.id]) : toggle(at));
  const keys = new Map<string, (row: OutlineRow, event: KeyboardEvent) => void>([
    ['ArrowDown', (_, event) => goTo(current + 1, event.shiftKey ? 'extend' : 'alone')],
    ['ArrowUp', (_, event) => goTo(current - 1, event.shiftKey ? 'extend' : 'alone')],
    ['Home', () => goTo(0)],
    ['End', () => goTo(rows.length - 1)],
    ['PageDown', () => goTo(current + pageOfRows)],
    ['PageUp', () => goTo(current - pageOfRows)],
    [
      'ArrowRight',
      (at) => (at.unfolds === 'folded' ? toggle(at) : at.unfolds === 'unfolded' && goTo(current + 1)),
    ],
    [
      'ArrowLeft',
      (at) => (at.unfolds === 'unfolded' ? toggle(at) : goTo(rows.findIndex(({ id }) => id === at.parent))),
    ],
    ['Enter', open],
    [' ', open],
    ['F2', rename],
    ['Delete', () => runCommand('edit/delete')],
    ['Backspace', () => runCommand('edit/delete')],
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || !row || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const run = keys.get(event.key);
    if (run) run(row, event);
    else if (event.key.length === 1 && event.key !== '?' && event.key !== '/') {
      const found = typeAhead(event, current);
      if (found !== undefined) goTo(found);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="flex h-full min-h-0 flex-col">
      <OutlineBar
        row={row}
        text={text}
        onText={setText}
        onRename={rename}
        onConnect={() => setConnecting(row?.object?.id)}
      />
      {empty && (
        <p className="px-3 py-3 text-muted">Nothing drawn yet. Add a site or a cloud region to begin.</p>
      )}
      {!empty && rows.length === 0 && <p className="px-3 py-3 text-muted">Nothing matches.</p>}
      <div
        ref={box}
        role="tree"
        aria-label="Outline of the design"
        aria-multiselectable="true"
        aria-activedescendant={row ? `outline-${row.id}` : undefined}
        tabIndex={0}
        className="group/tree relative min-h-0 flex-1 overflow-auto outline-offset-[-2px]"
        onKeyDown={onKeyDown}
        onScroll={onScroll}
      >
        <div role="presentation" style={{ height: rows.length * rowHeight }}>
          {rows.slice(from, to).map((item, offset) => (
            <OutlineItem
              key={item.id}
              row={item}
              top={(from + offset) * rowHeight}
              look={{
                current: from + offset === current,
                selected: selected.has(item.id),
                renaming: renaming === item.id,
              }}
              onPress={(event) => {
                goTo(from + offset, event.shiftKey || event.ctrlKey || event.metaKey ? 'extend' : 'alone');
                box.current?.focus();
              }}
              onFold={() => toggle(item)}
              onRename={rename}
              onRenamed={() => {
                setRenaming(undefined);
                box.current?.focus();
              }}
            />
          ))}
        </div>
      </div>
      {connecting && <ConnectDialog from={connecting} onClose={() => setConnecting(undefined)} />}
    </div>
  );
}
