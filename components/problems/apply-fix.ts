import { fixAll } from '@/lib/editor/fix-all';
import { notify } from '@/lib/editor/notices';
import { today } from '@/lib/editor/screen';
import { editor } from '@/lib/editor/use-editor';
import type { Design } from '@/lib/model/design';
import { applyChanges } from '@/lib/model/edit';
import type { Problem } from '@/lib/rules/run';

/** Mends a problem as one step that can be undone. */
export function applyFix({ fix }: Problem): void {
  if (!fix) return;
  try {
    done(applyChanges(editor.getState().design, fix.changes), fix.label);
  } catch {
    notify({
      level: 'warning',
      topic: 'fix',
      message: 'The design has changed since this was found, and the fix no longer fits.',
    });
  }
}

/** Mends every problem of a rule whose fix removes nothing that a person drew, as one step that can be undone. */
export function applyFixesOf({ rule, title }: Pick<Problem, 'rule' | 'title'>): void {
  const fixed = fixAll(editor.getState().design, { today: today(), rule });
  const count = fixed.done.length;
  if (count === 0) notify({ level: 'info', topic: 'fix', message: 'Nothing of this rule is left to fix.' });
  else done(fixed.design, count === 1 ? (fixed.done[0] ?? title) : `Fix ${count} problems: ${title}`);
}

function done(design: Design, label: string): void {
  editor.getState().commit(design, label);
  notify({
    level: 'success',
    topic: 'fix',
    message: label,
    action: { label: 'Undo', run: () => editor.getState().undo() },
  });
}

/** Shows the first place of a problem: on the canvas, and its field in the inspector. */
export function showProblem({ at }: Problem): void {
  const [first] = at;
  const { design, show } = editor.getState();
  const ids = design.objects[first.id] ? [first.id] : at.map(({ id }) => id);
  show(ids, first.field);
}
