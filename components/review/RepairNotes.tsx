'use client';

import { Dialog } from '@/components/ui/Dialog';
import type { Note } from '@/lib/model/parse';

const words = { refused: 'Left out', repaired: 'Repaired', unknown: 'Not understood' } as const;

/** Most notes told; a reader needs no more to see that a file is damaged. */
const told = 100;

/** What had to be repaired when a design was read. */
export function RepairNotes({ notes, onClose }: { notes: readonly Note[]; onClose(): void }) {
  return (
    <Dialog
      open={notes.length > 0}
      onOpenChange={(open) => !open && onClose()}
      title="Opened with repairs"
      description="Parts of this design could not be read as they were. Nothing of the original was changed."
    >
      <ul className="flex flex-col gap-1.5">
        {notes.slice(0, told).map(({ level, where, message }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes never move, and two may say the same
          <li key={at} className="break-words">
            <span className="font-medium">{words[level]}</span>
            {where && <code className="ml-1.5 font-mono text-muted text-xs">{where}</code>}: {message}
          </li>
        ))}
      </ul>
      {notes.length > told && <p className="mt-2 text-muted">and {notes.length - told} more</p>}
    </Dialog>
  );
}
