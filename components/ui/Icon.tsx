import { icons } from './icons';

/** An icon by name; decoration only, so it is hidden from assistive technology. */
export function Icon({ name, size = 16, className }: { name: string; size?: number; className?: string }) {
  const Shape = icons[name];
  return Shape ? (
    <Shape size={size} strokeWidth={1.75} className={className} aria-hidden="true" focusable="false" />
  ) : null;
}
