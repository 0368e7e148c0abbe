'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { editor } from '@/lib/editor/use-editor';
import { setField } from '@/lib/model/edit';
import { maxName } from '@/lib/model/fields';
import type { DesignObject } from '@/lib/model/kinds';

/** Names an object in its row: Enter or leaving takes the name, Escape keeps the old one. */
export function RenameInput({ object, onDone }: { object: DesignObject; onDone(): void }) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => input.current?.select(), []);
  const finish = (name: string | undefined) => {
    if (done.current) return;
    done.current = true;
    if (name?.trim() && name !== object.name) {
      const { design, commit } = editor.getState();
      commit(setField(design, { id: object.id, path: ['name'], value: name }), `Rename ${object.name}`);
    }
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.key === 'Enter') finish(event.currentTarget.value);
    if (event.key === 'Escape') finish(undefined);
  };
  return (
    <input
      ref={input}
      aria-label={`New name of ${object.name}`}
      defaultValue={object.name}
      maxLength={maxName}
      className="h-5 min-w-0 flex-1 rounded border border-accent bg-surface px-1"
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
    />
  );
}
