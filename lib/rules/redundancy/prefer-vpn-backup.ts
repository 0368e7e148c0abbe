import { example } from '@/lib/model/build';
import { circuitsBetween } from '../circuits';
import { circuit } from '../cloud-examples';
import { defineRule, type RuleContext } from '../rule';
import { aws, microsoft } from '../sources';

export const rule = defineRule({
  id: 'redundancy/prefer-vpn-backup',
  severity: 'info',
  title: 'A single private circuit is best backed up by a VPN connection.',
  why: 'A circuit is one line with one port at each end: when it is cut, and until it is repaired, nothing else joins the two.',
  sources: [aws.directConnectResiliency, microsoft.expressRoute],
  examples: {
    bad: () => example({ vpn: null, vpn2: null }, [circuit()]),
    good: () => example({}, [circuit()]),
  },
  *check(context) {
    const { plan, lookup, name } = context;
    const backed = sitesWithVpn(context);
    for (const { id, gateway, cloudGateway } of plan.circuits) {
      const site = lookup.gateway(gateway)?.site.id;
      if (site === undefined || backed.has(`${site} ${cloudGateway}`)) continue;
      if (circuitsBetween(context, { site, cloudGateway }).length > 1) continue;
      yield {
        what: `${name(site)} reaches ${name(cloudGateway)} by ${name(id)} alone.`,
        action: 'Add a VPN connection as backup, or a second circuit at another location.',
        at: [{ id }, { id: gateway, label: 'the device' }, { id: cloudGateway, label: 'the cloud’s end' }],
      };
    }
  },
});

/** Sites and cloud gateways joined by a VPN connection that needs no circuit, as `site gateway`. */
function sitesWithVpn({ plan, lookup }: RuleContext): Set<string> {
  return new Set(
    plan.connections
      .filter(({ circuit: carrier }) => carrier === undefined)
      .flatMap(({ from, to }) => {
        const device = lookup.gateway(from) ?? lookup.gateway(to);
        return device ? [`${device.site.id} ${device.id === from ? to : from}`] : [];
      }),
  );
}
