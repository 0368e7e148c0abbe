'use client';

import { useMemo } from 'react';
import { choices } from '@/lib/editor/families';
import { useEditor } from '@/lib/editor/use-editor';
import type { Fix } from '@/lib/rules/rule';
import { type ChangeRow, changeRows } from './change-rows';

/** Most rows that are shown; a fix that changes more tells how many. */
const mostRows = 10;

/** What a fix would change, before it is made: each field with its value before and after. */
export function FixPreview({ fix }: { fix: Fix }) {
  const design = useEditor((state) => state.design);
  const rows = useMemo(() => changeRows(design, fix.changes, choices), [design, fix]);
  if (!rows) return <p>The design has changed since this was found, and the fix no longer fits.</p>;
  return (
    <>
      <table className="w-full border-collapse text-left text-xs">
        <caption className="pb-1 text-left font-semibold">{fix.label}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">Object</th>
            <th scope="col">Field</th>
            <th scope="col">Before and after</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map((row, index) => (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: rows come and go together
              key={index}
              row={row}
              follows={rows[index - 1]?.id === row.id ? 'same' : 'other'}
            />
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && (
        <p className="pt-1 text-muted">and {rows.length - mostRows} more fields or objects</p>
      )}
    </>
  );
}

function Row({ row, follows }: { row: ChangeRow; follows: 'same' | 'other' }) {
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="max-w-40 py-1 pr-3 font-medium">
        <span className={follows === 'same' ? 'sr-only' : 'break-words'} title={row.kind}>
          {row.object}
        </span>
      </th>
      {row.is === 'changed' ? (
        <>
          <td className="py-1 pr-3 text-muted">{row.field}</td>
          <td className="break-words py-1">
            <Value text={row.before} side="before" />
            <span aria-hidden="true" className="px-1.5 text-muted">
              →
            </span>
            <span className="sr-only"> becomes </span>
            <Value text={row.after} side="after" />
          </td>
        </>
      ) : (
        <td colSpan={2} className="py-1">
          {row.is === 'added' ? `New ${inWords(row.kind)}` : `This ${inWords(row.kind)} is removed`}
        </td>
      )}
    </tr>
  );
}

function Value({ text, side }: { text?: string; side: 'before' | 'after' }) {
  if (text === undefined) return <i className="text-muted">not set</i>;
  return side === 'before' ? (
    <del className="text-muted decoration-danger">{text}</del>
  ) : (
    <ins className="font-semibold no-underline">{text}</ins>
  );
}

/** A kind's title inside a sentence: `VPN connection` stays. */
const inWords = (title: string): string =>
  /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
