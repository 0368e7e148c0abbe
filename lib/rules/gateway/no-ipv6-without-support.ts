import { example, piece } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { defineRule, type RuleContext } from '../rule';
import { aws } from '../sources';
import { aType } from '../type-names';

export const rule = defineRule({
  id: 'gateway/no-ipv6-without-support',
  severity: 'error',
  title: 'IPv6 networks need tunnels that carry IPv6.',
  why: 'A tunnel carries the IP version of its inside prefix only: the IPv6 prefixes of the site never reach the cloud by IPv4.',
  sources: [aws.routing, aws.inner],
  examples: {
    bad: () =>
      example({ lan: { prefixes: ['10.10.0.0/16', 'fd10:10::/48'] }, gw2: null, vpn2: null, flow: null }),
    good: () =>
      example({}, [
        piece('site', 'lab', { name: 'Lab' }),
        piece('network', 'v6', { parent: 'lab', prefixes: ['fd10:10::/48'] }),
      ]),
  },
  *check(context) {
    const { name, cloud } = context;
    const told = new Set<string>();
    for (const { connection, gateway, device } of cloudConnections(context)) {
      const network = device?.networks.find(({ prefixes }) =>
        prefixes.some((prefix) => prefix.includes(':')),
      );
      const key = `${network?.id} ${gateway.id}`;
      if (!device || !network || told.has(key) || reachesBySix(context, device.site.id, gateway.id)) continue;
      told.add(key);
      const isAble = gateway.type.insideVersions.includes(6);
      const able = cloud(gateway.cloud)?.gatewayTypes.find(({ insideVersions }) =>
        insideVersions.includes(6),
      );
      yield {
        what: isAble
          ? `${name(network.id)} has IPv6 prefixes, but all tunnels of its site to ${name(gateway.id)} are IPv4 inside.`
          : `${name(network.id)} has IPv6 prefixes, but ${name(gateway.id)} carries IPv4 only.`,
        action: isAble
          ? 'Leave the IPv6 prefixes out, or add a connection with inside prefixes of IPv6, such as fd00::/126; a connection carries one of the two.'
          : `${able ? `Use ${aType(able)}, which carries IPv6, or leave` : 'Leave'} the IPv6 prefixes out.`,
        at: [
          { id: network.id, field: 'prefixes' },
          { id: gateway.id, label: isAble ? 'the cloud’s end' : 'carries IPv4 only' },
          { id: connection.id, label: 'the connection' },
        ],
      };
    }
  },
});

/** Whether a connection of the site to the gateway has IPv6 inside its tunnels. */
const reachesBySix = (context: RuleContext, site: string, gateway: string): boolean =>
  cloudConnections(context).some(
    ({ connection, gateway: cloud, device }) =>
      device?.site.id === site &&
      cloud.id === gateway &&
      cloud.type.insideVersions.includes(6) &&
      connection.tunnels.some(({ inside }) => inside?.version === 6),
  );
