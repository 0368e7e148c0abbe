import { classNames } from '@/components/ui/class-names';
import type { Ledger } from '@/lib/plan/ledger';
import { comparisonTexts, type LedgerRow, ledgerGroups } from '@/lib/plan/ledger-rows';
import { SourceLinks } from './SourceLinks';

/** Byte by byte, from the packets between two gateways to TCP's payload inside their tunnel. */
export function LedgerTable({ ledger }: { ledger: Ledger }) {
  const groups = ledgerGroups(ledger);
  const sources = new Map(
    [...groups.flatMap(({ rows }) => rows), ...comparisonTexts(ledger)]
      .flatMap((each) => each.sources)
      .map((source) => [`${source.name} ${source.url ?? ''}`, source]),
  );
  return (
    <div className="text-xs">
      <table className="w-full border-collapse text-left">
        <thead className="sr-only">
          <tr>
            <th scope="col">What</th>
            <th scope="col">Bytes</th>
          </tr>
        </thead>
        {groups.map(({ title, rows }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={2} className="px-2 pt-2 pb-0.5 font-semibold">
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={`${row.what} ${row.bytes}`} row={row} />
            ))}
          </tbody>
        ))}
      </table>
      {comparisonTexts(ledger).map(({ text }) => (
        <p key={text} className="mt-1.5 px-2">
          {text}
        </p>
      ))}
      <details className="mt-2 px-2">
        <summary className="text-muted">Sources</summary>
        <div className="mt-1">
          <SourceLinks sources={[...sources.values()]} />
        </div>
      </details>
    </div>
  );
}

function Row({ row: { what, bytes, is, why } }: { row: LedgerRow }) {
  return (
    <tr className={classNames('align-top', is === 'total' && 'border-line border-t font-medium')}>
      <th scope="row" className="px-2 py-0.5 font-normal">
        <span className={is === 'total' ? 'font-medium' : undefined}>{what}</span>
        <span className="block text-faint">{why}</span>
      </th>
      <td className="whitespace-nowrap px-2 py-0.5 text-right font-mono">
        {is === 'less' ? `−${bytes}` : bytes}
      </td>
    </tr>
  );
}
