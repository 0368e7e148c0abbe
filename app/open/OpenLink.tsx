'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { RepairNotes } from '@/components/review/RepairNotes';
import { Message } from '@/components/shell/Message';
import { Workspace } from '@/components/shell/Workspace';
import { adopt } from '@/lib/editor/adopt';
import { editor } from '@/lib/editor/use-editor';
import type { Note } from '@/lib/model/parse';
import { type Arrival, arrivalOf } from './arrival';

type Shown = { at: 'waiting' } | { at: 'reading' } | Extract<Arrival, { at: 'refused' }>;

const notStored: Shown = {
  at: 'refused',
  title: 'This sample cannot be copied',
  text: 'This browser does not let designs be stored (a private window, perhaps).',
};

/** Opens what the address carries: a design in the fragment, to be read and never stored, or a sample, to be copied. */
export function OpenLink() {
  const router = useRouter();
  const [shown, setShown] = useState<Shown>({ at: 'waiting' });
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const copied = useRef(false);

  useEffect(() => {
    const arrive = (): void => {
      const arrival = arrivalOf(location);
      if (arrival.at === 'refused') {
        setShown(arrival);
        return;
      }
      if (arrival.at === 'sample') {
        if (copied.current) return;
        copied.current = true;
        adopt(arrival.design).then(
          ({ id }) => router.replace(`/design/${id}`),
          () => setShown(notStored),
        );
        return;
      }
      editor.getState().open(arrival.design, 'read');
      if (arrival.view) editor.getState().simulate(arrival.view);
      document.title = `${arrival.design.name} · Trunkline`;
      setNotes(arrival.notes);
      setShown({ at: 'reading' });
    };
    arrive();
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, [router]);

  if (shown.at === 'waiting') return <p className="p-6 text-muted">Opening…</p>;
  if (shown.at === 'refused') {
    return (
      <Message
        title={shown.title}
        text={<span role="alert">{shown.text} Your own designs are as they were.</span>}
      />
    );
  }
  return (
    <>
      <Workspace />
      <RepairNotes notes={notes} onClose={() => setNotes([])} />
    </>
  );
}
