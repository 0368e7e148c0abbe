'use client';

import { Icon } from '@/components/ui/Icon';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { kindOf } from '@/lib/model/kinds';
import type { Place } from '@/lib/rules/rule';

/** Most places that are named. */
const named = 4;

/** Where a problem is: each place is a button that goes there. */
export function Places({ places }: { places: readonly Place[] }) {
  const design = useEditor((state) => state.design);
  const { highlight, show } = editor.getState();
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-1">
      {places.slice(0, named).map(({ id, field, label }) => {
        const object = design.objects[id];
        return (
          <button
            key={`${id}/${field ?? ''}`}
            type="button"
            title={label}
            className="inline-flex h-6 min-w-0 max-w-56 items-center gap-1 rounded-md px-1.5 text-accent text-xs hover:bg-hover"
            onClick={() => show([id], field)}
            onPointerEnter={() => highlight([id])}
            onPointerLeave={() => highlight([])}
          >
            <Icon
              name={object ? (kindOf(object.kind)?.icon ?? 'box') : 'box'}
              size={13}
              className="shrink-0"
            />
            <span className="truncate">{object?.name || (id.startsWith('@') ? 'Design' : id)}</span>
          </button>
        );
      })}
      {places.length > named && <span className="text-faint text-xs">and {places.length - named} more</span>}
    </span>
  );
}
