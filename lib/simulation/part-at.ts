import type { PartView } from './parts';

/**
 * The part that a person means who points at something of the design: a tunnel (`vpn/t1`), an uplink (`edge/u1`), a subnet (`vpc/a`, which means its zone), or
 * an object. Of a connection with one tunnel it is the tunnel. Undefined for what cannot fail by itself.
 */
export function partAt(parts: readonly PartView[], id: string): PartView | undefined {
  const own = parts.find((part) => part.id.slice(part.kind.length + 1) === id);
  if (own) return own;
  if (id.includes('/')) return parts.find(({ subnets }) => subnets?.includes(id));
  return (
    parts.find(({ kind, at }) => kind === 'region' && at.includes(id)) ??
    parts.find(({ kind, at }) => kind === 'tunnel' && at.includes(id))
  );
}
