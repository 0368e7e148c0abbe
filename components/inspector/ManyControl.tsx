'use client';

import { useId } from 'react';
import type { FieldSpec } from './fields';
import { inSentence, type Path, useFormHost, valueAt } from './form';

/** A field whose values are some of a list, ticked. */
export function ManyControl({ spec, path }: { spec: FieldSpec; path: Path }) {
  const host = useFormHost();
  const helpId = useId();
  const value = valueAt(host.value, path);
  const chosen = Array.isArray(value) ? value.map(String) : [];
  const listed = host.choices(spec.control, path);
  const unknown = chosen
    .filter((item) => !listed.some((choice) => choice.value === item))
    .map((item) => ({ value: item, label: `${item} (unknown)` }));
  const choices = [...listed, ...unknown];
  const toggle = (item: string, ticked: boolean) => {
    const next = choices
      .map((choice) => choice.value)
      .filter((candidate) => (candidate === item ? ticked : chosen.includes(candidate)));
    host.set(path, next.length === 0 && spec.optional ? undefined : next, `Change ${inSentence(spec.label)}`);
  };
  return (
    <fieldset
      className="flex min-w-0 flex-col gap-1"
      disabled={host.readOnly}
      aria-describedby={spec.help ? helpId : undefined}
    >
      <legend className="mb-1 font-medium text-muted text-xs">{spec.label}</legend>
      <div className="flex max-h-48 flex-col overflow-auto rounded-md border border-line bg-surface p-1">
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-6 items-center gap-2 rounded px-1 hover:bg-hover">
            <input
              type="checkbox"
              className="accent-(--accent)"
              checked={chosen.includes(choice.value)}
              onChange={(event) => toggle(choice.value, event.target.checked)}
            />
            <span className="min-w-0 truncate">{choice.label}</span>
          </label>
        ))}
        {choices.length === 0 && <span className="px-1 text-faint text-xs">Nothing to choose from yet.</span>}
      </div>
      {spec.help && (
        <p id={helpId} className="text-faint text-xs">
          {spec.help}
        </p>
      )}
    </fieldset>
  );
}
