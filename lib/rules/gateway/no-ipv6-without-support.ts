import { example, piece } from '@/lib/model/build';
import { cloudConnections } from '../cloud-connections';
import { defineRule } from '../rule';
import { aws } from '../sources';

export const rule = defineRule({
  id: 'gateway/no-ipv6-without-support',
  severity: 'error',
  title: 'IPv6 networks need a cloud gateway that carries IPv6.',
  why: 'The gateway carries IPv4 only: the IPv6 prefixes of the site never reach the cloud.',
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
    const { name } = context;
    for (const { connection, gateway, device } of cloudConnections(context)) {
      const network = device?.networks.find(({ prefixes }) =>
        prefixes.some((prefix) => prefix.includes(':')),
      );
      if (!network || gateway.type.insideVersions.includes(6)) continue;
      yield {
        what: `${name(network.id)} has IPv6 prefixes, but ${name(gateway.id)} carries IPv4 only.`,
        action: 'Use a hub that carries IPv6, such as a transit gateway, or leave the IPv6 prefixes out.',
        at: [
          { id: network.id, field: 'prefixes' },
          { id: gateway.id, label: 'carries IPv4 only' },
          { id: connection.id, label: 'the connection' },
        ],
      };
    }
  },
});
