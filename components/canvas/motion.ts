/** How long the view takes to move, in milliseconds: not at all for those who asked for less motion. */
export const motion = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 280);
