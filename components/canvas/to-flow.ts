import { type Edge, type Node, type NodeHandle, Position } from '@xyflow/react';
import { type Mark, marksOf, markText } from '@/components/problems/marks';
import type { LineState, PlaceState } from '@/components/simulate/canvas-marks';
import type { Analysis } from '@/lib/editor/editor';
import { objectIdOf } from '@/lib/editor/editor';
import { isFrame, type Size, sizeOf } from '@/lib/editor/sizes';
import type { Design } from '@/lib/model/design';
import { isLink, isPlaced, kindOf, type Link, type PlacedObject } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import { type Card, cardOf } from './cards';
import { type Settled, settledOf } from './settled';
import { slotsOf } from './slots';

type NodeData = {
  object: PlacedObject;
  card: Card;
  mark?: Mark;
  lit: boolean;
  dropped?: 'here';
  /** How it stands in a simulation. */
  place?: PlaceState;
};
export type FlowNode = Node<NodeData, 'frame' | 'card' | 'note'>;

/** A tunnel of a connection as the canvas shows it. */
export type StrandData = {
  id: string;
  role: 'active' | 'backup';
  inside: string;
  lit: boolean;
  selected: boolean;
};
type EdgeData = {
  object: Link;
  slot: number;
  from: Size;
  to: Size;
  strands: readonly StrandData[];
  mark?: Mark;
  lit: boolean;
  /** How its lines, or a flow, stand in a simulation. */
  states?: readonly (LineState | undefined)[];
  fate?: 'met' | 'unmet';
  chosen?: boolean;
};
export type FlowEdge = Edge<EdgeData, 'strands' | 'line'>;

export type FlowInput = {
  design: Design;
  analysis?: Analysis;
  selection: readonly string[];
  highlighted: readonly string[];
  /** Whether flows are drawn. */
  flows: 'shown' | 'hidden';
};

export type Flow = { nodes: FlowNode[]; edges: FlowEdge[] };

/**
 * Makes a function that gives the nodes and edges of a design. It is pure but for its memory: what did not change since the last call is the
 * same object again, so that nothing but the changed is drawn anew.
 */
export function flowMaker(): (input: FlowInput) => Flow {
  let nodes = new Map<string, { key: string; object: PlacedObject; cloud?: string; node: FlowNode }>();
  let edges = new Map<string, { key: string; object: Link; edge: FlowEdge }>();
  return (input) => {
    const { design, analysis } = input;
    const settled = settledOf(analysis?.plan);
    const marks = marksOf(analysis);
    const selected = new Set(input.selection);
    const selectedOwners = new Set(input.selection.map(objectIdOf));
    const lit = new Set(input.highlighted);
    const litOwners = new Set(input.highlighted.map(objectIdOf));
    const places: PlacedObject[] = [];
    const links: Link[] = [];
    for (const object of Object.values(design.objects)) {
      if (isPlaced(object)) places.push(object);
      else if (isLink(object) && (object.kind !== 'flow' || input.flows === 'shown')) links.push(object);
    }
    const nextNodes: typeof nodes = new Map();
    for (const object of framesFirst(places)) {
      const { id } = object;
      const mark = marks.get(id);
      const facts = settled.get(id);
      const cloud = cloudOf(design, object);
      const key = `${selected.has(id)} ${lit.has(id)} ${markKey(mark)} ${factsKey(facts)}`;
      const known = nodes.get(id);
      nextNodes.set(
        id,
        known?.key === key && known.object === object && known.cloud === cloud
          ? known
          : {
              key,
              object,
              cloud,
              node: nodeOf(object, { cloud, facts, mark, lit: lit.has(id), selected: selected.has(id) }),
            },
      );
    }
    // Flows lie beneath the lines that carry them.
    links.sort((a, b) => Number(b.kind === 'flow') - Number(a.kind === 'flow'));
    const slots = slotsOf(links);
    const nextEdges: typeof edges = new Map();
    for (const object of links) {
      const { id } = object;
      const ends = endSizes(design, object);
      if (!ends) continue;
      const mark = marks.get(id);
      const facts = settled.get(id);
      const chosen = input.selection.filter((one) => objectIdOf(one) === id).join(',');
      const shining = litOwners.has(id)
        ? input.highlighted.filter((one) => objectIdOf(one) === id).join(',')
        : '';
      const key = [
        chosen,
        shining,
        slots.get(id),
        markKey(mark),
        factsKey(facts),
        ends.from.width,
        ends.from.height,
        ends.to.width,
        ends.to.height,
      ].join(' ');
      const known = edges.get(id);
      nextEdges.set(
        id,
        known?.key === key && known.object === object
          ? known
          : {
              key,
              object,
              edge: edgeOf(design, object, {
                ...ends,
                slot: slots.get(id) ?? 0,
                facts,
                mark,
                lit,
                selected,
                isSelected: selectedOwners.has(id),
              }),
            },
      );
    }
    nodes = nextNodes;
    edges = nextEdges;
    return {
      nodes: [...nodes.values()].map(({ node }) => node),
      edges: [...edges.values()].map(({ edge }) => edge),
    };
  };
}

