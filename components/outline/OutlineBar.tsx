'use client';

import { IconButton } from '@/components/ui/IconButton';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { SearchBox } from '@/components/ui/SearchBox';
import { runCommand } from '@/lib/editor/screen';
import { useEditor } from '@/lib/editor/use-editor';
import { allKinds } from '@/lib/model/kinds';
import type { OutlineRow } from './outline-tree';

type Props = {
  row: OutlineRow | undefined;
  text: string;
  onText(text: string): void;
  onRename(): void;
  onConnect(): void;
};

/** Kinds that some link can end at. */
const joinable: ReadonlySet<string> = new Set(allKinds.flatMap(({ joins }) => (joins ?? []).flat()));

/** What can be done with the current row, and the filter. */
export function OutlineBar({ row, text, onText, onRename, onConnect }: Props) {
  const readOnly = useEditor((state) => state.access === 'read');
  const object = row?.object;
  const mayConnect = object !== undefined && joinable.has(object.kind);
  const places = allKinds.filter(({ shape }) => shape === 'place');
  const inside = object ? places.filter(({ parents }) => parents.includes(object.kind)) : [];
  const outermost = places.filter(({ parents }) => parents.length === 0);
  return (
    <div className="flex shrink-0 items-center gap-0.5 border-line border-b px-2 py-1">
      <SearchBox label="Filter the outline" value={text} onChange={onText} className="h-6 flex-1 text-xs" />
      {!readOnly && (
        <>
          <Menu align="end" trigger={<IconButton icon="plus" size={15} className="size-6" label="Add" />}>
            {[...inside, ...outermost].map(({ kind, title, icon, parents }) => (
              <MenuItem key={kind} icon={icon} onSelect={() => runCommand(`add/${kind}`)}>
                {title}
                {parents.length > 0 && object && ` in ${object.name}`}
              </MenuItem>
            ))}
          </Menu>
          <IconButton
            icon="plug"
            size={15}
            className="size-6"
            label="Connect to…"
            disabled={!mayConnect}
            onClick={onConnect}
          />
          <IconButton
            icon="pencil"
            size={14}
            className="size-6"
            label="Rename"
            keys="F2"
            disabled={!object}
            onClick={onRename}
          />
          <IconButton
            icon="trash-2"
            size={14}
            className="size-6"
            label="Delete"
            keys="Delete"
            disabled={!object}
            onClick={() => runCommand('edit/delete')}
          />
        </>
      )}
    </div>
  );
}
