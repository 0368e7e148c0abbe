import { isIPv6, prefixVersion } from '@/lib/addressing/prefix';
import { example } from '@/lib/model/build';
import type { Value } from '@/lib/plan/plan';
import { pinnedTunnels } from '../inside-pins';
import { defineRule, type RuleContext } from '../rule';
import { aws, designFormat } from '../sources';

export const rule = defineRule({
  id: 'tunnel/no-unwritten-ip-version',
  severity: 'warning',
  title: 'A tunnel should use an IP version that the device’s configuration is written for.',
  why: 'The tunnel is left out of the device’s configuration, with a warning in its head: it has to be added by hand, or it never comes up.',
  sources: [designFormat, aws.tunnels],
  examples: {
    bad: () => example({ vpn: pinnedTunnels('fd00:0:0:8::/126', undefined) }),
    good: () => example({ vpn: pinnedTunnels('169.254.60.0/30', undefined) }),
  },
  *check(context) {
    const { plan, name, vendor, lookup } = context;
    for (const { id, tunnels } of plan.connections) {
      for (const { index, inside, from, to } of tunnels) {
        for (const end of [from, to]) {
          const device = lookup.gateway(end.gateway);
          const facts = device && vendor(device.platform);
          if (!facts) continue;
          const outside = [from, to].some(({ outside: value }) => isKnownIPv6(value)) ? 6 : 4;
          const field = `tunnels/${index - 1}/inside`;
          const at = { id: end.gateway, field: 'platform', label: 'the device' };
          if (inside && !facts.insideVersions.includes(inside.version)) {
            yield {
              what: `Tunnel ${index} of ${name(id)} has ${inside.prefix} inside, but the configuration of ${name(end.gateway)} (${facts.name}) is not written for IPv${inside.version} there.`,
              action:
                'Leave the inside prefix empty for an IPv4 one, or add the tunnel to the device by hand.',
              at: [{ id, field }, at],
              ...fixOf(context, { id, index, version: inside.version }),
            };
          } else if (!facts.outsideVersions.includes(outside)) {
            yield {
              what: `Tunnel ${index} of ${name(id)} runs over IPv${outside}, but the configuration of ${name(end.gateway)} (${facts.name}) is not written for that.`,
              action: 'Use IPv4 outside addresses, or add the tunnel to the device by hand.',
              at: [{ id, field: `tunnels/${index - 1}` }, at],
            };
          }
        }
      }
    }
  },
});

const isKnownIPv6 = (value: Value): boolean => 'known' in value && isIPv6(value.known);

/** Without its own prefix the tunnel gets an IPv4 one; that helps where the one it has is not IPv4. */
function fixOf({ design }: RuleContext, place: { id: string; index: number; version: 4 | 6 }) {
  const connection = design.objects[place.id];
  const drawn =
    connection?.kind === 'vpn-connection' ? connection.tunnels[place.index - 1]?.inside : undefined;
  if (drawn === undefined || prefixVersion(drawn) !== 6 || place.version !== 6) return {};
  return {
    fix: {
      label: `Use IPv4 inside tunnel ${place.index}`,
      changes: [{ op: 'unset' as const, id: place.id, path: ['tunnels', place.index - 1, 'inside'] }],
    },
  };
}
