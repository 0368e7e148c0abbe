'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { type Path, pathText, useFormHost, valueAt } from './form';

type Props = {
  word: string;
  index: number;
  count: number;
  path: Path;
  unfolded: boolean;
  onMove(by: number): void;
  onRemove(): string | undefined;
  /** Its fields. */
  children: ReactNode;
};

/** One entry of a list: a line that names it, and its fields while it is unfolded. */
export function ListEntry({ word, index, count, path, unfolded, onMove, onRemove, children }: Props) {
  const host = useFormHost();
  const [open, setOpen] = useState(unfolded);
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    if (unfolded) setOpen(true);
  }, [unfolded]);
  const title = `${word.charAt(0).toUpperCase()}${word.slice(1)} ${index + 1}`;
  const hint = hintOf(valueAt(host.value, path), title);
  return (
    <div className="rounded-md border border-line" data-field={pathText(path)}>
      <div className="flex items-center gap-0.5 rounded-t-md bg-bg pr-0.5">
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex h-7 min-w-0 flex-1 items-center gap-1 px-1.5 text-left"
        >
          <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} className="shrink-0 text-faint" />
          <span className="shrink-0 font-medium text-xs">{title}</span>
          <span className="min-w-0 truncate text-muted text-xs">{hint}</span>
        </button>
        {!host.readOnly && (
          <>
            {index > 0 && (
              <IconButton
                icon="arrow-up"
                size={13}
                className="size-6"
                label={`Move ${title} up`}
                onClick={() => onMove(-1)}
              />
            )}
            {index < count - 1 && (
              <IconButton
                icon="arrow-down"
                size={13}
                className="size-6"
                label={`Move ${title} down`}
                onClick={() => onMove(1)}
              />
            )}
            <IconButton
              icon="trash-2"
              size={13}
              className="size-6"
              label={`Remove ${title}`}
              onClick={() => setRefused(onRemove())}
            />
          </>
        )}
      </div>
      {refused && (
        <p role="alert" className="px-2 py-1 text-danger text-xs">
          {refused}
        </p>
      )}
      {open && <div className="border-line border-t p-2">{children}</div>}
    </div>
  );
}

/** What tells an entry from its neighbours: its name and first address, where they say more than the title. */
function hintOf(entry: unknown, title: string): string {
  const words = ['name', 'isp', 'prefix', 'address', 'inside', 'role']
    .map((key) => valueAt(entry, [key]))
    .filter((value): value is string => typeof value === 'string' && value !== '' && value !== title);
  return words.slice(0, 2).join(' · ');
}
