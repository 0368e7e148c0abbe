import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { EdgeMark } from './EdgeMark';
import { LineMarks } from './LineMarks';
import { spotOn } from './line-marks';
import { shortened } from './shortened';
import { bundle } from './strands';
import type { FlowEdge } from './to-flow';

/** An attachment, a peering, a private circuit or a flow: one line, told apart by its look. */
export const LineEdge = memo(function LineEdge(props: EdgeProps<FlowEdge>) {
  const { sourceX, sourceY, targetX, targetY, data, selected } = props;
  if (!data) return null;
  const { object, slot, mark, lit, fate } = data;
  const { strands, name } = bundle(
    { x: sourceX, y: sourceY, ...data.from },
    { x: targetX, y: targetY, ...data.to },
    { slot, count: 1 },
  );
  const line = strands[0];
  if (!line) return null;
  const speed = 'bandwidthMbps' in object ? object.bandwidthMbps : undefined;
  return (
    <g
      className="line"
      data-kind={object.kind}
      data-selected={selected || undefined}
      data-lit={lit || undefined}
      data-severity={mark?.severity}
      data-out={data.states?.[0]?.out}
      data-fate={fate}
      data-chosen={data.chosen || undefined}
    >
      <path className="line-halo" d={line.path} />
      <path
        className="line-main"
        d={line.path}
        markerEnd={object.kind === 'flow' ? `url(#flow-arrow${fate === 'unmet' ? '-dead' : ''})` : undefined}
      />
      {object.kind === 'peering' && <path className="line-core" d={line.path} />}
      <LineMarks path={line.path} state={data.states?.[0]} />
      {fate === 'unmet' && crossesAt.map((at) => <FlowCross key={at} path={line.path} at={at} />)}
      <path className="strand-touch" d={line.path} />
      <g className="edge-text">
        <text className="edge-name" x={name.x} y={name.y + 3.5}>
          {shortened(object.name)}
          {speed && <tspan className="edge-speed"> · {speed} Mbit/s</tspan>}
        </text>
        {mark && <EdgeMark id={object.id} mark={mark} x={line.label.x} y={line.label.y} />}
      </g>
    </g>
  );
});

/** Near both ends, where no other link's text is in the way. */
const crossesAt = [0.13, 0.87];

/** A flow that is not met. */
function FlowCross({ path, at }: { path: string; at: number }) {
  const spot = spotOn(path, at);
  return spot ? (
    <path className="flow-cross" transform={`translate(${spot.x} ${spot.y})`} d="M-6 -6 L6 6 M6 -6 L-6 6" />
  ) : null;
}
