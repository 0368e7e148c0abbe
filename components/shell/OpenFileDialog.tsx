'use client';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import type { Note } from '@/lib/model/parse';
import type { FileOpening } from './use-open-file';

const words: Record<Note['level'], string> = {
  refused: 'Refused',
  repaired: 'Repaired',
  unknown: 'Not understood',
};

/** Most notes that are told one by one. */
const told = 100;

/** Says why a file cannot be opened, or what was repaired in it before it is. */
export function OpenFileDialog({ opening: { opening, close, openCopy } }: { opening: FileOpening }) {
  if (opening.at === 'rest') return null;
  if (opening.at === 'refused') {
    return (
      <Dialog
        open
        onOpenChange={close}
        width="small"
        title="This file cannot be opened"
        description={opening.file}
        actions={<Button onClick={close}>Close</Button>}
      >
        <p role="alert" className="break-words">
          {opening.where && <code className="mr-1 font-mono text-xs">{opening.where}:</code>}
          {opening.reason}
        </p>
        <p className="mt-2 text-muted">Your own designs are as they were.</p>
      </Dialog>
    );
  }
  const { parsed, file } = opening;
  return (
    <Dialog
      open
      onOpenChange={close}
      title={`Open ${parsed.design.name}`}
      description={`${file}: ${parsed.notes.length === 1 ? 'one thing was' : `${parsed.notes.length} things were`} not as expected. It opens as your own copy; the file stays as it is.`}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" onClick={() => void openCopy(parsed, file)}>
            Open as a copy
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-1.5">
        {parsed.notes.slice(0, told).map(({ level, where, message }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes never move, and two may say the same
          <li key={at} className="break-words">
            <span className="font-medium">{words[level]}</span>
            {where && <code className="ml-1.5 font-mono text-muted text-xs">{where}</code>}: {message}
          </li>
        ))}
        {parsed.notes.length > told && <li className="text-muted">and {parsed.notes.length - told} more</li>}
      </ul>
    </Dialog>
  );
}
