'use client';

import { Dialog } from '@/components/ui/Dialog';
import { KeyCombination } from '@/components/ui/Kbd';
import { everyCommand } from '@/lib/editor/every-command';

type Line = { label: string; keys: readonly string[] };

const inLists: readonly { title: string; lines: readonly Line[] }[] = [
  {
    title: 'In the outline',
    lines: [
      { label: 'Walk, fold and unfold', keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] },
      { label: 'Go to the object', keys: ['Enter'] },
      { label: 'Rename', keys: ['F2'] },
      { label: 'Select several', keys: ['Shift+ArrowDown'] },
    ],
  },
  {
    title: 'In the problems',
    lines: [
      { label: 'Walk', keys: ['ArrowUp', 'ArrowDown'] },
      { label: 'Go to the object and field', keys: ['Enter'] },
      { label: 'Fix', keys: ['F'] },
      { label: 'What the fix changes', keys: ['C'] },
      { label: 'Waive', keys: ['W'] },
      { label: 'Why: the rule with sources and examples', keys: ['Y'] },
      { label: 'First and last', keys: ['Home', 'End'] },
    ],
  },
];

const groups = ['Design', 'Edit', 'View', 'Simulate', 'Share', 'Add'] as const;

/** Every shortcut, from the commands themselves. */
export function ShortcutsSheet({ open, onClose }: { open: boolean; onClose(): void }) {
  const sections = [
    ...groups.map((title) => ({
      title,
      lines: everyCommand.flatMap(({ group, label, keys }): Line[] =>
        group === title && keys ? [{ label, keys }] : [],
      ),
    })),
    ...inLists,
  ].filter(({ lines }) => lines.length > 0);
  return (
    <Dialog open={open} onOpenChange={onClose} title="Keyboard shortcuts" width="large">
      <div className="gap-8 sm:columns-2 lg:columns-3">
        {sections.map(({ title, lines }) => (
          <section key={title} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 font-semibold text-xs">{title}</h3>
            <dl>
              {lines.map(({ label, keys }) => (
                <div key={label} className="flex min-h-7 items-center gap-3 border-line border-b">
                  <dt className="flex-1">{label}</dt>
                  <dd className="flex gap-1.5">
                    {keys.map((one) => (
                      <KeyCombination key={one} keys={one} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
