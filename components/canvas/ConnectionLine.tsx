import type { ConnectionLineComponentProps } from '@xyflow/react';

/** The line that follows the pointer while a person connects two things. */
export function ConnectionLine({ fromX, fromY, toX, toY }: ConnectionLineComponentProps) {
  return (
    <g className="connecting-line">
      <path d={`M${fromX} ${fromY} L${toX} ${toY}`} />
      <circle cx={toX} cy={toY} r={4} />
    </g>
  );
}
