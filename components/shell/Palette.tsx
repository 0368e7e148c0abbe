'use client';

import { Icon } from '@/components/ui/Icon';
import { regionCommands } from '@/lib/editor/region-commands';
import { commandOf, runCommand } from '@/lib/editor/screen';
import { useEditor } from '@/lib/editor/use-editor';
import { allKinds } from '@/lib/model/kinds';
import type { Kind } from '@/lib/model/kinds/kind';

/** What a drag from the palette carries: a command as data, and the kind it adds in the name of a type. */
const dragType = 'application/x-trunkline-kind';

const lies = (kind: Kind, where: string): boolean => kind.kind === where || kind.parents.includes(where);
const outermostFirst = (a: Kind, b: Kind): number => a.parents.length - b.parents.length;

const places = allKinds.filter(({ shape }) => shape === 'place');

/** An entry of the palette: the kind it adds, and the command that does. */
type Entry = { kind: Kind; command: string; title: string };

/** A kind that comes in several sorts has an entry for each. */
function entriesOf(kind: Kind): Entry[] {
  if (kind.kind !== 'cloud-region') return [{ kind, command: `add/${kind.kind}`, title: kind.title }];
  return regionCommands.map(({ id, label }) => ({ kind, command: id, title: label.replace(/^Add /, '') }));
}

const entriesIn = (belongs: (kind: Kind) => boolean): Entry[] =>
  places.filter(belongs).sort(outermostFirst).flatMap(entriesOf);

const groups = [
  { title: 'On the premises', entries: entriesIn((kind) => lies(kind, 'site')) },
  { title: 'Cloud', entries: entriesIn((kind) => lies(kind, 'cloud-region')) },
  { title: 'Anywhere', entries: entriesIn((kind) => !lies(kind, 'site') && !lies(kind, 'cloud-region')) },
];

/** Ready-made figures of several objects. */
const figures = ['add/site-to-vpc', 'add/connected-site'];

/** Everything that can be put on the canvas: dragged to a spot, or added with a press or Enter. */
export function Palette() {
  return (
    <div className="flex flex-col gap-3 p-2.5">
      {groups.map(({ title, entries }) => (
        <section key={title} aria-label={title}>
          <h2 className="mb-1 px-1 font-semibold text-faint text-xs">{title}</h2>
          <ul className="flex flex-col gap-0.5">
            {entries.map(({ kind, command, title: name }) => (
              <li key={command}>
                <button
                  type="button"
                  draggable
                  title={kind.about}
                  onDragStart={(event) => {
                    event.dataTransfer.setData(dragType, command);
                    event.dataTransfer.setData(`${dragType}+${kind.kind}`, '');
                    event.dataTransfer.effectAllowed = 'copy';
                  }}
                  onClick={() => runCommand(command)}
                  className="flex h-8 w-full cursor-grab items-center gap-2 rounded-md border border-transparent px-2 text-left hover:border-line hover:bg-hover active:cursor-grabbing"
                >
                  <Icon name={kind.icon} size={16} className="shrink-0 text-muted" />
                  <span className="truncate">{name}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Figures />
      <p className="px-1 text-faint text-xs">
        Drag onto the canvas, or press to add. Connect two objects by dragging from one’s edge to the other,
        or select one and press C.
      </p>
    </div>
  );
}

function Figures() {
  const offered = useEditor((state) => figures.filter((id) => commandOf(id)?.when(state)).join(' '));
  const commands = offered.split(' ').flatMap((id) => commandOf(id) ?? []);
  if (commands.length === 0) return null;
  return (
    <section aria-label="Ready-made">
      <h2 className="mb-1 px-1 font-semibold text-faint text-xs">Ready-made</h2>
      <ul className="flex flex-col gap-0.5">
        {commands.map(({ id, label, icon }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => runCommand(id)}
              className="flex min-h-8 w-full items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-hover"
            >
              <Icon name={icon} size={16} className="shrink-0 text-muted" />
              <span>{label.replace(/^Add a s/, 'S')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
