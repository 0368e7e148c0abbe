'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyMode } from '@/lib/clouds/cloud';
import { designs } from '@/lib/editor/browser-designs';
import { makeBundle, startExports } from '@/lib/editor/exports/client';
import type { Bundle, FileList } from '@/lib/editor/exports/protocol';
import { asExported } from '@/lib/editor/families';
import { useEditor } from '@/lib/editor/use-editor';
import { download } from './download';
import { complaintOf } from './slot-values';
import { type SlotRow, slotsOf } from './slots-of';
import { type Build, useBuild } from './use-build';
import { type PreviousChoice, usePrevious } from './use-previous';

type Progress =
  | { at: 'rest' }
  | { at: 'work' }
  | { at: 'done'; bundle: Bundle }
  | { at: 'failed'; message: string };

export type ExportState = {
  list: FileList | undefined;
  failed: string | undefined;
  keys: readonly SlotRow[];
  addresses: readonly SlotRow[];
  /** Ids of exporters that are left out. */
  without: ReadonlySet<string>;
  keyMode: KeyMode;
  /** Whether keys are left as marked slots, or filled into the files of this download. */
  keysAre: 'marked' | 'filled';
  /** What the person filled in, by slot id. Lives as long as the dialog is open. */
  values: Readonly<Record<string, string>>;
  anyway: boolean;
  /** What building the design means, and the export it is compared with. */
  build: Build;
  previous: PreviousChoice;
};

export type ExportActions = {
  change(part: Partial<Pick<ExportState, 'without' | 'keyMode' | 'keysAre' | 'anyway'>>): void;
  fill(values: Record<string, string>): void;
  save(): void;
  cancel(): void;
};

/** Everything an open export dialog knows. Keys live here and nowhere else: they go when it closes. */
export function useExport(): ExportState & ExportActions & { progress: Progress; unfit: readonly string[] } {
  const design = useEditor((state) => state.design);
  const plan = useEditor((state) => state.analysis?.plan);
  const { keys, addresses } = useMemo(() => (plan ? slotsOf(plan) : { keys: [], addresses: [] }), [plan]);
  const [list, setList] = useState<FileList>();
  const [failed, setFailed] = useState<string>();
  const [values, setValues] = useState<Record<string, string>>({});
  const [progress, setProgress] = useState<Progress>({ at: 'rest' });
  const [choice, setChoice] = useState<Pick<ExportState, 'without' | 'keyMode' | 'keysAre' | 'anyway'>>({
    without: new Set(),
    keyMode: 'out-of-state',
    keysAre: 'marked',
    anyway: false,
  });
  const stop = useRef<AbortController>(undefined);
  const access = useEditor((state) => state.access);
  const previous = usePrevious();
  const before = previous.previous?.design;
  const build = useBuild({ design, keys: choice.keyMode, previous: before });

  useEffect(() => {
    const client = startExports({ listed: setList, opened: () => undefined, failed: setFailed });
    client.list(design);
    return () => client.close();
  }, [design]);
  useEffect(() => () => stop.current?.abort(), []);

  const used = [...(choice.keysAre === 'filled' ? keys : []), ...addresses];
  const filled = Object.fromEntries(used.flatMap(({ id }) => (values[id] ? [[id, values[id]]] : [])));
  const unfit = used
    .filter((slot) => complaintOf(slot.kind, values[slot.id] ?? '') !== undefined)
    .map(({ id }) => id);

  const save = async (): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setProgress({ at: 'work' });
    const chosen = (list?.exporters ?? []).filter(({ id, refused }) => !refused && !choice.without.has(id));
    const exporters = chosen.map(({ id }) => id);
    // What the next one is compared with: a zip that builds nothing in a cloud moves nothing there.
    const isBuilt = chosen.some(({ asksKeyMode }) => asksKeyMode);
    try {
      const bundle = await makeBundle(
        { design, exporters, keys: choice.keyMode, filled, ...(before ? { previous: before } : {}) },
        controller.signal,
      );
      download(bundle.bytes, bundle.name, 'application/zip');
      if (access === 'edit' && isBuilt)
        await designs.putExported(asExported(design, before)).catch(() => undefined);
      setProgress({ at: 'done', bundle });
    } catch (error) {
      const cancelled = error instanceof DOMException && error.name === 'AbortError';
      setProgress(cancelled ? { at: 'rest' } : { at: 'failed', message: String(error) });
    }
  };

  return {
    ...choice,
    list,
    failed,
    keys,
    addresses,
    values,
    progress,
    unfit,
    build,
    previous,
    change: (part) => setChoice((now) => ({ ...now, ...part })),
    fill: (more) => setValues((now) => ({ ...now, ...more })),
    save,
    cancel: () => stop.current?.abort(),
  };
}
