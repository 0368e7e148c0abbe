import { piece } from '@/lib/model/build';
import { circuitsBetween, circuitUnderlay } from '../circuits';
import { cloudConnections } from '../cloud-connections';
import { circuit } from '../cloud-examples';
import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws } from '../sources';

const overCircuit = (fields: object) =>
  hubExample({}, [
    circuit('line', { to: 'hub' }),
    piece('vpn-connection', 'vpn3', {
      name: 'Office by private IP',
      from: 'gw',
      to: 'hub',
      underlay: circuitUnderlay,
      ...fields,
    }),
  ]);

export const rule = defineRule({
  id: 'tunnel/require-circuit-for-underlay',
  severity: 'error',
  title: 'Tunnels over a private circuit need the circuit that joins their two ends.',
  why: 'The tunnels’ own packets take the circuit: without one between the same site and gateway they have no way.',
  sources: [aws.privateIp],
  examples: { bad: () => overCircuit({}), good: () => overCircuit({ circuit: 'line' }) },
  *check(context) {
    const { plan, lookup, name } = context;
    const circuitById = new Map(plan.circuits.map((each) => [each.id, each]));
    for (const { connection, gateway, device } of cloudConnections(context)) {
      if (!device || connection.underlay !== circuitUnderlay) continue;
      const found = circuitById.get(connection.circuit ?? '');
      const site = device.site.id;
      const isRight = found?.cloudGateway === gateway.id && lookup.gateway(found.gateway)?.site.id === site;
      if (isRight) continue;
      const [right] = circuitsBetween(context, { site, cloudGateway: gateway.id });
      yield {
        what: found
          ? `${name(connection.id)} is to run over ${name(found.id)}, which joins ${name(found.gateway)} and ${name(found.cloudGateway)}.`
          : `${name(connection.id)} is to run over a private circuit, but names none.`,
        action: right
          ? `Choose ${name(right.id)}.`
          : `Draw a private circuit from ${name(device.id)} to ${name(gateway.id)}, and choose it.`,
        at: [
          { id: connection.id, field: 'circuit' },
          ...(found ? [{ id: found.id, label: 'ends elsewhere' }] : []),
        ],
        ...(right
          ? {
              fix: {
                label: `Run over ${name(right.id)}`,
                changes: [{ op: 'set', id: connection.id, path: ['circuit'], value: right.id }],
              },
            }
          : {}),
      };
    }
  },
});
