import type { Connection, FinalConnectionState, IsValidConnection } from '@xyflow/react';
import { useCallback, useMemo, useState } from 'react';
import { connect, connectable, type LinkChoice, waysToConnect } from '@/lib/editor/connect';
import { newId, take } from '@/lib/editor/screen';
import { editor } from '@/lib/editor/use-editor';
import { linkChoices } from '@/lib/model/edit';
import type { FlowEdge } from './to-flow';

/** A line that is being drawn: by pointer, or by keyboard with the target aimed at. */
export type Drawing = { from: string; targets: readonly string[]; aim?: number };

/** Ways to join two things, offered at a spot of the window. */
export type Offer = { ways: readonly LinkChoice[]; x: number; y: number };

/** Connecting two things: what is possible stands out, one way is taken at once, several are offered. */
export function useConnecting() {
  const [drawing, setDrawing] = useState<Drawing | undefined>();
  const [offer, setOffer] = useState<Offer | undefined>();

  const join = useCallback((from: string, to: string, at?: { x: number; y: number }) => {
    const ways = waysToConnect(editor.getState().design, from, to);
    const [only] = ways;
    if (ways.length === 1 && only) make(only);
    else if (ways.length > 1) setOffer({ ways, ...(at ?? middleOf(to)) });
  }, []);

  const choose = useCallback((way: LinkChoice) => {
    setOffer(undefined);
    make(way);
  }, []);

  const start = useCallback((from: string, mode: 'pointer' | 'keyboard') => {
    const targets = connectable(editor.getState().design, from);
    setDrawing({ from, targets, ...(mode === 'keyboard' ? { aim: 0 } : {}) });
  }, []);

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, { fromNode }: FinalConnectionState) => {
      setDrawing(undefined);
      const at = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (!fromNode || !at) return;
      const to = nodeAt(at.clientX, at.clientY, fromNode.id);
      if (to) join(fromNode.id, to, { x: at.clientX, y: at.clientY });
    },
    [join],
  );

  const onKeyDown = useCallback(
    (event: React.KeyboardEvent) => {
      if (drawing?.aim === undefined) return;
      const step = stepOf(event);
      const target = drawing.targets[drawing.aim];
      if (step !== 0) {
        const count = drawing.targets.length;
        setDrawing({ ...drawing, aim: (drawing.aim + step + count) % count });
      } else if (event.key === 'Enter' && target) {
        setDrawing(undefined);
        join(drawing.from, target);
      } else if (event.key === 'Escape') {
        setDrawing(undefined);
      } else {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    [drawing, join],
  );

  const targets = useMemo(() => (drawing ? new Set(drawing.targets) : undefined), [drawing]);
  const aim = drawing?.aim === undefined ? undefined : drawing.targets[drawing.aim];
  return {
    drawing,
    targets,
    aim,
    offer,
    join,
    choose,
    start,
    onKeyDown,
    onConnectEnd,
    closeOffer: () => setOffer(undefined),
  };
}

/** Whether a line between two things means anything. */
export const isValidConnection: IsValidConnection<FlowEdge> = ({ source, target }: Connection | FlowEdge) =>
  linkChoices(editor.getState().design, source, target).length > 0;

function make(way: LinkChoice): void {
  take(connect(editor.getState().design, way, newId), `Add ${way.title.toLowerCase()}`);
}

function stepOf({ key, shiftKey }: React.KeyboardEvent): number {
  if (key === 'Tab') return shiftKey ? -1 : 1;
  if (key === 'ArrowRight' || key === 'ArrowDown') return 1;
  return key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 0;
}

/** The topmost object under a spot of the window that the given one can be joined to. */
function nodeAt(x: number, y: number, from: string): string | undefined {
  const { design } = editor.getState();
  for (const element of document.elementsFromPoint(x, y)) {
    const id = element.closest('.react-flow__node')?.getAttribute('data-id');
    if (id && linkChoices(design, from, id).length > 0) return id;
  }
  return undefined;
}

function middleOf(id: string): { x: number; y: number } {
  const rect = document
    .querySelector(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
    ?.getBoundingClientRect();
  return rect
    ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
    : { x: innerWidth / 2, y: innerHeight / 2 };
}
