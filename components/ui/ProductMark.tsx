/** The product's mark: two gateways and the two strands between them. */
export function ProductMark({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <path d="M9 12.5h14M9 19.5h14" stroke="var(--accent)" strokeWidth="2.6" strokeLinecap="round" />
      <rect
        x="3"
        y="7"
        width="8"
        height="18"
        rx="2.4"
        fill="var(--surface)"
        stroke="currentColor"
        strokeWidth="2.4"
      />
      <rect
        x="21"
        y="7"
        width="8"
        height="18"
        rx="2.4"
        fill="var(--surface)"
        stroke="currentColor"
        strokeWidth="2.4"
      />
    </svg>
  );
}
