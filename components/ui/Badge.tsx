import type { ReactNode } from 'react';
import { classNames } from './class-names';

const tones = {
  plain: 'bg-hover text-muted',
  danger: 'bg-danger-soft text-danger',
  warning: 'bg-warning-soft text-warning',
  info: 'bg-info-soft text-info',
  ok: 'bg-ok-soft text-ok',
} as const;

/** A word or number in a small box. */
export function Badge({ tone = 'plain', children }: { tone?: keyof typeof tones; children: ReactNode }) {
  return (
    <span
      className={classNames(
        'inline-flex h-4.5 shrink-0 items-center gap-1 rounded px-1.5 font-medium text-2xs',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
