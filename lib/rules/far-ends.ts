import type { TunnelView } from '@/lib/plan/lookup';

/** Tunnels to one outside address of the other end are one connection to the cloud; the same text for the same connection. */
export const farKey = ({ connection, tunnel, far }: TunnelView): string =>
  `${connection.id} ${far.uplink ?? far.instance ?? tunnel.id}`;
