import type { Mark } from './marks';

const shapes = {
  error: 'M-2 -5 L2 -5 L5 -2 L5 2 L2 5 L-2 5 L-5 2 L-5 -2 Z',
  warning: 'M0 -5 L5.5 4.5 L-5.5 4.5 Z',
  info: 'M0 -5 A5 5 0 1 1 0 5 A5 5 0 1 1 0 -5 Z',
} as const;

/** How many problems a link has, by shape, colour and number; the first of them in words while a pointer rests on it. */
export function EdgeMark({ mark, x, y }: { mark: Mark; x: number; y: number }) {
  return (
    <g className="edge-mark" data-severity={mark.severity} transform={`translate(${x} ${y})`}>
      <title>{mark.messages.join('\n')}</title>
      <g className="edge-mark-shape">
        <rect x={-17} y={-9} width={34} height={18} rx={9} />
        <path d={shapes[mark.severity]} transform="translate(-7 0)" />
        <text x={6} y={4}>
          {mark.count}
        </text>
      </g>
    </g>
  );
}
