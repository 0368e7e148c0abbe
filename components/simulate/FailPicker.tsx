'use client';

import { useMemo } from 'react';
import { Combobox } from '@/components/ui/Combobox';
import { editor } from '@/lib/editor/use-editor';
import type { PartView } from '@/lib/simulation/parts';

/** Fails any part by name: also those that have no spot of their own on the canvas, as a provider. */
export function FailPicker({ parts, failed }: { parts: readonly PartView[]; failed: readonly string[] }) {
  const choices = useMemo(
    () =>
      parts
        .filter(({ id }) => !failed.includes(id))
        .map(({ id, what }) => ({ value: id, label: what.charAt(0).toUpperCase() + what.slice(1) })),
    [parts, failed],
  );
  return (
    <div className="w-44 max-sm:w-28" key={failed.join()}>
      <Combobox
        label="Fail a part"
        placeholder="Fail…"
        value={undefined}
        choices={choices}
        onChange={(id) => editor.getState().simulate({ failed: [...failed, id] })}
      />
    </div>
  );
}
