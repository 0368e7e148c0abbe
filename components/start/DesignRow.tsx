'use client';

import { type KeyboardEvent, useState } from 'react';
import { inputClass } from '@/components/ui/Field';
import { IconButton } from '@/components/ui/IconButton';
import type { DesignEntry } from '@/lib/editor/designs';
import { maxName } from '@/lib/model/fields';

type Props = { entry: DesignEntry; onRename(name: string): void; onDuplicate(): void; onDelete(): void };

/** One stored design. */
export function DesignRow({ entry, onRename, onDuplicate, onDelete }: Props) {
  const [naming, setNaming] = useState(false);
  const finish = (name: string | undefined) => {
    setNaming(false);
    if (name?.trim() && name.trim() !== entry.name) onRename(name.trim());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') finish(event.currentTarget.value);
    if (event.key === 'Escape') finish(undefined);
  };
  return (
    <li className="flex min-h-11 items-center gap-2 pr-2 hover:bg-hover/60">
      {naming ? (
        <input
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
          autoFocus
          aria-label={`New name of ${entry.name}`}
          defaultValue={entry.name}
          maxLength={maxName}
          className={`${inputClass} ml-2 h-7 flex-1`}
          onBlur={(event) => finish(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : (
        <a href={`/design/${entry.id}`} className="flex min-w-0 flex-1 items-baseline gap-3 px-3 py-2.5">
          <span className="min-w-0 truncate font-medium">{entry.name}</span>
          <span className="shrink-0 text-muted text-xs max-sm:hidden">{countWords(entry)}</span>
          <time
            className="ml-auto shrink-0 text-faint text-xs"
            dateTime={new Date(entry.changed).toISOString()}
            title={new Date(entry.changed).toLocaleString()}
          >
            {whenWords(entry.changed, Date.now())}
          </time>
        </a>
      )}
      <IconButton icon="pencil" size={15} label={`Rename ${entry.name}`} onClick={() => setNaming(true)} />
      <IconButton icon="copy-plus" size={15} label={`Duplicate ${entry.name}`} onClick={onDuplicate} />
      <IconButton icon="trash-2" size={15} label={`Delete ${entry.name}`} onClick={onDelete} />
    </li>
  );
}

function countWords({ counts }: DesignEntry): string {
  const word = (count: number, one: string, several: string): string[] =>
    count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : several}`];
  const words = [
    ...word(counts.sites, 'site', 'sites'),
    ...word(counts.regions, 'region', 'regions'),
    ...word(counts.connections, 'VPN', 'VPNs'),
  ];
  return words.join(' · ') || (counts.objects === 0 ? 'empty' : '');
}

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function whenWords(then: number, now: number): string {
  const passed = now - then;
  const [unit, length] = units.find(([, milliseconds]) => passed >= milliseconds) ?? [];
  if (!unit || !length) return 'just now';
  return new Intl.RelativeTimeFormat('en', { numeric: 'auto' }).format(-Math.floor(passed / length), unit);
}
