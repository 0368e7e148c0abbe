'use client';

import { useEffect, useState } from 'react';
import { Message } from '@/components/shell/Message';
import { Workspace } from '@/components/shell/Workspace';
import { designs } from '@/lib/editor/browser-designs';
import { notify } from '@/lib/editor/notices';
import { editor, useEditor } from '@/lib/editor/use-editor';

type State = 'reading' | 'open' | 'missing' | 'damaged' | 'forbidden';

const messages = {
  missing: {
    title: 'This design is not in this browser',
    text: 'Designs are kept in the browser they were drawn in. It may have been deleted, drawn elsewhere, or its data was cleared. Whoever has it can send you a link or a file.',
  },
  damaged: {
    title: 'This design cannot be read',
    text: 'What is stored under this address is damaged. Nothing of it was changed; your other designs are as they were.',
  },
  forbidden: {
    title: 'This browser does not give out stored designs',
    text: 'It may be a private window, or storage is switched off for this site.',
  },
} as const;

/** Opens a design that this browser holds. */
export function StoredDesign({ id }: { id: string }) {
  const [state, setState] = useState<State>('reading');
  const name = useEditor(({ design }) => design.name);

  useEffect(() => {
    let left = false;
    const open = async (): Promise<State> => {
      const parsed = await designs.read(id);
      if (!parsed) return 'missing';
      if (!parsed.usable) return 'damaged';
      if (left) return 'reading';
      editor.getState().open(parsed.design, 'edit');
      const repaired = parsed.notes.filter(({ level }) => level === 'repaired').length;
      if (repaired > 0)
        notify({
          level: 'warning',
          message: `${repaired} damaged ${repaired === 1 ? 'value was' : 'values were'} repaired on opening.`,
        });
      return 'open';
    };
    open().then(
      (next) => !left && setState(next),
      () => !left && setState('forbidden'),
    );
    return () => {
      left = true;
    };
  }, [id]);

  useEffect(() => {
    if (state === 'open') document.title = `${name} · Trunkline`;
  }, [state, name]);

  if (state === 'reading') return <p className="p-6 text-muted">Opening…</p>;
  if (state === 'open') return <Workspace />;
  return <Message {...messages[state]} />;
}
