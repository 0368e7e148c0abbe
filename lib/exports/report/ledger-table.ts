import type { Ledger } from '@/lib/plan/ledger';
import { type LedgerRow, ledgerGroups } from '@/lib/plan/ledger-rows';
import type { Citations } from './citations';
import { block, type Html, inline, run } from './html';

/** A tunnel's sizes, byte by byte, in one table. */
export const ledgerTable = (ledger: Ledger, citations: Citations): Html =>
  block(
    'table',
    {},
    inline('caption', {}, 'Packet sizes in bytes'),
    block(
      'thead',
      {},
      inline('tr', {}, ...['What', 'Bytes', 'Why'].map((name) => inline('th', { scope: 'col' }, name))),
    ),
    ...ledgerGroups(ledger).map(({ title, rows }) =>
      block(
        'tbody',
        {},
        inline('tr', { class: 'group' }, inline('th', { scope: 'rowgroup', colspan: 3 }, title)),
        ...rows.map((row) => ledgerRow(row, citations)),
      ),
    ),
  );

const ledgerRow = ({ what, bytes, is, why, sources }: LedgerRow, citations: Citations): Html =>
  inline(
    'tr',
    { class: is },
    inline('th', { scope: 'row' }, what),
    inline('td', { class: 'bytes' }, is === 'less' ? `−${bytes}` : bytes),
    inline('td', {}, run(why, ' ', citations.cite(sources))),
  );
