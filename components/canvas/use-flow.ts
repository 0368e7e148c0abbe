import { useMemo, useState } from 'react';
import { type CanvasMarks, canvasMarks } from '@/components/simulate/canvas-marks';
import { marker } from '@/components/simulate/with-marks';
import { useEditor, useEditorParts } from '@/lib/editor/use-editor';
import type { Design } from '@/lib/model/design';
import { type Flow, type FlowNode, flowMaker } from './to-flow';

/** Positions while a person drags, and sizes while they resize: seen at once, and part of the design only at the end. */
export type Passing = Readonly<
  Record<string, { position?: { x: number; y: number }; size?: { width: number; height: number } }>
>;

export const nothingPassing: Passing = {};

/** What stands out for a moment: targets of a line that is being drawn, the frame that would take what is dragged, what was just revealed. */
export type Standout = {
  targets?: ReadonlySet<string>;
  aim?: string;
  source?: string;
  landing?: string;
  flash?: ReadonlySet<string>;
};

/** The nodes and edges to draw now. */
export function useFlow(options: { passing: Passing; standout: Standout; flows: 'shown' | 'hidden' }): Flow {
  const { passing, standout, flows } = options;
  const [toFlow] = useState(flowMaker);
  const design = useEditor((state) => state.design);
  const analysis = useEditor((state) => state.analysis);
  const selection = useEditor((state) => state.selection);
  const highlighted = useEditor((state) => state.highlighted);
  const flow = useMemo(
    () => toFlow({ design, analysis, selection, highlighted, flows }),
    [toFlow, design, analysis, selection, highlighted, flows],
  );
  const marks = useMarks(design);
  const [mark] = useState(marker);
  const shown = useMemo(() => mark(flow, marks), [mark, flow, marks]);
  const marked = useMemo(() => withStandout(shown, standout), [shown, standout]);
  return useMemo(() => withPassing(marked, passing), [marked, passing]);
}

/** What a simulation shows; it is made anew only for what is shown of it, not for each step of a long run beside. */
function useMarks(design: Design): CanvasMarks | undefined {
  const simulating = useEditorParts((state) => {
    if (!state.simulating) return undefined;
    const { flow, trace, walk, compare } = state.simulating;
    return { flow, trace, walk, compare };
  });
  const simulated = useEditorParts(({ simulated: { parts, state, trace, walk } }) => ({
    parts,
    state,
    trace,
    walk,
  }));
  return useMemo(
    () => simulating && canvasMarks({ design, simulating, simulated }),
    [design, simulating, simulated],
  );
}

function withPassing(flow: Flow, passing: Passing): Flow {
  if (passing === nothingPassing) return flow;
  return {
    ...flow,
    nodes: flow.nodes.map((node) => {
      const change = passing[node.id];
      if (!change) return node;
      const position = change.position ?? node.position;
      return change.size
        ? { ...node, position, ...change.size, measured: change.size }
        : { ...node, position };
    }),
  };
}

function withStandout(flow: Flow, standout: Standout): Flow {
  const { targets, aim, source, landing, flash } = standout;
  if (!targets && !landing && !flash) return flow;
  const classOf = ({ id, type }: FlowNode): string | undefined => {
    if (targets && id === aim) return 'is-target is-aim';
    if (targets && id !== source && type !== 'frame') return targets.has(id) ? 'is-target' : 'is-faded';
    if (id === landing) return 'is-landing';
    return flash?.has(id) ? 'is-flashing' : undefined;
  };
  return {
    nodes: flow.nodes.map((node) => {
      const className = classOf(node);
      return className ? { ...node, className } : node;
    }),
    edges: flash
      ? flow.edges.map((edge) => (flash.has(edge.id) ? { ...edge, className: 'is-flashing' } : edge))
      : flow.edges,
  };
}
