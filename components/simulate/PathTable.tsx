import { Icon } from '@/components/ui/Icon';
import { editor } from '@/lib/editor/use-editor';
import type { HopView, PathView, TraceView } from '@/lib/simulation/paths';
import { endWords, protectionWords } from '@/lib/simulation/words';

/** The ways to one prefix, a hop a line: the table entry that was followed and why, and how the packet travels on. */
export function PathTable({ trace: { from, to, prefix, mtu, paths } }: { trace: TraceView }) {
  return (
    <section aria-label={`${from.name} to ${prefix}`}>
      <h4 className="mb-1 flex flex-wrap items-baseline gap-x-1.5 text-sm">
        <span className="font-medium">{from.name}</span>→<span className="font-medium">{to.name}</span>
        <span className="font-mono text-xs">{prefix}</span>
        {mtu !== undefined && <span className="text-muted text-xs">packets up to {mtu} bytes</span>}
      </h4>
      {paths.map((path) => (
        <Way key={keyOf(path)} path={path} isShared={paths.length > 1} />
      ))}
    </section>
  );
}

const keyOf = ({ hops }: PathView): string =>
  hops.map(({ id, session, via, table }) => `${id} ${table?.id} ${session?.id ?? via?.id}`).join();

function Way({ path: { hops, end, why, share }, isShared }: { path: PathView; isShared: boolean }) {
  return (
    <div className="mb-2 overflow-x-auto rounded-md border border-line">
      <table className="w-full text-xs">
        <caption className={isShared ? 'px-2 pt-1 text-left text-muted' : 'sr-only'}>
          {isShared ? `${Math.round(share * 1000) / 10} % of the traffic` : 'Hops'}
        </caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Hop</th>
            <th scope="col">Table entry</th>
            <th scope="col">Leaves by</th>
            <th scope="col">Carried</th>
          </tr>
        </thead>
        <tbody>
          {hops.map((hop, at) => (
            // A path meets no table twice, but may end where it began.
            // biome-ignore lint/suspicious/noArrayIndexKey: hops have no other identity than their place
            <Hop key={at} hop={hop} />
          ))}
          {end !== 'arrived' && (
            <tr className="border-line border-t bg-danger-soft">
              <td colSpan={4} className="px-2 py-1 text-danger">
                <span className="inline-flex items-center gap-1.5">
                  <Icon name="circle-x" size={13} />
                  Ends here ({endWords[end]}): {why}
                </span>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Hop({ hop: { id, name, table, entry, via, session, protection, mtu } }: { hop: HopView }) {
  const way = session ?? via;
  const ids = [id, ...(way ? [way.id] : [])];
  return (
    <tr
      className="border-line border-t align-top first:border-t-0 hover:bg-hover/60"
      onPointerEnter={() => editor.getState().highlight(ids)}
      onPointerLeave={() => editor.getState().highlight([])}
    >
      <th scope="row" className="w-1/5 min-w-28 px-2 py-1 text-left font-medium">
        {name}
        {table && <span className="block font-normal text-muted">table {table.name}</span>}
      </th>
      <td className="px-2 py-1">
        {entry && (
          <>
            <span className="font-mono">{entry.prefix}</span>
            {entry.shown && <span className="font-mono text-muted"> shown as {entry.shown}</span>}{' '}
            <span className="text-muted">
              {entry.source}
              {entry.distance !== undefined && `, distance ${entry.distance}`}
              {entry.route && `, ${entry.route}`}
            </span>
            {entry.why && <span className="block">{entry.why}</span>}
          </>
        )}
      </td>
      <td className="w-1/5 px-2 py-1">{way?.name}</td>
      <td className="w-36 whitespace-nowrap px-2 py-1">
        {protection && (
          <span className="inline-flex items-center gap-1">
            {protection === 'ipsec' && <Icon name="lock-keyhole" size={12} className="text-ok" />}
            {protectionWords[protection]}
          </span>
        )}
        {mtu !== undefined && <span className="block text-muted">MTU {mtu}</span>}
      </td>
    </tr>
  );
}
