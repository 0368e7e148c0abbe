'use client';

import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { Button } from '@/components/ui/Button';
import { setIn } from '@/lib/model/edit';
import type { FieldSpec } from './fields';
import { type FormHost, FormHostProvider, type Path, type Rows, useFormHost } from './form';

type Props = {
  word: string;
  listPath: Path;
  fields: readonly FieldSpec[];
  schema: z.ZodType;
  start: Record<string, unknown>;
  rows: Rows;
  onAdd(entry: unknown): void;
  onCancel(): void;
};

/** An entry that lacks something: filled in here first, added to the design once it is whole. */
export function NewEntry({ word, listPath, fields, schema, start, rows, onAdd, onCancel }: Props) {
  const outer = useFormHost();
  const [value, setValue] = useState<unknown>(start);
  const host = useMemo(
    (): FormHost => ({
      id: `${outer.id}/${listPath.join('/')}/new`,
      value,
      readOnly: false,
      set: (path, next) => {
        setValue((before: unknown) => setIn(before, path, next));
        return undefined;
      },
      automatic: () => undefined,
      offers: outer.offers,
      choices: (control, path) => outer.choices(control, [...listPath, 0, ...path]),
      problems: () => [],
      revealed: undefined,
    }),
    [outer, listPath, value],
  );
  const whole = schema.safeParse(value);
  const missing = fields
    .filter(({ key }) => !whole.success && whole.error.issues.some(({ path }) => path[0] === key))
    .map(({ label }) => label);
  return (
    <fieldset className="min-w-0 rounded-md border border-accent p-2">
      <legend className="px-1 font-medium text-xs">New {word}</legend>
      <FormHostProvider value={host}>{rows(fields, [])}</FormHostProvider>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button
          look="primary"
          size="small"
          disabled={!whole.success}
          onClick={() => whole.success && onAdd(whole.data)}
        >
          Add {word}
        </Button>
        <Button size="small" onClick={onCancel}>
          Cancel
        </Button>
        {missing.length > 0 && <span className="text-muted text-xs">Still needed: {missing.join(', ')}</span>}
      </div>
    </fieldset>
  );
}
