import type { Mark } from '@/components/problems/marks';
import { showProblemsOf } from '@/components/problems/view';

const shapes = {
  error: 'M-2 -5 L2 -5 L5 -2 L5 2 L2 5 L-2 5 L-5 2 L-5 -2 Z',
  warning: 'M0 -5 L5.5 4.5 L-5.5 4.5 Z',
  info: 'M0 -5 A5 5 0 1 1 0 5 A5 5 0 1 1 0 -5 Z',
} as const;

/** How many problems a link has, by shape, colour and number; the first of them in words while a pointer rests on it. */
export function EdgeMark({ id, mark, x, y }: { id: string; mark: Mark; x: number; y: number }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the pointer; by keys, a command shows the problems of the selection
    <g
      className="edge-mark"
      data-severity={mark.severity}
      transform={`translate(${x} ${y})`}
      onClick={(event) => {
        event.stopPropagation();
        showProblemsOf(id);
      }}
    >
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
