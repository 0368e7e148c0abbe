import { editor } from '@/lib/editor/use-editor';
import type { FateView, WeakPoints } from '@/lib/simulation/weak-points';
import { fateText } from '@/lib/simulation/weak-words';
import { mostWeak } from './weak-rows';

/** So many parts, ways or flows are named in a line. */
const mostNamed = 6;

/** The ways that share their fate; each is lit up on the canvas with the parts that it hangs on. */
export function FateGroups({
  title,
  view,
  groups,
}: {
  title: string;
  view: WeakPoints;
  groups: readonly FateView[];
}) {
  if (groups.length === 0) return null;
  return (
    <section aria-label="Shared fate">
      <h4 className="mb-1 font-semibold text-xs">{title}</h4>
      <ul className="space-y-1">
        {groups.slice(0, mostWeak.groups).map((group) => (
          <li key={`${group.where} ${group.parts} ${group.flows[0]}`}>
            <Group view={view} group={group} />
          </li>
        ))}
      </ul>
      {groups.length > mostWeak.groups && (
        <p className="text-muted text-xs">And {groups.length - mostWeak.groups} more: filter to see them.</p>
      )}
    </section>
  );
}

function Group({ view, group }: { view: WeakPoints; group: FateView }) {
  const parts = group.parts.flatMap((id) => view.parts.find((part) => part.id === id) ?? []);
  const flows = new Map(view.flows.map(({ id, name }) => [id, name]));
  const ids = [...parts.flatMap(({ at }) => at), ...group.ways.map(({ id }) => id)];
  const light = (): void => editor.getState().highlight(ids);
  const dim = (): void => editor.getState().highlight([]);
  return (
    <button
      type="button"
      onClick={() => editor.getState().show(ids)}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
      className="block w-full rounded-md px-1.5 py-1 text-left hover:bg-hover"
    >
      <span className="block">
        <span className="font-medium">
          {listed(
            parts.map(({ what }) => what),
            ', ',
          )}
        </span>
        : {fateText(group)}.
      </span>
      <span className="block text-muted text-xs">
        {listed(
          group.ways.map(({ name }) => name),
          '; ',
        )}
        {view.flows.length > 1 &&
          ` · ${listed(
            group.flows.map((id) => flows.get(id) ?? id),
            '; ',
          )}`}
      </span>
    </button>
  );
}

const listed = (words: readonly string[], between: string): string =>
  words.length > mostNamed
    ? `${words.slice(0, mostNamed).join(between)} and ${words.length - mostNamed} more`
    : words.join(between);
