import { useMemo } from 'react';
import { changeField } from '@/lib/editor/change-field';
import { choices } from '@/lib/editor/families';
import { editor, useEditor } from '@/lib/editor/use-editor';
import type { DesignObject } from '@/lib/model/kinds';
import { automaticValues } from './automatic';
import { choicesOf, listed } from './choices-of';
import { type FormHost, pathText } from './form';

/** A form over an object of the open design: each change is one step that can be undone. */
export function useObjectHost(object: DesignObject): FormHost {
  const design = useEditor((state) => state.design);
  const readOnly = useEditor((state) => state.access === 'read');
  const analysis = useEditor((state) => state.analysis);
  const reveal = useEditor((state) => state.reveal);
  return useMemo(() => {
    const automatic = automaticValues(analysis?.plan, object);
    const problems = (analysis?.problems ?? []).filter(
      ({ at, waiver, severity }) =>
        waiver === undefined && severity !== 'info' && at.some(({ id }) => id === object.id),
    );
    return {
      id: `${design.id}/${object.id}`,
      value: object,
      readOnly,
      set: (path, value, what) => {
        const { design: now, commit } = editor.getState();
        try {
          commit(changeField(now, { id: object.id, path: [...path], value }), `${what} of ${object.name}`);
          return undefined;
        } catch (error) {
          return refusal(error);
        }
      },
      automatic: (path) => automatic[pathText(path)],
      choices: (control) => choicesOf({ design, object, control, lists: choices }),
      offers: (list) => listed({ design, object, list, lists: choices }).length > 0,
      problems: (path) => {
        const field = pathText(path);
        return problems
          .filter(({ at }) => at.some((place) => place.id === object.id && place.field === field))
          .map(({ what }) => what);
      },
      revealed: reveal?.ids.includes(object.id) ? reveal.field : undefined,
    };
  }, [design, object, readOnly, analysis, reveal]);
}

function refusal(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'issues' in error && Array.isArray(error.issues)) {
    const [issue] = error.issues;
    if (issue?.code === 'too_small' && issue.origin === 'array') return 'At least one has to stay.';
    if (typeof issue?.message === 'string') return issue.message;
  }
  return error instanceof Error ? error.message : 'This does not fit here.';
}
