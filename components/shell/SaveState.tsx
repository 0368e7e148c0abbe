'use client';

import { Icon } from '@/components/ui/Icon';
import { useEditor } from '@/lib/editor/use-editor';

const words = {
  off: { text: 'Not stored', icon: 'info', tone: 'text-muted' },
  saved: { text: 'Saved', icon: 'check', tone: 'text-faint' },
  waiting: { text: 'Saving…', icon: 'loader', tone: 'text-faint' },
  failed: { text: 'Not saved', icon: 'triangle-alert', tone: 'text-danger' },
  paused: { text: 'Open elsewhere', icon: 'triangle-alert', tone: 'text-warning' },
} as const;

const titles = {
  off: 'This design is not stored in this browser.',
  saved: 'Stored in this browser.',
  waiting: 'Being stored in this browser.',
  failed: 'This browser did not store it. Save it as a file.',
  paused: 'Another tab has this design open and stores it.',
} as const;

/** Whether the newest state of the design is stored. */
export function SaveState() {
  const saving = useEditor((state) => state.saving);
  const { text, icon, tone } = words[saving];
  return (
    <span
      role="status"
      title={titles[saving]}
      className={`flex shrink-0 items-center gap-1 px-1 text-xs max-sm:hidden ${tone}`}
    >
      <Icon name={icon} size={13} />
      {text}
    </span>
  );
}
