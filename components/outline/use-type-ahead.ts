import { useRef } from 'react';
import type { OutlineRow } from './outline-tree';

/** Milliseconds after which typing starts anew. */
const pause = 1000;

/** Finds the next row whose name begins with what was typed quickly in a row. */
export function useTypeAhead(rows: readonly OutlineRow[]) {
  const typed = useRef({ text: '', at: 0 });
  return ({ key, timeStamp: now }: { key: string; timeStamp: number }, current: number): number | undefined => {
    const before = now - typed.current.at < pause ? typed.current.text : '';
    const text = before + key.toLowerCase();
    typed.current = { text, at: now };
    const start = before === '' ? current + 1 : current;
    for (let step = 0; step < rows.length; step += 1) {
      const index = (start + step) % rows.length;
      if (rows[index]?.title.toLowerCase().startsWith(text)) return index;
    }
    return undefined;
  };
}
