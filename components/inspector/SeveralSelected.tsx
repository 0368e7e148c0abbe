'use client';

import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { canRun, commandOf, runCommand } from '@/lib/editor/screen';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { type DesignObject, kindOf } from '@/lib/model/kinds';

const offered = ['edit/connect', 'edit/duplicate', 'edit/copy', 'edit/delete', 'view/zoom-selection'];

/** Most names that are listed. */
const listed = 100;

/** Several objects: how many of each kind, what can be done with all of them. */
export function SeveralSelected({ ids }: { ids: readonly string[] }) {
  const design = useEditor((state) => state.design);
  const objects = ids.flatMap((id) => design.objects[id] ?? []);
  const words = countWords(objects);
  return (
    <article aria-label="Selection" className="flex flex-col gap-3 p-3">
      <header>
        <h2 className="font-semibold text-sm">{ids.length} objects selected</h2>
        <p className="text-muted text-xs">{words}</p>
      </header>
      <div className="flex flex-wrap gap-1.5">
        {offered.flatMap((id) => {
          const command = commandOf(id);
          return command ? (
            <Button key={id} disabled={!canRun(command)} onClick={() => runCommand(id)}>
              <Icon name={command.icon} size={14} />
              {command.label}
            </Button>
          ) : (
            []
          );
        })}
      </div>
      <ul className="flex flex-col rounded-md border border-line p-1">
        {objects.slice(0, listed).map((object) => (
          <li key={object.id}>
            <button
              type="button"
              className="flex w-full items-center gap-2 rounded px-1.5 py-1 text-left hover:bg-hover"
              onClick={() => editor.getState().show([object.id])}
            >
              <Icon name={kindOf(object.kind)?.icon ?? 'box'} size={14} className="text-muted" />
              <span className="truncate">{object.name}</span>
            </button>
          </li>
        ))}
        {objects.length > listed && (
          <li className="px-1.5 py-1 text-faint text-xs">and {objects.length - listed} more</li>
        )}
      </ul>
    </article>
  );
}

/** `2 sites, 1 VPC`. */
function countWords(objects: readonly DesignObject[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of objects) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => {
      const kind = kindOf(name);
      const word =
        count === 1 ? kind?.title.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()) : kind?.plural;
      return `${count} ${word ?? name}`;
    })
    .join(', ');
}
