import type { MouseEvent } from 'react';
import { notify } from '@/lib/editor/notices';
import { toggledAt } from '@/lib/editor/simulation/fail';
import { editor } from '@/lib/editor/use-editor';
import { kindOf } from '@/lib/model/kinds';
import type { FlowEdge, FlowNode } from './to-flow';

/** Whether a click fails things now: with a modifier it selects, as ever. */
function isFailing({ shiftKey, metaKey, ctrlKey }: MouseEvent): boolean {
  const { simulating } = editor.getState();
  return simulating?.click === 'fails' && !shiftKey && !metaKey && !ctrlKey;
}

/** A click on an object fails or restores it, on a row of its card the uplink or zone. */
export function failNode(event: MouseEvent, { id, data }: FlowNode): void {
  if (!isFailing(event)) return;
  const row = closest(event, 'data-row')?.replace(/^subnet /, '');
  const state = editor.getState();
  const failed =
    (row === undefined ? undefined : toggledAt(state, [`${id}/${row}`])) ?? toggledAt(state, [id]);
  if (failed) {
    state.simulate({ failed });
    return;
  }
  if (data.object.kind === 'note') return;
  const title = kindOf(data.object.kind)?.title ?? 'This';
  notify({
    level: 'info',
    topic: 'simulate',
    message: `${title} “${data.object.name}” cannot fail by itself.`,
  });
}

/** Fails or restores an object or link by the keyboard. Tells whether that is what keys do now. */
export function failByKey(id: string): boolean {
  const state = editor.getState();
  if (state.simulating?.click !== 'fails') return false;
  const failed = toggledAt(state, [id]);
  if (failed) state.simulate({ failed });
  return true;
}

/** The same for links: a strand is a tunnel, a flow is looked at. Tells whether it did anything. */
export function failEdge(event: MouseEvent, { id, data }: FlowEdge): boolean {
  if (!isFailing(event)) return false;
  const state = editor.getState();
  if (data?.object.kind === 'flow') {
    state.simulate({ flow: state.simulating?.flow === id ? undefined : id });
    return true;
  }
  const failed = toggledAt(state, [closest(event, 'data-tunnel') ?? id]);
  if (failed) state.simulate({ failed });
  return failed !== undefined;
}

function closest({ target }: MouseEvent, attribute: string): string | undefined {
  const found = target instanceof Element ? target.closest(`[${attribute}]`) : null;
  return found?.getAttribute(attribute) ?? undefined;
}
