'use client';

import { useId, useState } from 'react';
import { FilePick } from '@/components/ui/FilePick';
import { IconButton } from '@/components/ui/IconButton';
import { choices } from '@/lib/editor/families';
import { editor, useEditor } from '@/lib/editor/use-editor';
import type { Design } from '@/lib/model/design';
import { maxPacks } from '@/lib/model/policy';
import { readPack } from '@/lib/model/read-pack';
import { withOwnPack, withoutOwnPack, withPack } from './packs-of';

/** The policy packs that judge the design: those that come with the product, and files of a person's own, which the design then holds. */
export function PolicyPacks() {
  const design = useEditor((state) => state.design);
  const readOnly = useEditor((state) => state.access === 'read');
  const [complaint, setComplaint] = useState<string>();
  const helpId = useId();
  const builtIn = choices('packs');
  const own = design.settings.ownPacks ?? [];
  const named = design.settings.packs?.length ? design.settings.packs : ['baseline'];
  const commit = (next: Design, label: string) => {
    setComplaint(undefined);
    editor.getState().commit(next, label);
  };
  const take = async (file: File) => {
    const reading = readPack(await file.text());
    if (!reading.ok) setComplaint(`${file.name}: ${reading.problems.join(' ')}`);
    else if (builtIn.some(({ id }) => id === reading.pack.id))
      setComplaint(`${file.name}: the id ${reading.pack.id} is that of a pack that comes with Trunkline.`);
    else if (own.length >= maxPacks) setComplaint(`A design holds at most ${maxPacks} packs of its own.`);
    else commit(withOwnPack(editor.getState().design, reading.pack), `Add policy pack ${reading.pack.title}`);
  };
  const rows = [
    ...builtIn.map(({ id, name }) => ({ id, name, isOwn: false })),
    ...own.map(({ id, title }) => ({ id, name: title, isOwn: true })),
  ];
  const unknown = named.filter((id) => !rows.some((row) => row.id === id));
  return (
    <fieldset
      className="flex min-w-0 flex-col gap-1 px-3 pb-3"
      disabled={readOnly}
      aria-describedby={helpId}
      data-field="settings/packs"
    >
      <legend className="pt-3 font-medium text-muted text-xs">Policy packs</legend>
      <div className="flex flex-col rounded-md border border-line bg-surface p-1">
        {[...rows, ...unknown.map((id) => ({ id, name: `${id} (unknown)`, isOwn: false }))].map(
          ({ id, name, isOwn }) => (
            <div key={id} className="flex min-h-6 items-center gap-1 rounded px-1 hover:bg-hover">
              <label className="flex min-w-0 flex-1 items-center gap-2">
                <input
                  type="checkbox"
                  className="accent-(--accent)"
                  checked={named.includes(id)}
                  onChange={({ target }) =>
                    commit(
                      withPack(design, { id, ticked: target.checked }),
                      `${target.checked ? 'Judge' : 'No longer judge'} by ${name}`,
                    )
                  }
                />
                <span className="min-w-0 truncate">{name}</span>
                {isOwn && <span className="text-faint text-xs">your own</span>}
              </label>
              {isOwn && !readOnly && (
                <IconButton
                  icon="x"
                  size={13}
                  className="size-5"
                  label={`Remove the pack ${name}`}
                  onClick={() => commit(withoutOwnPack(design, id), `Remove policy pack ${name}`)}
                />
              )}
            </div>
          ),
        )}
      </div>
      <p id={helpId} className="text-faint text-xs">
        What the design is judged by, beyond what clouds and devices refuse.{' '}
        <a href="/docs/packs" target="_blank" rel="noreferrer" className="text-accent underline">
          What each pack asks for
        </a>
      </p>
      {!readOnly && (
        <div>
          <FilePick label="Add a pack of your own…" onPick={(file) => void take(file)} />
        </div>
      )}
      {complaint && (
        <p role="alert" className="break-words text-danger text-xs">
          {complaint}
        </p>
      )}
    </fieldset>
  );
}
