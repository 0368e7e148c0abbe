import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { FlowNode } from './to-flow';

/** Text on the canvas for whoever reads the design. */
export const NoteNode = memo(function NoteNode({ data, selected }: NodeProps<FlowNode>) {
  const { object, lit } = data;
  return (
    <div className="note" data-lit={lit || undefined} data-selected={selected || undefined}>
      {object.kind === 'note' ? object.text || object.name : object.name}
    </div>
  );
});
