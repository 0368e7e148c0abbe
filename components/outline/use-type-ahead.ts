import { useRef } from 'react';
import type { OutlineRow } from './outline-tree';

/** Milliseconds after which typing starts anew. */
const pause = 1000;

/** Finds the next row whose name begins with what was typed quickly in a row; what leads nowhere starts anew with its last letter. */
export function useTypeAhead(rows: readonly OutlineRow[]) {
  const typed = useRef({ text: '', at: 0 });
  const find = (text: string, start: number): number | undefined => {
    for (let step = 0; step < rows.length; step += 1) {
      const index = (start + step) % rows.length;
      if (rows[index]?.title.toLowerCase().startsWith(text)) return index;
    }
    return undefined;
  };
  return (
    { key, timeStamp: now }: { key: string; timeStamp: number },
    current: number,
  ): number | undefined => {
    const letter = key.toLowerCase();
    const before = now - typed.current.at < pause ? typed.current.text : '';
    const longer = before === '' ? undefined : find(before + letter, current);
    typed.current = { text: longer === undefined ? letter : before + letter, at: now };
    return longer ?? find(letter, current + 1);
  };
}
