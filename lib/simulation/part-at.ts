import type { PartView } from './parts';

/**
 * The part that a person means who points at something of the design: a tunnel (`vpn/t1`), an uplink (`edge/u1`), or an object. Of a connection with one
 * tunnel it is the tunnel. Undefined for what cannot fail by itself.
 */
export function partAt(parts: readonly PartView[], id: string): PartView | undefined {
  const own = parts.find((part) => part.id.slice(part.kind.length + 1) === id);
  if (own || id.includes('/')) return own;
  return (
    parts.find(({ kind, at }) => kind === 'region' && at.includes(id)) ??
    parts.find(({ kind, at }) => kind === 'tunnel' && at.includes(id))
  );
}
