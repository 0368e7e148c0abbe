const heads = [
  { id: 'flow-arrow', look: 'flow-arrow' },
  { id: 'flow-arrow-dead', look: 'flow-arrow-dead' },
];

/** The heads of flows' arrows: of one that is met, and of one that is not. */
export function FlowArrow() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <defs>
        {heads.map(({ id, look }) => (
          <marker
            key={id}
            id={id}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="5"
            markerHeight="5"
            orient="auto"
          >
            <path className={look} d="M0 0 L8 4 L0 8 Z" />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
