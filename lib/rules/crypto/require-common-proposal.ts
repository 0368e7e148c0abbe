import { example } from '@/lib/model/build';
import { negotiate } from '@/lib/plan/negotiate';
import { defineRule, type RuleContext } from '../rule';
import { aws, google, microsoft, rfc } from '../sources';
import { unsettled } from '../unsettled';

export const rule = defineRule({
  id: 'crypto/require-common-proposal',
  severity: 'error',
  title: 'Both ends of a connection must be able to agree on a proposal.',
  why: 'Without one cipher, hash and group that both ends offer, the negotiation fails and no tunnel comes up.',
  sources: [
    aws.tunnels,
    microsoft.vpnFaq,
    google.ciphers,
    rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)', '2.7'),
  ],
  examples: {
    bad: () => example({ vpn: { ike: { dhGroup: 31 } } }),
    good: () => example({ vpn: { ike: { dhGroup: 20 } } }),
  },
  *check(context) {
    for (const { at, field, what, action } of unsettled(context, 'crypto')) {
      const pins = (['ike', 'esp'] as const).filter(
        (group) => context.query.get(at, 'vpn-connection')?.[group] !== undefined,
      );
      yield {
        what: `${context.name(at)}: ${what}.`,
        action: `${action.charAt(0).toUpperCase()}${action.slice(1)}.`,
        at: [{ id: at, ...(field ? { field } : {}) }],
        ...(pins.length > 0 && agreesUnpinned(context, at)
          ? {
              fix: {
                label: 'Use the strongest that both ends share',
                changes: pins.map((group) => ({ op: 'unset', id: at, path: [group] })),
              },
            }
          : {}),
      };
    }
  },
});

/** Whether the two ends would agree if the connection asked for nothing. */
function agreesUnpinned({ query, lookup, cloud, vendor }: RuleContext, id: string): boolean {
  const connection = query.get(id, 'vpn-connection');
  const [a, b] = [connection?.from, connection?.to].map((end = '') => {
    const device = lookup.gateway(end);
    return device ? vendor(device.platform, device.version) : cloud(lookup.cloudGateway(end)?.cloud ?? '');
  });
  return a !== undefined && b !== undefined && negotiate(a, b, {}).ok;
}
