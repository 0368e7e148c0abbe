import { useMemo, useState } from 'react';
import { objectIdOf } from '@/lib/editor/editor';
import { useEditor } from '@/lib/editor/use-editor';
import { matchingRows, type OutlineRow, outlineRows } from './outline-tree';

/** From how many objects on sites and regions start folded. */
const manyObjects = 200;

/** The rows to show, which of them is the current one, and how to fold. */
export function useOutline() {
  const design = useEditor((state) => state.design);
  const selection = useEditor((state) => state.selection);
  const [text, setText] = useState('');
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [resting, setResting] = useState<string>();
  const large = Object.keys(design.objects).length > manyObjects;
  const rows = useMemo(() => {
    if (text.trim() !== '') return matchingRows(design, text);
    const folded = (id: string): boolean => (large && !id.startsWith('group:')) !== turned.has(id);
    return outlineRows(design, folded);
  }, [design, text, turned, large]);
  const selected = useMemo(() => new Set(selection.map(objectIdOf)), [selection]);
  const wanted = resting ?? [...selected][0];
  const current = Math.max(
    0,
    rows.findIndex(({ id }) => id === wanted),
  );
  const fold = (row: OutlineRow, to: 'folded' | 'unfolded') => {
    if (row.unfolds === 'no' || row.unfolds === to) return;
    const next = new Set(turned);
    if (!next.delete(row.id)) next.add(row.id);
    setTurned(next);
  };
  return { rows, current, selected, fold, text, setText, setResting };
}
