import { notify } from '@/lib/editor/notices';
import { editor } from '@/lib/editor/use-editor';
import { applyChanges } from '@/lib/model/edit';
import type { Problem } from '@/lib/rules/run';

/** Mends a problem as one step that can be undone. */
export function applyFix(problem: Problem): void {
  const { fix } = problem;
  if (!fix) return;
  const { design, commit } = editor.getState();
  try {
    commit(applyChanges(design, fix.changes), fix.label);
    notify({
      level: 'success',
      topic: 'fix',
      message: fix.label,
      action: { label: 'Undo', run: () => editor.getState().undo() },
    });
  } catch {
    notify({
      level: 'warning',
      topic: 'fix',
      message: 'The design has changed since this was found, and the fix no longer fits.',
    });
  }
}

/** Shows the first place of a problem: on the canvas, and its field in the inspector. */
export function showProblem({ at }: Problem): void {
  const [first] = at;
  const { design, show } = editor.getState();
  const ids = design.objects[first.id] ? [first.id] : at.map(({ id }) => id);
  show(ids, first.field);
}
