'use client';

import { useMemo } from 'react';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { judging } from '@/lib/editor/families';
import { isFrame } from '@/lib/editor/sizes';
import { useEditor } from '@/lib/editor/use-editor';
import { kindOf } from '@/lib/model/kinds';
import { showAllProblems } from './view';

/** Which packs judge the design, where it is not the usual one alone, and which object the list is narrowed down to. */
export function ProblemScope({ within }: { within?: string }) {
  const design = useEditor((state) => state.design);
  const { packs } = useMemo(() => judging(design), [design]);
  const object = within === undefined ? undefined : design.objects[within];
  const usual = packs.every(({ id }) => id === 'baseline');
  if (usual && !object) return null;
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-3 gap-y-0.5 border-line border-t px-3 py-0.5 text-xs">
      {!usual && (
        <p className="flex min-w-0 items-center gap-1 text-muted">
          <Icon name="shield" size={13} className="shrink-0" />
          <span className="min-w-0">Judged by {inWords(packs.map(({ title }) => title))}</span>
        </p>
      )}
      {object && (
        <p className="flex min-w-0 items-center gap-1 rounded-md bg-accent-soft pl-1.5 text-accent">
          <Icon name={kindOf(object.kind)?.icon ?? 'box'} size={13} className="shrink-0" />
          <span className="min-w-0 truncate">
            Only at {isFrame(object.kind) ? 'and in ' : ''}
            {object.name || object.id}
          </span>
          <IconButton
            icon="x"
            size={12}
            className="size-5"
            label="Show all problems"
            onClick={showAllProblems}
          />
        </p>
      )}
    </div>
  );
}

const inWords = (titles: readonly string[]): string =>
  titles.length < 2 ? (titles[0] ?? '') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
