'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import { registerScreen } from '@/lib/editor/screen';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { maxName } from '@/lib/model/fields';

/** The design's name; a press lets the person change it. */
export function DesignName() {
  const name = useEditor((state) => state.design.name);
  const readOnly = useEditor((state) => state.access === 'read');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => registerScreen({ rename: () => input.current?.focus() }), []);
  if (readOnly) return <h1 className="min-w-0 truncate px-1.5 font-medium">{name}</h1>;
  const commit = (text: string) => {
    const { design, commit: change } = editor.getState();
    if (text.trim() === '' && input.current) input.current.value = design.name;
    else if (text.trim() !== design.name) change({ ...design, name: text.trim() }, 'Rename the design');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') event.currentTarget.value = name;
    if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <>
      <h1 className="sr-only">{name}</h1>
      <input
        ref={input}
        key={name}
        aria-label="Name of the design"
        defaultValue={name}
        maxLength={maxName}
        spellCheck={false}
        style={{ width: `${Math.min(40, Math.max(8, name.length + 1))}ch` }}
        className="h-7 min-w-0 shrink truncate rounded-md border border-transparent bg-transparent px-1.5 font-medium hover:border-line-strong focus:bg-canvas"
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}
