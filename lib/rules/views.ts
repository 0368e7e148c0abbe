import type { TunnelView } from '@/lib/plan/lookup';
import type { ConnectionPlan } from '@/lib/plan/plan';

/** The first tunnel of a connection as one of its ends sees it. */
export function viewAt(connection: ConnectionPlan, end: string): TunnelView | undefined {
  const [tunnel] = connection.tunnels;
  if (!tunnel) return undefined;
  const { from, to } = tunnel;
  return from.gateway === end
    ? { tunnel, connection, near: from, far: to }
    : { tunnel, connection, near: to, far: from };
}

/** Every tunnel of a connection as one of its ends sees it. */
export const viewsAt = (connection: ConnectionPlan, end: string): TunnelView[] =>
  connection.tunnels.map((tunnel) => {
    const { from, to } = tunnel;
    return from.gateway === end
      ? { tunnel, connection, near: from, far: to }
      : { tunnel, connection, near: to, far: from };
  });
