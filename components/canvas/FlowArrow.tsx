/** The head of a flow's arrow. */
export function FlowArrow() {
  return (
    <svg className="absolute size-0" aria-hidden="true">
      <defs>
        <marker
          id="flow-arrow"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="5"
          markerHeight="5"
          orient="auto"
        >
          <path className="flow-arrow" d="M0 0 L8 4 L0 8 Z" />
        </marker>
      </defs>
    </svg>
  );
}
