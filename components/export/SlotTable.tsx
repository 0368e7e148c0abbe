'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { inputClass } from '@/components/ui/Field';
import { IconButton } from '@/components/ui/IconButton';
import { notify } from '@/lib/editor/notices';
import { copyText } from './clipboard';
import { complaintOf, freshKey } from './slot-values';
import type { SlotRow } from './slots-of';

type Props = {
  what: 'key' | 'address';
  rows: readonly SlotRow[];
  values: Readonly<Record<string, string>>;
  onFill(values: Record<string, string>): void;
};

/** Rows drawn at first, and added by each press of the button. */
const portion = 50;

/** A box for each slot. Keys are masked until they are shown. */
export function SlotTable({ what, rows, values, onFill }: Props) {
  const [drawn, setDrawn] = useState(portion);
  return (
    <div className="flex flex-col gap-1.5 py-1">
      {rows.slice(0, drawn).map((row) => (
        <SlotField
          key={row.id}
          what={what}
          row={row}
          value={values[row.id] ?? ''}
          onChange={(value) => onFill({ [row.id]: value })}
        />
      ))}
      {rows.length > drawn && (
        <Button size="small" className="self-start" onClick={() => setDrawn(drawn + portion)}>
          Show {Math.min(portion, rows.length - drawn)} more of {rows.length - drawn}
        </Button>
      )}
    </div>
  );
}

function SlotField({
  what,
  row: { id, connection, tunnelNumber },
  value,
  onChange,
}: {
  what: Props['what'];
  row: SlotRow;
  value: string;
  onChange(value: string): void;
}) {
  const [mask, setMask] = useState<'masked' | 'shown'>('masked');
  const title = `${connection}, tunnel ${tunnelNumber}`;
  const complaint = complaintOf(what, value);
  const isKey = what === 'key';
  const copy = async (): Promise<void> => {
    if (await copyText(value)) notify({ level: 'success', message: `Key of ${title} copied`, topic: 'copy' });
    else setMask('shown');
  };
  return (
    <div className="grid grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto] items-center gap-x-2">
      <span className="truncate text-muted text-xs" title={title}>
        {title}
      </span>
      <input
        aria-label={`${isKey ? 'Key' : 'Address'} of ${title}`}
        aria-invalid={complaint !== undefined}
        aria-describedby={complaint ? `${id}-complaint` : undefined}
        type={isKey && mask === 'masked' ? 'password' : 'text'}
        autoComplete="off"
        spellCheck={false}
        data-1p-ignore
        value={value}
        placeholder={isKey ? 'stays a slot' : 'assigned by the cloud'}
        onChange={(event) => onChange(event.target.value.trim())}
        className={`${inputClass} h-7 font-mono`}
      />
      {isKey && (
        <span className="flex">
          <IconButton
            icon="lock-keyhole"
            label={`Make a key for ${title}`}
            onClick={() => onChange(freshKey())}
          />
          <IconButton
            icon={mask === 'shown' ? 'eye-off' : 'eye'}
            label={`${mask === 'shown' ? 'Hide' : 'Show'} key of ${title}`}
            disabled={value === ''}
            onClick={() => setMask(mask === 'shown' ? 'masked' : 'shown')}
          />
          <IconButton icon="copy" label={`Copy key of ${title}`} disabled={value === ''} onClick={copy} />
        </span>
      )}
      {complaint && (
        <p id={`${id}-complaint`} role="alert" className="col-start-2 mt-1 text-danger text-xs">
          {complaint}
        </p>
      )}
    </div>
  );
}
