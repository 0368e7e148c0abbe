'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import { Icon } from '@/components/ui/Icon';
import { KeyCombination } from '@/components/ui/Kbd';
import { everyCommand } from '@/lib/editor/every-command';
import { canRun, runCommand } from '@/lib/editor/screen';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { searchObjects } from './search-objects';

type Mode = 'palette' | 'search';

/** Every command and every object, found by typing; `search` looks for objects alone. */
export function CommandPalette({ mode, onClose }: { mode: Mode | undefined; onClose(): void }) {
  return (
    <Base.Root open={mode !== undefined} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/30" />
        <Base.Popup
          aria-label={mode === 'search' ? 'Find in the design' : 'Command palette'}
          className="fixed top-[12vh] left-1/2 z-40 flex max-h-[70vh] w-[38rem] max-w-[94vw] -translate-x-1/2 flex-col overflow-hidden rounded-lg border border-line-strong bg-raised text-text shadow-panel outline-none"
        >
          {mode && <Finder mode={mode} onClose={onClose} />}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

const itemClass =
  'flex h-8 cursor-default items-center gap-2.5 rounded-md px-2 aria-selected:bg-accent-soft data-[disabled=true]:opacity-45';
const headingClass =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-xs';

function Finder({ mode, onClose }: { mode: Mode; onClose(): void }) {
  const [text, setText] = useState('');
  const design = useEditor((state) => state.design);
  const plan = useEditor((state) => state.analysis?.plan);
  const found = useMemo(
    () => (mode === 'search' || text.trim().length > 1 ? searchObjects(design, plan, text) : []),
    [mode, design, plan, text],
  );
  const offered = useMemo(() => (mode === 'search' ? [] : matching(text)), [mode, text]);
  const run = (act: () => void) => {
    onClose();
    // After the dialog has given the focus back, so that the command may take it.
    setTimeout(act, 0);
  };
  return (
    <Command label={mode === 'search' ? 'Find in the design' : 'Command palette'} shouldFilter={false} loop>
      <div className="flex items-center gap-2 border-line border-b px-3">
        <Icon name={mode === 'search' ? 'search' : 'command'} className="text-faint" />
        <Command.Input
          value={text}
          onValueChange={setText}
          placeholder={
            mode === 'search' ? 'Name, prefix, address, ASN or id' : 'Type a command, or what to find'
          }
          className="h-11 flex-1 bg-transparent text-sm outline-none"
        />
      </div>
      <Command.List className="max-h-[58vh] overflow-auto p-1.5">
        <Command.Empty className="px-2 py-3 text-muted">Nothing matches.</Command.Empty>
        {offered.length > 0 && (
          <Command.Group heading="Commands" className={headingClass}>
            {offered.map((command) => (
              <Command.Item
                key={command.id}
                value={command.id}
                disabled={!canRun(command)}
                onSelect={() => run(() => runCommand(command.id))}
                className={itemClass}
              >
                <Icon name={command.icon} size={15} className="text-muted" />
                <span className="flex-1 truncate">{command.label}</span>
                {command.keys?.[0] && <KeyCombination keys={command.keys[0]} />}
              </Command.Item>
            ))}
          </Command.Group>
        )}
        {found.length > 0 && (
          <Command.Group heading="In this design" className={headingClass}>
            {found.map(({ id, title, detail, icon }) => (
              <Command.Item
                key={id}
                value={`object ${id}`}
                onSelect={() => run(() => editor.getState().show([id]))}
                className={itemClass}
              >
                <Icon name={icon} size={15} className="shrink-0 text-muted" />
                <span className="max-w-[60%] shrink-0 truncate">{title}</span>
                <span className="min-w-0 flex-1 truncate text-muted text-xs">{detail}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
      </Command.List>
    </Command>
  );
}

/** Commands in whose label or keywords every word occurs; those that can run first, and of these the ones with the words in a row. */
function matching(text: string) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = everyCommand.filter(({ label, keywords, group }) => {
    const haystack = [label, group, ...keywords].join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
  const phrase = words.join(' ');
  const rank = (command: (typeof fits)[number]): number =>
    (canRun(command) ? 0 : 2) + (command.label.toLowerCase().includes(phrase) ? 0 : 1);
  return fits.sort((a, b) => rank(a) - rank(b));
}
