'use client';

import { useMemo } from 'react';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { type Design, header } from '@/lib/model/design';
import { setIn } from '@/lib/model/edit';
import { withoutSecrets } from '@/lib/model/json';
import { type FieldSpec, fieldsOf } from './fields';
import { type FormHost, FormHostProvider } from './form';
import { PolicyPacks } from './PolicyPacks';
import { SchemaForm } from './SchemaForm';

const shown: readonly FieldSpec[] = [
  ...fieldsOf(header)
    .filter(({ key }) => key === 'name' || key === 'description')
    .map((field) => ({ ...field, label: field.key === 'name' ? 'Name' : 'Description' })),
];
const settings: readonly FieldSpec[] = fieldsOf(header).flatMap(({ key, control }) =>
  key === 'settings' && control.is === 'group'
    ? control.fields
        .filter((field) => field.key !== 'packs')
        .map((field) => ({ ...field, key: `settings.${field.key}` }))
    : [],
);
const fields = [...shown, ...settings].map((field) => ({ ...field, group: 'General' }));

/** The design itself: shown while nothing is selected. */
export function DesignSettings() {
  const design = useEditor((state) => state.design);
  const readOnly = useEditor((state) => state.access === 'read');
  const host = useMemo(
    (): FormHost => ({
      id: `${design.id}/design`,
      value: { ...design, 'settings.tags': design.settings.tags },
      readOnly,
      set: ([key], value, what) => {
        const { design: now, commit } = editor.getState();
        const path = String(key).split('.');
        const [refused] = withoutSecrets(value).notes;
        if (refused)
          return `“${refused.where}” is not taken: it looks like the name of a key, and a design never holds one.`;
        commit(setIn(now, path, value) as Design, `${what} of the design`);
        return undefined;
      },
      automatic: () => undefined,
      choices: () => [],
      offers: () => false,
      problems: () => [],
      revealed: undefined,
    }),
    [design, readOnly],
  );
  const count = Object.keys(design.objects).length;
  return (
    <article aria-label="Design">
      <header className="border-line border-b px-3 py-2.5">
        <h2 className="font-semibold text-sm">Design</h2>
        <p className="text-muted text-xs">
          {count.toLocaleString('en')} {count === 1 ? 'object' : 'objects'} · nothing selected
        </p>
      </header>
      <FormHostProvider value={host}>
        <SchemaForm fields={fields} />
      </FormHostProvider>
      <PolicyPacks />
    </article>
  );
}
