'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Combobox } from '@/components/ui/Combobox';
import { Dialog } from '@/components/ui/Dialog';
import { Field } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { connect, connectable, waysToConnect } from '@/lib/editor/connect';
import { newId, take } from '@/lib/editor/screen';
import { useEditor } from '@/lib/editor/use-editor';

/** Joins an object with another: which one, and in which of the ways that make sense. */
export function ConnectDialog({ from, onClose }: { from: string; onClose(): void }) {
  const [to, setTo] = useState<string>();
  const design = useEditor((state) => state.design);
  const name = (id: string): string => design.objects[id]?.name || id;
  const targets = connectable(design, from).map((id) => ({ value: id, label: name(id) }));
  const ways = to ? waysToConnect(design, from, to) : [];
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="small"
      title={`Connect ${name(from)}`}
      description="Only what can be joined to it is offered."
      actions={<Button onClick={onClose}>Cancel</Button>}
    >
      <div className="flex flex-col gap-3">
        <Field
          label="To"
          error={targets.length === 0 ? 'There is nothing yet that it can be joined to.' : undefined}
        >
          {({ id, describedBy, invalid }) => (
            <Combobox
              id={id}
              describedBy={describedBy}
              invalid={invalid}
              value={to}
              choices={targets}
              placeholder="Type to find"
              onChange={setTo}
            />
          )}
        </Field>
        {ways.length > 0 && (
          <ul aria-label="Ways to connect" className="flex flex-col gap-1.5">
            {ways.map((way) => (
              <li key={way.kind}>
                <button
                  type="button"
                  className="flex w-full items-start gap-2.5 rounded-md border border-line-strong p-2.5 text-left hover:border-accent hover:bg-hover"
                  onClick={() => {
                    take(connect(design, way, newId), `Connect ${name(from)}`);
                    onClose();
                  }}
                >
                  <Icon name={way.icon} size={18} className="mt-0.5 shrink-0 text-muted" />
                  <span>
                    <span className="block font-medium">{way.title}</span>
                    <span className="block text-muted text-xs">{way.about}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
