'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { bare, entrySchema, type FieldSpec } from './fields';
import { entryWord, freeEntryId, type Path, pathText, type Rows, useFormHost, valueAt } from './form';
import { ListEntry } from './ListEntry';
import { NewEntry } from './NewEntry';

type Props = {
  spec: FieldSpec;
  fields: readonly FieldSpec[];
  max: number | undefined;
  path: Path;
  rows: Rows;
};

/** Up to so many entries are shown unfolded. */
const fewEntries = 4;

/** A list of entries that have fields of their own: add, remove, reorder, edit. */
export function ListControl({ spec, fields, max, path, rows }: Props) {
  const host = useFormHost();
  const [draft, setDraft] = useState<Record<string, unknown>>();
  const value = valueAt(host.value, path);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  const word = entryWord(spec);
  const set = (next: readonly unknown[], what: string) => host.set(path, next, what);

  const add = () => {
    const blank = blankEntry(spec, fields, entries);
    const ready = entrySchema(spec.schema)?.safeParse(blank);
    if (ready?.success) set([...entries, ready.data], `Add ${word}`);
    else setDraft(blank);
  };
  const move = (index: number, by: number) => {
    const next = [...entries];
    const [taken] = next.splice(index, 1);
    next.splice(index + by, 0, taken);
    set(next, `Reorder ${word}s`);
  };
  const remove = (index: number) => {
    const refused = set(
      entries.filter((_, at) => at !== index),
      `Remove ${word}`,
    );
    return refused;
  };

  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-2">
        <h4 className="whitespace-nowrap font-semibold text-xs">{spec.label}</h4>
        <span className="text-faint text-xs">{entries.length}</span>
        {!host.readOnly && (
          <Button
            look="quiet"
            size="small"
            className="ml-auto"
            disabled={draft !== undefined || (max !== undefined && entries.length >= max)}
            onClick={add}
          >
            <Icon name="plus" size={14} />
            Add {word}
          </Button>
        )}
      </div>
      {spec.help && <p className="text-faint text-xs">{spec.help}</p>}
      {entries.map((entry, index) => {
        const at = [...path, index];
        const id = valueAt(entry, ['id']);
        return (
          <ListEntry
            key={typeof id === 'string' ? id : index}
            word={word}
            index={index}
            count={entries.length}
            path={at}
            unfolded={entries.length <= fewEntries || (host.revealed ?? '').startsWith(`${pathText(at)}/`)}
            onMove={(by) => move(index, by)}
            onRemove={() => remove(index)}
          >
            {rows(fields, at)}
          </ListEntry>
        );
      })}
      {draft && (
        <NewEntry
          word={word}
          listPath={path}
          fields={fields}
          schema={entrySchema(spec.schema) ?? bare(spec.schema)}
          start={draft}
          rows={rows}
          onCancel={() => setDraft(undefined)}
          onAdd={(entry) => {
            set([...entries, entry], `Add ${word}`);
            setDraft(undefined);
          }}
        />
      )}
    </div>
  );
}

function blankEntry(
  spec: FieldSpec,
  fields: readonly FieldSpec[],
  entries: readonly unknown[],
): Record<string, unknown> {
  const shape = (entrySchema(spec.schema)?.def as { shape?: object } | undefined)?.shape ?? {};
  const named = fields.some(({ key, optional }) => key === 'name' && !optional);
  const word = entryWord(spec);
  return {
    ...('id' in shape ? { id: freeEntryId(spec.key, entries) } : {}),
    ...(named ? { name: `${word.charAt(0).toUpperCase()}${word.slice(1)} ${entries.length + 1}` } : {}),
  };
}
