'use client';

import { useId, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/Icon';
import { type ProofRow, sourcesOf, type TunnelProof } from '@/lib/plan/proof/proof';
import { OutcomeMark } from './OutcomeMark';
import { SourceLinks } from './SourceLinks';

/** What both ends of a tunnel offer, side by side, and what comes of it; each item opens to its reason and sources. */
export function ProofTable({ proof: { left, right, rows } }: { proof: TunnelProof }) {
  return (
    <table className="w-full table-fixed border-collapse text-left text-xs">
      <thead>
        <tr className="align-top">
          {[left, right].map(({ gateway, name, platform }) => (
            <th key={gateway} scope="col" className="px-2 pb-1 font-semibold">
              <span className="block truncate" title={name}>
                {name}
              </span>
              <span className="block truncate font-normal text-faint" title={platform}>
                {platform}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {rows.map((row) => (
        <ProofItem key={row.item} row={row} />
      ))}
    </table>
  );
}

function ProofItem({ row }: { row: ProofRow }) {
  const { title, left, right, outcome, why } = row;
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const isWrong = outcome.is === 'mismatch';
  return (
    <tbody className={classNames('border-line border-t', isWrong && 'bg-danger-soft')}>
      <tr>
        <th scope="rowgroup" colSpan={2} className="p-0 font-normal">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={detailsId}
            onClick={() => setOpen(!open)}
            className="flex min-h-6 w-full items-start gap-1.5 px-2 pt-1 text-left hover:bg-hover"
          >
            <span className="mt-px">
              <OutcomeMark outcome={outcome.is} />
            </span>
            <span className="shrink-0 font-medium">{title}</span>
            <span
              className={classNames(
                'ml-auto min-w-0 break-words text-right',
                isWrong ? 'font-semibold text-danger' : 'text-text',
              )}
            >
              {outcome.text}
            </span>
            <Icon
              name={open ? 'chevron-down' : 'chevron-right'}
              size={13}
              className="mt-px shrink-0 text-faint"
            />
          </button>
        </th>
      </tr>
      <tr className="align-top">
        {[left, right].map(({ text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two ends, which never move
          <td key={at} className="px-2 pb-1 text-muted">
            <span
              className={classNames('break-words', !open && 'line-clamp-2')}
              title={open ? undefined : text}
            >
              {text}
            </span>
          </td>
        ))}
      </tr>
      {open && (
        <tr id={detailsId}>
          <td colSpan={2} className="px-2 pb-2">
            <p className="mb-1 text-text">{why}</p>
            <SourceLinks sources={sourcesOf(row)} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
