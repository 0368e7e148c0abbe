import type { Flow, FlowEdge, FlowNode } from '@/components/canvas/to-flow';
import type { CanvasMarks, LineState } from './canvas-marks';

/**
 * Makes a function that gives the nodes and edges with what a simulation shows on them. It is pure but for its memory: what looks as it did the last time is
 * the same object again, and what the simulation says nothing about is the one that came in.
 */
export function marker(): (flow: Flow, marks: CanvasMarks | undefined) => Flow {
  const nodes = memory<FlowNode>();
  const edges = memory<FlowEdge>();
  return (flow, marks) => {
    if (!marks) return flow;
    const node = nodes();
    const edge = edges();
    return {
      nodes: flow.nodes.map((each) => node(each, marks.places.get(each.id), () => markedNode(each, marks))),
      edges: flow.edges.map((each) => edge(each, looksOf(each, marks), () => markedEdge(each, marks))),
    };
  };
}

/** Remembers what was made of things; each call starts a round and forgets what the last one did not need. */
function memory<Thing extends { id: string }>() {
  type Known = { thing: Thing; looks: string; made: Thing };
  let known = new Map<string, Known>();
  return () => {
    const before = known;
    const next = new Map<string, Known>();
    known = next;
    return (thing: Thing, looks: unknown, make: () => Thing): Thing => {
      if (looks === undefined) return thing;
      const key = JSON.stringify(looks);
      const last = before.get(thing.id);
      const made = last?.thing === thing && last.looks === key ? last.made : make();
      next.set(thing.id, { thing, looks: key, made });
      return made;
    };
  };
}

/** What is told of an edge; undefined for nothing. */
function looksOf({ id, data }: FlowEdge, { lines, flows, flow }: CanvasMarks): unknown {
  if (data?.object.kind === 'flow') {
    const isChosen = flow === id;
    return flows.has(id) || isChosen ? [flows.get(id), isChosen] : undefined;
  }
  const states = statesOf(data, { id, lines });
  return states.some((state) => state !== undefined) ? states : undefined;
}

/** How the lines of an edge stand. */
function statesOf(
  data: FlowEdge['data'],
  { id, lines }: { id: string; lines: CanvasMarks['lines'] },
): (LineState | undefined)[] {
  const strands = data?.strands ?? [];
  return (strands.length > 0 ? strands.map((strand) => strand.id) : [id]).map((key) => lines.get(key));
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
    return {
      ...edge,
      data: { ...data, ...(fate ? { fate } : {}), chosen: isChosen },
      ariaLabel: `${edge.ariaLabel}, ${fate === 'unmet' ? 'not met' : 'met'}`,
    };
  }
  const states = statesOf(data, { id: edge.id, lines });
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
