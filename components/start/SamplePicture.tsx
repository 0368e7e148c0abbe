import type { Thumbnail } from './thumbnail';

const frames = new Set(['site', 'cloud-region']);

/** A small picture of a design; decoration, as its card says in words what it shows. */
export function SamplePicture({ picture: { view, shapes, lines } }: { picture: Thumbnail }) {
  const stroke = Math.max(view.width / 260, view.height / 130);
  return (
    <svg
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      preserveAspectRatio="xMidYMid meet"
      className="h-full w-full"
      aria-hidden="true"
      focusable="false"
    >
      {shapes
        .filter(({ kind }) => frames.has(kind))
        .map(({ id, kind, ...rect }) => (
          <rect
            key={id}
            {...rect}
            rx={stroke * 4}
            fill="var(--bg)"
            stroke={kind === 'site' ? 'var(--frame-site)' : 'var(--frame-cloud)'}
            strokeWidth={stroke}
            strokeDasharray={kind === 'site' ? undefined : `${stroke * 4} ${stroke * 3}`}
          />
        ))}
      {lines.map(({ id, kind, ...ends }) => (
        <line
          key={id}
          {...ends}
          stroke={kind === 'vpn-connection' ? 'var(--accent)' : 'var(--line-strong)'}
          strokeWidth={kind === 'vpn-connection' ? stroke * 1.6 : stroke}
        />
      ))}
      {shapes
        .filter(({ kind }) => !frames.has(kind))
        .map(({ id, kind, ...rect }) => (
          <rect
            key={id}
            {...rect}
            rx={stroke * 3}
            fill="var(--node)"
            stroke={kind.includes('gateway') || kind === 'hub' ? 'var(--text)' : 'var(--line-strong)'}
            strokeWidth={stroke}
          />
        ))}
    </svg>
  );
}
