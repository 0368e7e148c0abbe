'use client';

import { useEffect, useMemo } from 'react';
import { Combobox } from '@/components/ui/Combobox';
import { objectIdOf } from '@/lib/editor/editor';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { withTables } from './objects-with-routes';
import { RouteTable } from './RouteTable';

const look = (tables: string | undefined): void => {
  if (editor.getState().simulating) editor.getState().simulate({ tables });
};

/** The route tables of one object: the selected one, or another by name. */
export function RoutesTab() {
  const plan = useEditor(({ analysis }) => analysis?.plan);
  const selected = useEditor(({ selection }) => objectIdOf(selection[0] ?? ''));
  const at = useEditor(({ simulating }) => simulating?.tables);
  const found = useEditor(({ simulated }) => simulated.tables);
  const choices = useMemo(() => (plan ? withTables(plan) : []), [plan]);
  const first = choices[0]?.value;
  const hasSelected = choices.some(({ value }) => value === selected);
  useEffect(() => {
    if (hasSelected) look(selected);
    else if (first !== undefined && editor.getState().simulating?.tables === undefined) look(first);
  }, [hasSelected, selected, first]);
  useEffect(() => () => look(undefined), []);
  if (choices.length === 0)
    return <p className="px-3 py-4 text-muted">Nothing in the design has a route table.</p>;
  return (
    <div className="space-y-3 px-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <div className="w-64" key={at}>
          <Combobox label="Routes of" value={at} choices={choices} onChange={look} />
        </div>
        <span className="text-muted text-xs">
          What wins and why, and what lost. Select an object to read its routes.
        </span>
      </div>
      {found?.at !== at && <p className="text-muted">Working it out…</p>}
      {found?.at === at && found?.tables.length === 0 && (
        <p>It is out of service: there are no routes until it is restored.</p>
      )}
      {found?.at === at && found?.tables.map((table) => <RouteTable key={table.table.id} table={table} />)}
    </div>
  );
}
