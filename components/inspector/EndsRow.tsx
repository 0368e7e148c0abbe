'use client';

import { Icon } from '@/components/ui/Icon';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { kindOf, type Link } from '@/lib/model/kinds';

/** The two ends of a link; a press goes to one. */
export function EndsRow({ link }: { link: Link }) {
  return (
    <section aria-label="Ends" className="flex items-center gap-1 border-line border-b px-3 py-2">
      <End id={link.from} />
      <Icon name="arrow-left-right" size={14} className="shrink-0 text-faint" />
      <End id={link.to} />
    </section>
  );
}

function End({ id }: { id: string }) {
  const object = useEditor((state) => state.design.objects[id]);
  if (!object) return <span className="min-w-0 flex-1 text-danger text-xs">missing ({id})</span>;
  return (
    <button
      type="button"
      className="flex min-w-0 flex-1 items-center gap-1.5 rounded-md px-1.5 py-1 text-left hover:bg-hover"
      onClick={() => editor.getState().show([id])}
    >
      <Icon name={kindOf(object.kind)?.icon ?? 'box'} size={14} className="shrink-0 text-muted" />
      <span className="truncate">{object.name}</span>
    </button>
  );
}
