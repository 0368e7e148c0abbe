'use client';

import { Combobox } from '@/components/ui/Combobox';
import { Field } from '@/components/ui/Field';
import { type Choice, Select } from '@/components/ui/Select';
import { check } from './entry';
import { defaultOf, type FieldSpec } from './fields';
import { inSentence, type Path, useFormHost, valueAt } from './form';

/** Stands for "left empty" among the choices; no value of a design can be this. */
const none = '(none)';

/** From how many choices on a person finds one by typing. */
const many = 15;

/** A field whose value is one of a list. A value the list does not know stays visible. */
export function PickControl({ spec, path }: { spec: FieldSpec; path: Path }) {
  const host = useFormHost();
  const usual = defaultOf(spec.schema);
  const value = valueAt(host.value, path) ?? usual;
  const canBeEmpty = spec.optional && usual === undefined;
  const listed = host.choices(spec.control, path);
  const current = value === undefined ? undefined : String(value);
  const unknown =
    current !== undefined && !listed.some((choice) => choice.value === current)
      ? [{ value: current, label: `${current} (unknown)` }]
      : [];
  const automatic = host.automatic(path);
  const without = spec.control.is === 'reference' ? 'None' : 'Automatic';
  const empty: Choice[] = canBeEmpty
    ? [{ value: none, label: automatic ? `Automatic: ${automatic}` : without }]
    : [];
  const choices = [...empty, ...unknown, ...listed];
  const set = (picked: string) => {
    const typed = typeof value === 'number' || isNumeric(spec) ? Number(picked) : picked;
    const entry =
      picked === none ? { ok: true as const, value: undefined } : check(spec.schema, typed, spec.control);
    if (entry.ok && entry.value !== value) host.set(path, entry.value, `Change ${inSentence(spec.label)}`);
  };
  return (
    <Field label={spec.label} unit={spec.unit} help={spec.help} error={host.problems(path)[0]}>
      {({ id, describedBy, invalid }) => {
        const shared = {
          id,
          describedBy,
          invalid,
          choices,
          value: current ?? (canBeEmpty ? none : undefined),
          onChange: set,
          disabled: host.readOnly,
        };
        return choices.length > many ? (
          <Combobox {...shared} placeholder="Type to find" />
        ) : (
          <Select {...shared} />
        );
      }}
    </Field>
  );
}

const isNumeric = (spec: FieldSpec): boolean =>
  spec.control.is === 'choice' && spec.control.values.every((value) => typeof value === 'number');
