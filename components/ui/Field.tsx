'use client';

import { type ReactNode, useId } from 'react';
import { Icon } from './Icon';

/** What a control inside a field must carry to be named, explained and marked by it. */
export type FieldControl = { id: string; describedBy: string | undefined; invalid: boolean };

/** A labelled control with its unit, help and message. */
export function Field({
  label,
  help,
  unit,
  error,
  action,
  children,
}: {
  label: string;
  help?: string;
  unit?: string;
  error?: string;
  /** A small control at the end of the label's line. */
  action?: ReactNode;
  children(control: FieldControl): ReactNode;
}) {
  const id = useId();
  const helpId = `${id}-help`;
  const errorId = `${id}-error`;
  const describedBy = [help && helpId, error && errorId].filter(Boolean).join(' ') || undefined;
  return (
    <div className="flex flex-col gap-1">
      <div className="flex min-h-4.5 items-center gap-1.5">
        <label htmlFor={id} className="font-medium text-muted text-xs">
          {label}
          {unit && <span className="ml-1 font-normal text-faint">({unit})</span>}
        </label>
        {action && <span className="ml-auto flex items-center">{action}</span>}
      </div>
      {children({ id, describedBy, invalid: error !== undefined })}
      {error && (
        <p id={errorId} className="flex items-start gap-1 text-danger text-xs" role="alert">
          <Icon name="circle-alert" size={13} className="mt-px shrink-0" />
          <span className="min-w-0 break-words">{error}</span>
        </p>
      )}
      {help && (
        <p id={helpId} className="text-faint text-xs">
          {help}
        </p>
      )}
    </div>
  );
}

/** The look of a box to type in. */
export const inputClass =
  'w-full min-w-0 rounded-md border border-line-strong bg-surface px-2 text-sm text-text aria-invalid:border-danger disabled:bg-bg disabled:text-muted read-only:bg-bg';
