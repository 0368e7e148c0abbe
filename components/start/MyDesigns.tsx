'use client';

import { useEffect, useState } from 'react';
import { designs } from '@/lib/editor/browser-designs';
import type { DesignEntry } from '@/lib/editor/designs';
import { notify } from '@/lib/editor/notices';
import { DesignRow } from './DesignRow';

/** The designs in this browser: open, rename, duplicate, delete. */
export function MyDesigns() {
  const [entries, setEntries] = useState<readonly DesignEntry[] | 'failed'>();
  const refresh = async () => {
    try {
      setEntries(await designs.list());
    } catch {
      setEntries('failed');
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once; every change reads again
  useEffect(() => void refresh(), []);

  /** Does something to a design, shows the list anew, and says so when the browser would not have it. */
  const change = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch {
      notify({ level: 'error', topic: 'storage', message: 'This browser did not store the change.' });
    }
    await refresh();
  };

  const remove = (entry: DesignEntry) =>
    change(async () => {
      const kept = await designs.read(entry.id);
      await designs.remove(entry.id);
      notify({
        level: 'info',
        message: `Deleted ${entry.name}`,
        action: kept && { label: 'Undo', run: () => void change(() => designs.put(kept.design)) },
      });
    });

  const rename = (entry: DesignEntry, name: string) =>
    change(async () => {
      const kept = await designs.read(entry.id);
      if (kept?.usable) await designs.put({ ...kept.design, name });
    });

  if (entries === undefined || (entries !== 'failed' && entries.length === 0)) return null;
  return (
    <section aria-labelledby="mine">
      <h2 id="mine" className="mb-2 font-semibold text-sm">
        My designs
      </h2>
      {entries === 'failed' ? (
        <p className="text-muted">
          This browser does not let designs be stored (a private window, perhaps). Save your work as files.
        </p>
      ) : (
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {entries.map((entry) => (
            <DesignRow
              key={entry.id}
              entry={entry}
              onRename={(name) => void rename(entry, name)}
              onDuplicate={() => void change(() => designs.duplicate(entry.id))}
              onDelete={() => void remove(entry)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
