import { Handle, Position, useUpdateNodeInternals } from '@xyflow/react';
import { useEffect } from 'react';

const sides = [
  ['top', Position.Top],
  ['right', Position.Right],
  ['bottom', Position.Bottom],
  ['left', Position.Left],
] as const;

/** Where a line can be dragged from. They are only there while a pointer is near, since a thousand cards would have four thousand. */
export function ConnectHandles({ node }: { node: string }) {
  const measure = useUpdateNodeInternals();
  useEffect(() => measure(node), [measure, node]);
  return sides.map(([id, position]) => (
    <Handle
      key={id}
      id={id}
      type="source"
      position={position}
      className="connect-handle"
      aria-hidden="true"
    />
  ));
}

/** The middle of a card, which edges count from: a handle for React Flow's measuring, without a handle's cost. */
export function MiddleHandle() {
  return (
    <i className="source middle-handle" data-handleid="middle" data-handlepos="right" aria-hidden="true" />
  );
}
