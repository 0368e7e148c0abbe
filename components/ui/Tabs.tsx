'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export type Tab = { id: string; label: ReactNode; content: ReactNode };

/** Tabs that fill their place; only the chosen one's content is mounted. */
export function Tabs({
  label,
  value,
  tabs,
  onChange,
  end,
}: {
  label: string;
  value: string;
  tabs: readonly Tab[];
  onChange(id: string): void;
  /** What stands at the end of the row of tabs, beside them. */
  end?: ReactNode;
}) {
  return (
    <Base.Root
      value={value}
      onValueChange={(next) => onChange(String(next))}
      className="flex h-full min-h-0 flex-col"
    >
      <div className="flex shrink-0 items-center border-line border-b">
        <Base.List
          aria-label={label}
          className="flex h-9 min-w-0 flex-1 gap-1 overflow-x-auto overflow-y-hidden px-2"
        >
          {tabs.map(({ id, label: words }) => (
            <Base.Tab
              key={id}
              value={id}
              className="flex shrink-0 cursor-default items-center whitespace-nowrap gap-1.5 border-transparent border-b-2 px-2 text-muted text-sm hover:text-text data-active:border-accent data-active:font-medium data-active:text-text"
            >
              {words}
            </Base.Tab>
          ))}
        </Base.List>
        {end}
      </div>
      {tabs.map(({ id, content }) => (
        <Base.Panel key={id} value={id} className="min-h-0 flex-1 overflow-auto outline-none">
          {content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
