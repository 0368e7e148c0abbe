'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type ExportsClient, startExports } from '@/lib/editor/exports/client';
import type { FileList } from '@/lib/editor/exports/protocol';
import { editor, useEditor } from '@/lib/editor/use-editor';
import type { Design } from '@/lib/model/design';
import type { ConfigFile } from '@/lib/plan/config-file';
import { isAbout } from './about';

type Opened = { id: string; file: ConfigFile };
type Listed = { list: FileList; of: Design };

export type Preview = {
  list: FileList | undefined;
  opened: Opened | undefined;
  failed: string | undefined;
  /** The files shown are of an older state of the design. */
  stale: boolean;
  /** Ids whose first line is to be brought into view. */
  reveal: readonly string[];
  pick(id: string): void;
  /** Selects what a line is about, without turning to another file. */
  choose(ids: readonly string[]): void;
};

const nothing: readonly string[] = [];

/** The files of the open design and the one that is shown; it follows the selection of the canvas. */
export function usePreview(): Preview {
  const design = useEditor((state) => state.design);
  const selection = useEditor((state) => state.selection);
  const [listed, setListed] = useState<Listed>();
  const list = listed?.list;
  const [opened, setOpened] = useState<Opened>();
  const [failed, setFailed] = useState<string>();
  const [picked, setPicked] = useState<string>();
  const [reveal, setReveal] = useState(nothing);
  const client = useRef<ExportsClient>(undefined);
  const ownChoice = useRef<readonly string[]>(undefined);

  useEffect(() => {
    const started = startExports({
      listed: (next, of) => {
        setListed({ list: next, of });
        setFailed(undefined);
      },
      opened: ({ id, file, list: longer }) => {
        setOpened(file && { id, file });
        if (!longer) return;
        setListed((now) => now && { ...now, list: longer });
        setPicked(id);
      },
      failed: setFailed,
    });
    client.current = started;
    return () => started.close();
  }, []);

  const open = useRef<string>(undefined);
  useEffect(() => client.current?.list(design, open.current), [design]);

  const shown = list?.files.some(({ id }) => id === picked) ? picked : list?.files[0]?.id;

  open.current = shown;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list of another state means other contents of the same file
  useEffect(() => {
    if (shown) client.current?.file(shown);
    else setOpened(undefined);
  }, [shown, listed?.of]);

  const follow = useRef({ list, opened, design, selection });
  follow.current = { list, opened, design, selection };
  const turn = useCallback(() => {
    const next = fileFor(follow.current);
    if (next) setPicked(next);
    setReveal(follow.current.selection);
  }, []);
  const ready = list !== undefined;
  useEffect(() => {
    if (ready && selection.length > 0 && ownChoice.current !== selection) turn();
  }, [ready, selection, turn]);

  const choose = useCallback((ids: readonly string[]) => {
    editor.getState().select(ids);
    ownChoice.current = editor.getState().selection;
  }, []);

  const current = opened?.id === shown ? opened : undefined;
  return {
    list,
    opened: current ?? opened,
    failed,
    stale: listed?.of !== design,
    reveal,
    pick: setPicked,
    choose,
  };
}

/** The file to turn to: a gateway's own; for the rest the one that is open, if it says anything of them. */
function fileFor({
  list,
  opened,
  design,
  selection,
}: {
  list: FileList | undefined;
  opened: Opened | undefined;
  design: Design;
  selection: readonly string[];
}): string | undefined {
  const [first] = selection;
  const home = first === undefined ? undefined : list?.homes.get(first);
  if (first === undefined || home === undefined) return undefined;
  const isDevice = design.objects[first]?.kind === 'customer-gateway';
  const told = opened?.file.lines.some(({ about }) => isAbout(about, selection));
  return told && !isDevice ? opened?.id : home;
}
