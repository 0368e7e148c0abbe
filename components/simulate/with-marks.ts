import type { Flow, FlowEdge, FlowNode } from '@/components/canvas/to-flow';
import type { CanvasMarks, LineState } from './canvas-marks';

/** The nodes and edges with what a simulation shows on them; what it says nothing about is the same object. */
export function withMarks(flow: Flow, marks: CanvasMarks | undefined): Flow {
  if (!marks) return flow;
  return {
    nodes: flow.nodes.map((node) => markedNode(node, marks)),
    edges: flow.edges.map((edge) => markedEdge(edge, marks)),
  };
}

function markedNode(node: FlowNode, { places }: CanvasMarks): FlowNode {
  const place = places.get(node.id);
  if (!place) return node;
  const words = [
    ...(place.out ? [place.out === 'failed' ? 'failed' : 'out of service'] : []),
    ...(place.stuck ? ['traffic ends here'] : []),
  ];
  return {
    ...node,
    data: { ...node.data, place },
    ariaLabel: [node.ariaLabel, ...words].join(', '),
  };
}

function markedEdge(edge: FlowEdge, { lines, flows, flow }: CanvasMarks): FlowEdge {
  const { data } = edge;
  if (!data) return edge;
  if (data.object.kind === 'flow') {
    const fate = flows.get(edge.id);
    const isChosen = flow === edge.id;
    if (!fate && !isChosen) return edge;
    return {
      ...edge,
      data: { ...data, ...(fate ? { fate } : {}), chosen: isChosen },
      ariaLabel: `${edge.ariaLabel}, ${fate === 'unmet' ? 'not met' : 'met'}`,
    };
  }
  const keys = data.strands.length > 0 ? data.strands.map(({ id }) => id) : [edge.id];
  const states = keys.map((key) => lines.get(key));
  if (states.every((state) => state === undefined)) return edge;
  return {
    ...edge,
    data: { ...data, states },
    ariaLabel: [edge.ariaLabel, ...wordsOf(states)].join(', '),
  };
}

function wordsOf(states: readonly (LineState | undefined)[]): string[] {
  const out = states.filter((state) => state?.out !== undefined).length;
  const carrying = states.some((state) => state?.there || state?.back);
  const outWords = out === states.length ? ['out of service'] : [`${out} of ${states.length} out of service`];
  return [...(out > 0 ? outWords : []), ...(carrying ? ['carries traffic'] : [])];
}