/** Frames come before what lies in them. */
const framesFirst = (places: readonly PlacedObject[]): PlacedObject[] => [
  ...places.filter(({ kind }) => isFrame(kind)),
  ...places.filter(({ kind }) => !isFrame(kind)),
];

const markKey = (mark: Mark | undefined): string =>
  mark ? `${mark.severity}${mark.count} ${mark.inside}${mark.messages.join()}` : '';

function factsKey(facts: Settled | undefined): string {
  if (!facts) return '';
  const { asn, platform, type, inside } = facts;
  return `${asn}|${platform}|${type}|${inside ? Object.values(inside).join() : ''}`;
}

/** The cloud that an object lies in. */
function cloudOf(design: Design, object: PlacedObject): string | undefined {
  if (object.kind === 'cloud-region') return object.cloud;
  return 'parent' in object ? query(design).get(object.parent, 'cloud-region')?.cloud : undefined;
}

function endSizes(design: Design, { from, to }: Link): { from: Size; to: Size } | undefined {
  const a = query(design).object(from);
  const b = query(design).object(to);
  if (!a || !b || !isPlaced(a) || !isPlaced(b)) return undefined;
  return { from: sizeOf(a), to: sizeOf(b) };
}

function nodeOf(
  object: PlacedObject,
  {
    cloud,
    facts,
    mark,
    lit,
    selected,
  }: { cloud?: string; facts?: Settled; mark?: Mark; lit: boolean; selected: boolean },
): FlowNode {
  const size = sizeOf(object);
  const type = isFrame(object.kind) ? 'frame' : object.kind === 'note' ? 'note' : 'card';
  const title = kindOf(object.kind)?.title ?? object.kind;
  return {
    id: object.id,
    type,
    position: object.position,
    ...size,
    measured: size,
    ...('parent' in object ? { parentId: object.parent } : {}),
    ...(type === 'card' ? { handles: handlesOf(size) } : { handles: [], connectable: false }),
    // A frame's inside belongs to the canvas, for panning and selecting; its title is what one takes it by.
    ...(type === 'frame' ? { dragHandle: '.frame-grip', style: { pointerEvents: 'none' as const } } : {}),
    selected,
    data: { object, card: cardOf(object, facts, cloud), mark, lit },
    ariaLabel: `${title} ${object.name}${mark ? `, ${markText(mark)}` : ''}`,
  };
}

/** The middle first, where edges count from; then the four sides, where a person starts a line. */
function handlesOf({ width, height }: Size): NodeHandle[] {
  const at = (id: string, position: Position, x: number, y: number): NodeHandle => ({
    id,
    type: 'source',
    position,
    x,
    y,
    width: 0,
    height: 0,
  });
  return [
    at('middle', Position.Right, width / 2, height / 2),
    at('top', Position.Top, width / 2, 0),
    at('right', Position.Right, width, height / 2),
    at('bottom', Position.Bottom, width / 2, height),
    at('left', Position.Left, 0, height / 2),
  ];
}

function edgeOf(
  design: Design,
  object: Link,
  {
    from,
    to,
    slot,
    facts,
    mark,
    lit,
    selected,
    isSelected,
  }: {
    from: Size;
    to: Size;
    slot: number;
    facts?: Settled;
    mark?: Mark;
    lit: ReadonlySet<string>;
    selected: ReadonlySet<string>;
    isSelected: boolean;
  },
): FlowEdge {
  const name = (id: string): string => query(design).object(id)?.name ?? id;
  const title = kindOf(object.kind)?.title ?? object.kind;
  const tunnels = object.kind === 'vpn-connection' ? object.tunnels : [];
  const inText = `${title} ${object.name}, from ${name(object.from)} to ${name(object.to)}`;
  return {
    id: object.id,
    source: object.from,
    target: object.to,
    type: object.kind === 'vpn-connection' ? 'strands' : 'line',
    selected: isSelected,
    data: {
      object,
      from,
      to,
      slot,
      strands: tunnels.map((tunnel) => {
        const id = `${object.id}/${tunnel.id}`;
        return {
          id,
          role: tunnel.role,
          inside: tunnel.inside ?? facts?.inside?.[id] ?? '',
          lit: lit.has(id),
          selected: selected.has(id),
        };
      }),
      mark,
      lit: lit.has(object.id),
    },
    ariaLabel: [
      inText,
      ...(tunnels.length ? [`${tunnels.length} tunnels`] : []),
      ...(mark ? [markText(mark)] : []),
    ].join(', '),
  };
}
