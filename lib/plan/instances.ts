import type { Tunnel } from '@/lib/model/kinds';
import { type CloudSide, type Side, uplinkOf } from './side';

/**
 * The instance (outside address, from 0) of a cloud gateway that each tunnel of a connection ends on; undefined for a tunnel that finds none free, and for
 * all where the gateway has no shared addresses. Towards a cloud whose connections have several tunnels to one address, these come first; else the
 * tunnels of one uplink end on different instances, and successive tunnels prefer successive ones.
 */
export function instancesOf(
  side: CloudSide,
  far: Side,
  tunnels: readonly Pick<Tunnel, 'uplink'>[],
): (number | undefined)[] {
  const count = side.gateway.instances;
  if (count === undefined) return tunnels.map(() => undefined);
  const together = far.kind === 'cloud' ? far.facts.tunnelsPerPeerAddress : undefined;
  if (together) {
    return tunnels.map((_, index) => (index < together * count ? Math.floor(index / together) : undefined));
  }
  const taken = new Map<string, Set<number>>();
  return tunnels.map((tunnel, index) => {
    const uplink = uplinkOf(far, tunnel)?.id ?? '';
    const used = taken.get(uplink) ?? new Set<number>();
    taken.set(uplink, used);
    const free = [...Array(count).keys()]
      .map((step) => (index + step) % count)
      .find((instance) => !used.has(instance));
    if (free !== undefined) used.add(free);
    return free;
  });
}
