'use client';

import { useMemo } from 'react';
import { Icon } from '@/components/ui/Icon';
import { useEditor } from '@/lib/editor/use-editor';
import { type DesignObject, isLink, kindOf, summaryOf } from '@/lib/model/kinds';
import { EndsRow } from './EndsRow';
import { fieldsOf } from './fields';
import { FormHostProvider } from './form';
import { ObjectMenu } from './ObjectMenu';
import { ObjectProblems } from './ObjectProblems';
import { PlanSection } from './PlanSection';
import { SchemaForm } from './SchemaForm';
import { useObjectHost } from './use-object-host';

/** One object: what it is, what is wrong with it, its fields, and what the plan made of it. */
export function ObjectInspector({ object }: { object: DesignObject }) {
  const kind = kindOf(object.kind);
  const host = useObjectHost(object);
  const analysis = useEditor((state) => state.analysis);
  const fields = useMemo(() => (kind ? fieldsOf(kind.schema) : []), [kind]);
  const summary = summaryOf(object).filter((words) => words !== '');
  return (
    <article aria-label={`${kind?.title ?? object.kind} ${object.name}`}>
      <header className="flex items-start gap-2 border-line border-b px-3 py-2.5">
        <span className="mt-0.5 text-muted">
          <Icon name={kind?.icon ?? 'box'} size={18} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="truncate font-semibold text-sm" title={object.name}>
            {object.name || object.id}
          </h2>
          <p className="truncate text-muted text-xs">
            {[kind?.title, ...(object.kind === 'note' ? [] : summary)].join(' · ')}
          </p>
        </div>
        <ObjectMenu id={object.id} />
      </header>
      <ObjectProblems id={object.id} />
      {isLink(object) && <EndsRow link={object} />}
      <FormHostProvider value={host}>
        <SchemaForm fields={fields} />
      </FormHostProvider>
      {analysis && <PlanSection plan={analysis.plan} id={object.id} />}
    </article>
  );
}
