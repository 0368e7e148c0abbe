'use client';

import { Button } from '@/components/ui/Button';
import { HoverCard } from '@/components/ui/HoverCard';
import { Icon } from '@/components/ui/Icon';
import { objectIdOf } from '@/lib/editor/editor';
import { editor } from '@/lib/editor/use-editor';
import type { Problem } from '@/lib/rules/run';
import { applyFix } from './apply-fix';
import { FixPreview } from './FixPreview';

/** Makes a fix; while a pointer rests on it or it has the focus, shows what would change, and lights up where. */
export function FixButton({ problem, fix }: { problem: Problem; fix: NonNullable<Problem['fix']> }) {
  return (
    <HoverCard
      content={() => <FixPreview fix={fix} />}
      onOpenChange={(open) => editor.getState().highlight(open ? touchedBy(fix) : [])}
    >
      <Button
        size="small"
        className="max-w-full"
        onClick={() => {
          editor.getState().highlight([]);
          applyFix(problem);
        }}
      >
        <Icon name="wrench" size={13} className="shrink-0" />
        <span className="truncate">Fix: {fix.label}</span>
      </Button>
    </HoverCard>
  );
}

/** The objects that a fix changes, removes or adds. */
function touchedBy({ changes }: NonNullable<Problem['fix']>): string[] {
  const ids = changes.flatMap((change) => {
    if (change.op === 'remove') return change.ids;
    return change.op === 'add' ? [change.object.id] : [change.id];
  });
  return [...new Set(ids.map(objectIdOf))];
}
