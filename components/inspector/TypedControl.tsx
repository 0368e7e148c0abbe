'use client';

import type { KeyboardEvent } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Field, inputClass } from '@/components/ui/Field';
import { useDraft } from './drafts';
import { entryText, readEntry } from './entry';
import type { FieldSpec } from './fields';
import { inSentence, type Path, pathText, useFormHost, valueAt } from './form';

const monospaced = new Set(['prefix', 'address', 'asn', 'number', 'values', 'pairs']);

/** A field to type in. What does not fit stays as it was typed, with the reason, and never enters the design. */
export function TypedControl({ spec, path }: { spec: FieldSpec; path: Path }) {
  const host = useFormHost();
  const [draft, setDraft] = useDraft(`${host.id}/${pathText(path)}`);
  const value = valueAt(host.value, path);
  const shown = draft ?? entryText(spec.control, value);
  const entry = draft === undefined ? undefined : readEntry(spec, draft);
  const several = ['lines', 'values', 'pairs'].includes(spec.control.is);

  const commit = () => {
    if (draft === undefined || !entry?.ok) return;
    const same = JSON.stringify(entry.value) === JSON.stringify(value);
    const refused = same ? undefined : host.set(path, entry.value, `Change ${inSentence(spec.label)}`);
    if (!refused) setDraft(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (!several || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      commit();
    }
    if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation();
      setDraft(undefined);
    }
  };

  const automatic = host.automatic(path);
  const placeholder = automatic ? `${automatic} (automatic)` : spec.placeholder;
  return (
    <Field
      label={spec.label}
      unit={spec.unit}
      help={spec.help}
      error={entry && !entry.ok ? entry.message : host.problems(path)[0]}
    >
      {({ id, describedBy, invalid }) => {
        const shared = {
          id,
          'aria-describedby': describedBy,
          'aria-invalid': invalid || undefined,
          readOnly: host.readOnly,
          placeholder: host.readOnly && !automatic ? 'not set' : placeholder,
          spellCheck: false,
          autoComplete: 'off',
          value: shown,
          onBlur: commit,
          onKeyDown,
        };
        const look = classNames(inputClass, monospaced.has(spec.control.is) && 'font-mono text-xs');
        return several ? (
          <textarea
            {...shared}
            rows={spec.control.is === 'lines' ? 2 : 1}
            className={classNames(look, 'field-sizing-content max-h-64 resize-y py-1 leading-4.5')}
            onChange={(event) => setDraft(event.target.value)}
          />
        ) : (
          <input
            {...shared}
            type={spec.control.is === 'date' ? 'date' : 'text'}
            inputMode={spec.control.is === 'number' ? 'numeric' : undefined}
            className={classNames(look, 'h-7')}
            onChange={(event) => setDraft(event.target.value)}
          />
        );
      }}
    </Field>
  );
}
