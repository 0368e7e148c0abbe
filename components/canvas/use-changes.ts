import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import type { Point } from '@/lib/editor/commands/command';
import { objectIdOf } from '@/lib/editor/editor';
import { frameAt, rectOf } from '@/lib/editor/layout';
import { mayHold, moveObjects } from '@/lib/editor/move';
import { notify } from '@/lib/editor/notices';
import { editor } from '@/lib/editor/use-editor';
import { isPlaced, kindOf, type PlacedObject } from '@/lib/model/kinds';
import type { FlowEdge, FlowNode } from './to-flow';
import { nothingPassing, type Passing } from './use-flow';

/** Takes what a person does to nodes and edges: selecting at once, moving and resizing in passing, and one commit at the end. */
export function useChanges() {
  const [passing, setPassing] = useState<Passing>(nothingPassing);
  const [landing, setLanding] = useState<string | undefined>();
  const dragging = useRef(false);

  const onNodesChange = useCallback((changes: NodeChange<FlowNode>[]) => {
    takeSelection(changes);
    const spots: Record<string, Point> = {};
    const sizes: Record<string, { width: number; height: number }> = {};
    for (const change of changes) {
      if (change.type === 'position' && change.position) spots[change.id] = change.position;
      if (change.type === 'dimensions' && change.dimensions && change.resizing !== undefined)
        sizes[change.id] = change.dimensions;
    }
    if (Object.keys(spots).length > 0) {
      if (dragging.current) setPassing((known) => merged(known, spots));
      else commitMoves(spots);
    }
    if (Object.keys(sizes).length > 0) {
      const isDone = changes.some((change) => change.type === 'dimensions' && change.resizing === false);
      setPassing(
        isDone
          ? nothingPassing
          : Object.fromEntries(Object.entries(sizes).map(([id, size]) => [id, { size }])),
      );
    }
  }, []);

  const onEdgesChange = useCallback((changes: EdgeChange<FlowEdge>[]) => takeSelection(changes), []);

  const onNodeDragStart = useCallback(() => {
    dragging.current = true;
  }, []);

  const onNodeDrag = useCallback((_: unknown, node: FlowNode) => setLanding(landingOf(node)), []);

  const onNodeDragStop = useCallback((_: unknown, __: FlowNode, nodes: FlowNode[]) => {
    dragging.current = false;
    setPassing(nothingPassing);
    setLanding(undefined);
    commitMoves(Object.fromEntries(nodes.map(({ id, position }) => [id, position])));
  }, []);

  return { passing, landing, onNodesChange, onEdgesChange, onNodeDragStart, onNodeDrag, onNodeDragStop };
}

function merged(known: Passing, spots: Record<string, Point>): Passing {
  const next: Record<string, { position?: Point }> = { ...known };
  for (const [id, position] of Object.entries(spots)) next[id] = { ...known[id], position };
  return next;
}

function takeSelection(changes: readonly (NodeChange<FlowNode> | EdgeChange<FlowEdge>)[]): void {
  const chosen = changes.flatMap((change) => (change.type === 'select' ? [change] : []));
  if (chosen.length === 0) return;
  const { selection, select } = editor.getState();
  const gone = new Set(chosen.filter((change) => !change.selected).map(({ id }) => id));
  const kept = selection.filter((id) => !gone.has(objectIdOf(id)));
  const known = new Set(kept.map(objectIdOf));
  const added = chosen.filter(({ id, selected }) => selected && !known.has(id)).map(({ id }) => id);
  select([...kept, ...added]);
}

function commitMoves(spots: Record<string, Point>): void {
  const { design, commit } = editor.getState();
  const { design: moved, label, returned } = moveObjects(design, spots);
  commit(moved, label);
  for (const object of returned) notify({ level: 'info', topic: 'returned', message: needsFrame(object) });
}

function needsFrame({ kind, name }: PlacedObject): string {
  const parents = (kindOf(kind)?.parents ?? []).map(
    (parent) => kindOf(parent)?.title.toLowerCase() ?? parent,
  );
  return `${name} went back: it lies in a ${parents.join(' or a ')}.`;
}

/** The frame that would take what is being dragged, when that is another than the one it lies in. */
function landingOf(node: FlowNode): string | undefined {
  const { design } = editor.getState();
  const object = design.objects[node.id];
  if (!object || !isPlaced(object) || !('parent' in object)) return undefined;
  const rect = rectOf(design, { ...object, position: node.position });
  const centre = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const frame = frameAt(design, centre, ({ kind }) => mayHold(kind, object.kind));
  return frame?.id === object.parent ? undefined : frame?.id;
}
