import { editor } from '@/lib/editor/use-editor';
import type { LineView, TableView } from '@/lib/simulation/tables';

/** So many prefixes are drawn. */
const most = 300;

/** A route table: for each prefix what is followed, why it won, and what lost. */
export function RouteTable({ table: { object, table, lines } }: { table: TableView }) {
  return (
    <section aria-label={`${object.name}, ${table.name}`}>
      <h3 className="mb-1 text-sm">
        <span className="font-medium">{object.name}</span> <span className="text-muted">{table.name}</span>
      </h3>
      <div className="overflow-x-auto rounded-md border border-line">
        <table className="w-full text-xs">
          <thead>
            <tr className="bg-bg text-left text-muted">
              {['Prefix', 'From', 'Goes to', 'Why it is followed, and what lost'].map((name) => (
                <th key={name} scope="col" className="px-2 py-1 font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.length === 0 && (
              <tr>
                <td colSpan={4} className="px-2 py-1.5 text-muted">
                  No routes.
                </td>
              </tr>
            )}
            {lines.slice(0, most).map((line) => (
              <Line key={line.prefix} line={line} />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > most && (
        <p className="mt-1 text-muted text-xs">
          {most} of {lines.length} prefixes are shown.
        </p>
      )}
    </section>
  );
}

function Line({ line }: { line: LineView }) {
  const { prefix, shown, source, distance, ways, ends, route, why, others } = line;
  return (
    <tr
      className="border-line border-t align-top hover:bg-hover/60"
      onPointerEnter={() => editor.getState().highlight(ways.flatMap(({ to, by }) => [to.id, by.id]))}
      onPointerLeave={() => editor.getState().highlight([])}
    >
      <th scope="row" className="whitespace-nowrap px-2 py-1 text-left font-mono font-normal">
        {prefix}
        {shown && <span className="block text-muted">shown as {shown}</span>}
      </th>
      <td className="whitespace-nowrap px-2 py-1">
        {source}
        {distance !== undefined && <span className="block text-muted">distance {distance}</span>}
      </td>
      <td className="px-2 py-1">
        {ends === 'dropped' && 'dropped'}
        {ends === 'here' && 'here'}
        {ways.map(({ to, by }) => (
          <span key={`${to.id} ${by.id}`} className="block">
            {to.name} <span className="text-muted">by {by.name}</span>
          </span>
        ))}
      </td>
      <td className="min-w-64 px-2 py-1">
        {why}
        {route && <span className="text-muted"> ({route})</span>}
        {others.length > 0 && (
          <ul aria-label="Lost" className="mt-0.5 text-muted">
            {others.map((other) => (
              <li key={`${other.route} ${other.by?.id} ${other.why}`}>
                <s className="no-underline">✕</s> {other.by && `${other.by.name}: `}
                {other.route} – {other.why}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
