import { hostAddress } from '@/lib/addressing/prefix';
import type { TunnelView } from '@/lib/plan/lookup';
import type { CloudGatewayPlan } from '@/lib/plan/plan';
import type { Ground } from './ground';

/**
 * The address by which a cloud gateway's box knows the far end of a tunnel. A cloud has a machine for each of its outside addresses, the lab one box for all:
 * where a device has one address for several tunnels, the box sees it in each tunnel as the other host of the tunnel's own inside prefix, which nothing
 * else has.
 */
export function neighborOf({ tunnel, near, far }: TunnelView): string {
  const address = far.insideAddress ?? '';
  if (tunnel.numbering === 'link' || !tunnel.inside || far.kind === 'cloud') return address;
  const first = hostAddress(tunnel.inside.prefix, 1);
  return near.insideAddress === first ? hostAddress(tunnel.inside.prefix, 2) : first;
}

/** The rules that rewrite a device's address to the one its tunnel gives it, and back. */
export function neighborRules({ look, standIn }: Ground, { id }: CloudGatewayPlan): string[] {
  const rewritten = look.tunnelsOf(id).flatMap((view) => {
    const [real, seen] = [view.far.insideAddress, neighborOf(view)];
    const name = standIn.lab.tunnelInterface(view.tunnel.number);
    return real === seen ? [] : [{ name, real, seen }];
  });
  if (rewritten.length === 0) return [];
  return [
    'table ip neighbors {',
    '  chain incoming {',
    '    type filter hook prerouting priority raw; policy accept;',
    ...rewritten.map(({ name, real, seen }) => `    iifname "${name}" ip saddr ${real} ip saddr set ${seen}`),
    '  }',
    '  chain outgoing {',
    '    type filter hook postrouting priority mangle; policy accept;',
    ...rewritten.map(({ name, real, seen }) => `    oifname "${name}" ip daddr ${seen} ip daddr set ${real}`),
    '  }',
    '}',
  ];
}
