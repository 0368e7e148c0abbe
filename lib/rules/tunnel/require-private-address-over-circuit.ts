import { addressClass } from '@/lib/addressing/classes';
import { piece } from '@/lib/model/build';
import { circuitUnderlay } from '../circuits';
import { circuit } from '../cloud-examples';
import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws } from '../sources';

const overCircuit = (address: string) =>
  hubExample({}, [
    circuit('line', { to: 'hub' }),
    piece('customer-gateway', 'gw3', {
      parent: 'site',
      name: 'edge-3',
      platform: 'cisco-ios-xe',
      uplinks: [{ id: 'u1', name: 'Private line', isp: 'Carrier A', address, mtu: 1500 }],
    }),
    piece('vpn-connection', 'vpn3', {
      name: 'Office by private IP',
      from: 'gw3',
      to: 'hub',
      underlay: circuitUnderlay,
      circuit: 'line',
    }),
  ]);

const outside = ['public', 'documentation', 'benchmark'];

export const rule = defineRule({
  id: 'tunnel/require-private-address-over-circuit',
  severity: 'error',
  title: 'Tunnels over a private circuit need a private outside address of the device.',
  why: 'The circuit carries private addresses only: the cloud has no way back to a public one over it.',
  sources: [aws.privateIp],
  examples: { bad: () => overCircuit('192.0.2.30'), good: () => overCircuit('10.10.255.1') },
  *check({ plan, lookup, name }) {
    for (const { id, underlay, tunnels } of plan.connections) {
      if (underlay !== circuitUnderlay) continue;
      const end = tunnels
        .flatMap(({ from, to }) => [from, to])
        .find(({ outside: value, kind }) => {
          return kind === 'customer' && 'known' in value && outside.includes(addressClass(value.known));
        });
      const device = lookup.gateway(end?.gateway ?? '');
      if (!end || !device || !('known' in end.outside)) continue;
      const index = device.uplinks.findIndex((line) => line.id === end.uplink);
      yield {
        what: `${name(id)} runs over a private circuit, but ${name(device.id)} sends from ${end.outside.known}.`,
        action: 'Use an uplink with a private IPv4 address, the one that the circuit leads to.',
        at: [
          { id, field: 'underlay' },
          { id: device.id, field: `uplinks/${Math.max(0, index)}/address`, label: 'a public address' },
        ],
      };
    }
  },
});
