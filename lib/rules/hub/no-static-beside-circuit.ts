import { piece } from '@/lib/model/build';
import { bgpFix } from '../bgp-fix';
import { circuitsBetween } from '../circuits';
import { cloudConnections } from '../cloud-connections';
import { circuit } from '../cloud-examples';
import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

const beside = (routing: 'bgp' | 'static') =>
  hubExample({}, [
    circuit('line', { to: 'hub' }),
    piece('vpn-connection', 'vpn3', {
      name: 'Backup of the line',
      from: 'gw2',
      to: 'hub',
      routing,
      preference: 'backup',
    }),
  ]);

export const rule = defineRule({
  id: 'hub/no-static-beside-circuit',
  severity: 'warning',
  title: 'A VPN beside a private circuit should not be static where static routes win.',
  why: 'For the same prefix the hub prefers the static route to what the circuit brings: the line is paid for, and the internet carries the answers.',
  sources: [aws.transit, microsoft.wanHub],
  examples: { bad: () => beside('static'), good: () => beside('bgp') },
  *check(context) {
    const { name } = context;
    for (const { connection, gateway, device } of cloudConnections(context)) {
      if (!device || connection.routing !== 'static' || !gateway.type.staticBeatsCircuits) continue;
      const [line] = circuitsBetween(context, { site: device.site.id, cloudGateway: gateway.id });
      const announced = new Set(line ? context.lookup.gateway(line.gateway)?.advertises : []);
      const shared = connection.staticPrefixes.find((prefix) => announced.has(prefix));
      if (!line || !shared || connection.circuit === line.id) continue;
      yield {
        what: `${name(gateway.id)} prefers ${name(connection.id)}, which is static, to ${name(line.id)} on the way to ${shared}.`,
        action: 'Use BGP on the connection, or give it wider prefixes, which lose to the longer ones.',
        at: [
          { id: connection.id, field: 'routing' },
          { id: line.id, label: 'the circuit' },
          { id: gateway.id, label: 'prefers static routes' },
        ],
        ...bgpFix(context, { connection, device }),
      };
    }
  },
});
