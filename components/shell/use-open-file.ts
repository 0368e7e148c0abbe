import { useCallback, useMemo, useState } from 'react';
import { adopt } from '@/lib/editor/adopt';
import { readFile } from '@/lib/editor/families';
import { limits } from '@/lib/model/design';
import type { Parsed } from '@/lib/model/parse';

/** Undefined for what is no UTF-8: read anyway, it would lose characters. */
function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** How far opening a file is. */
type Opening =
  | { at: 'rest' }
  | { at: 'refused'; file: string; reason: string; where: string }
  | { at: 'notes'; file: string; parsed: Parsed };

/** Reads files that a person picks or drops, and opens each as an own copy beside the present design. */
export function useOpenFile() {
  const [opening, setOpening] = useState<Opening>({ at: 'rest' });
  const openCopy = useCallback(async (parsed: Parsed, file: string) => {
    try {
      const own = await adopt(parsed.design);
      location.assign(`/design/${own.id}`);
    } catch {
      const reason = 'This browser does not let designs be stored (a private window, perhaps).';
      setOpening({ at: 'refused', file, reason, where: '' });
    }
  }, []);
  const read = useCallback(
    async (file: File) => {
      const refuse = (reason: string, where = '') =>
        setOpening({ at: 'refused', file: file.name, reason, where });
      if (file.size > limits.text)
        return refuse(`The file has ${file.size} bytes; at most ${limits.text} are read.`);
      const text = textOf(await file.arrayBuffer());
      if (text === undefined) return refuse('The file is not text in UTF-8.');
      const parsed = readFile({ name: file.name, text });
      if (!parsed) return refuse('A design file ends in .json. Trunkline does not know this kind of file.');
      const [first] = parsed.notes;
      if (!parsed.usable) return refuse(first?.message ?? 'Nothing in it could be read.', first?.where);
      if (parsed.notes.length === 0) return openCopy(parsed, file.name);
      setOpening({ at: 'notes', file: file.name, parsed });
    },
    [openCopy],
  );
  const pick = useCallback(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.onchange = () => {
      const [file] = input.files ?? [];
      if (file) void read(file);
    };
    input.click();
  }, [read]);
  const close = useCallback(() => setOpening({ at: 'rest' }), []);
  return useMemo(() => ({ opening, read, pick, close, openCopy }), [opening, read, pick, close, openCopy]);
}

export type FileOpening = ReturnType<typeof useOpenFile>;
