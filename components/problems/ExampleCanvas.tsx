import type { Severity } from '@/components/ui/SeverityMark';
import type { ExamplePicture } from './example-picture';

/** The outlines of the marks that the canvas has for each severity. */
const shapes = {
  error: 'M-4 -9 L4 -9 L9 -4 L9 4 L4 9 L-4 9 L-9 4 L-9 -4 Z',
  warning: 'M0 -12 L13 9 L-13 9 Z',
  info: 'M0 -9 A9 9 0 1 1 0 9 A9 9 0 1 1 0 -9 Z',
} as const;

const tones = { error: 'danger', warning: 'warning', info: 'info' } as const;

/** A small design, drawn without a canvas; what a problem is about carries a numbered mark of the problem’s severity. */
export function ExampleCanvas({
  picture: { width, height, frames, cards, links },
  label,
  severity,
}: {
  picture: ExamplePicture;
  label: string;
  severity: Severity;
}) {
  const tone = `var(--${tones[severity]})`;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="block h-auto max-h-[32rem] w-full max-w-2xl font-sans"
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      {frames.map(({ id, kind, title, mark, x, y, width: w, height: h }) => (
        <g key={id}>
          <rect
            x={x}
            y={y}
            width={w}
            height={h}
            rx={6}
            fill="var(--bg)"
            stroke={mark ? tone : kind === 'site' ? 'var(--frame-site)' : 'var(--frame-cloud)'}
            strokeWidth={mark ? 2 : 1}
          />
          <text x={x + 12} y={y + 17} fontSize={11.5} fontWeight={600} fill="var(--muted)">
            {title}
          </text>
        </g>
      ))}
      {links.map(({ id, kind, paths, mark }) => (
        <g
          key={id}
          fill="none"
          stroke={mark ? tone : kind === 'vpn-connection' ? 'var(--accent)' : 'var(--line-strong)'}
          strokeWidth={mark ? 2 : 1.5}
          strokeDasharray={kind === 'flow' ? '2 4' : undefined}
        >
          {paths.map((path) => (
            <path key={path} d={path} />
          ))}
        </g>
      ))}
      {cards.map(({ id, title, lines, mark, x, y, width: w, height: h }) => (
        <g key={id}>
          <rect
            x={x}
            y={y}
            width={w}
            height={h}
            rx={5}
            fill="var(--node)"
            stroke={mark ? tone : 'var(--line-strong)'}
            strokeWidth={mark ? 2 : 1}
          />
          <text x={x + 9} y={y + 17} fontSize={12.5} fontWeight={600} fill="var(--text)">
            {title}
          </text>
          {lines.map(({ text, tone: lineTone }, index) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: a drawing that never changes, whose lines may repeat
              key={index}
              x={x + 9}
              y={y + 34 + index * 15}
              fontSize={10.5}
              fill={lineTone === 'missing' ? 'var(--danger)' : 'var(--muted)'}
            >
              {text}
            </text>
          ))}
        </g>
      ))}
      {links.map(
        ({ id, title, middle }) =>
          title && (
            <text
              key={id}
              x={middle.x}
              y={middle.y - 12}
              fontSize={10.5}
              textAnchor="middle"
              fill="var(--muted)"
              stroke="var(--surface)"
              strokeWidth={4}
              paintOrder="stroke"
            >
              {title}
            </text>
          ),
      )}
      {[...frames, ...cards].map(
        ({ id, mark, x, y, width: w }) =>
          mark && <Mark key={id} number={mark} severity={severity} x={x + w - 3} y={y + 3} />,
      )}
      {links.map(
        ({ id, mark, middle }) =>
          mark && <Mark key={id} number={mark} severity={severity} x={middle.x} y={middle.y + 4} />,
      )}
    </svg>
  );
}

function Mark({ number, severity, x, y }: { number: number; severity: Severity; x: number; y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path
        d={shapes[severity]}
        fill={`var(--${tones[severity]})`}
        stroke="var(--surface)"
        strokeWidth={1.5}
      />
      <text
        y={severity === 'warning' ? 6 : 4}
        fontSize={10.5}
        fontWeight={700}
        textAnchor="middle"
        fill="var(--surface)"
      >
        {number}
      </text>
    </g>
  );
}
