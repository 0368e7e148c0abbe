'use client';

import { useMemo } from 'react';
import { classNames } from '@/components/ui/class-names';
import { useEditor } from '@/lib/editor/use-editor';
import type { CutView, WeakFlow, WeakPoints } from '@/lib/simulation/weak-points';
import { fewestText, missingText } from '@/lib/simulation/weak-words';
import { FateGroups } from './FateGroups';
import { PartButton } from './PartButton';
import { chosenOf, cutsBySize, groupsOf, isCutOf, mostWeak } from './weak-rows';

const titles: Readonly<Record<number, string>> = {
  1: 'One failure',
  2: 'Two failures together',
  3: 'Three failures together',
};

/** What cuts one flow, by how many failures it takes, and which of its ways share their fate. */
export function WeakFlowDetail({ view, flow }: { view: WeakPoints; flow: WeakFlow }) {
  const missing = missingText(flow, view.size);
  const groups = useMemo(() => groupsOf(view, [flow]), [view, flow]);
  return (
    <article aria-label={flow.name} className="space-y-3 px-3 py-2.5">
      <header>
        <h3 className="font-semibold">
          {flow.name}: {fewestText(flow)}
        </h3>
        <p className="text-muted">
          {flow.from.name} → {flow.to.name}. Failures of these ends themselves are left out.
        </p>
        {missing && <p className="mt-0.5">{missing}</p>}
      </header>
      {cutsBySize(flow).map(({ size, cuts }) => (
        <CutList
          key={size}
          title={titles[size] ?? `${size} failures together`}
          flow={flow}
          cuts={cuts}
          view={view}
        />
      ))}
      <FateGroups title="What takes several ways along" view={view} groups={groups} />
    </article>
  );
}

type ListProps = { title: string; flow: WeakFlow; cuts: readonly CutView[]; view: WeakPoints };

function CutList({ title, flow, cuts, view }: ListProps) {
  const rest = cuts.length - mostWeak.cuts;
  return (
    <section aria-label={title}>
      <h4 className="mb-1 font-semibold text-xs">{title}</h4>
      <ul className="space-y-1.5">
        {cuts.slice(0, mostWeak.cuts).map((cut) => (
          <li key={cut.flat().join('\n')}>
            <Cut flow={flow} cut={cut} view={view} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="mt-1 text-muted text-xs">And {rest} more like these.</p>}
    </section>
  );
}

/** One choice of failures: a line for each list, of which one fails. A part puts the canvas into the state where it has failed with one of each other line. */
function Cut({ flow, cut, view }: { flow: WeakFlow; cut: CutView; view: WeakPoints }) {
  const failed = useEditor(({ simulating }) => simulating?.failed) ?? [];
  const isNow = isCutOf(cut, failed);
  return (
    <div
      className={classNames('flex flex-col gap-1', cut.length > 1 && 'border-line-strong border-l-2 pl-2')}
    >
      {cut.map((parts, place) => (
        <fieldset key={parts.join('\n')} className="flex items-start gap-1">
          <legend className="sr-only">{wordsOf({ place, parts }) || 'this'}</legend>
          {cut.length > 1 && (
            <span aria-hidden="true" className="w-18 shrink-0 pt-1 text-muted text-xs">
              {wordsOf({ place, parts })}
            </span>
          )}
          <span className="flex min-w-0 flex-wrap gap-1">
            {parts.slice(0, mostWeak.choices).map((id) => (
              <PartButton
                key={id}
                view={view}
                id={id}
                flow={flow.id}
                fails={chosenOf(cut, id, failed)}
                isPressed={isNow && failed.includes(id)}
              />
            ))}
            {parts.length > mostWeak.choices && (
              <span className="self-center text-muted text-xs">
                or {parts.length - mostWeak.choices} more
              </span>
            )}
          </span>
        </fieldset>
      ))}
    </div>
  );
}

/** What stands before a list of parts. */
function wordsOf({ place, parts }: { place: number; parts: readonly string[] }): string {
  const one = parts.length > 1 ? 'one of' : '';
  return place === 0 ? one : `with ${one}`.trim();
}
