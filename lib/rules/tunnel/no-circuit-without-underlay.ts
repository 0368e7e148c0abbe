import { piece } from '@/lib/model/build';
import { circuitUnderlay } from '../circuits';
import { circuit } from '../cloud-examples';
import { hubExample } from '../hub-example';
import { defineRule } from '../rule';
import { aws, designFormat } from '../sources';

const withCircuit = (underlay: string) =>
  hubExample({}, [
    circuit('line', { to: 'hub' }),
    piece('vpn-connection', 'vpn3', {
      name: 'Office by private IP',
      from: 'gw',
      to: 'hub',
      circuit: 'line',
      underlay,
    }),
  ]);

export const rule = defineRule({
  id: 'tunnel/no-circuit-without-underlay',
  severity: 'warning',
  title: 'A connection names a circuit only if its tunnels run over it.',
  why: 'The circuit is passed over and the tunnels run over the internet, which may not be what was meant.',
  sources: [aws.privateIp, designFormat],
  examples: { bad: () => withCircuit('internet'), good: () => withCircuit(circuitUnderlay) },
  *check({ query, lookup, name }) {
    for (const { id, circuit: named, underlay = 'internet', from, to } of query.all('vpn-connection')) {
      if (named === undefined || underlay === circuitUnderlay || !query.get(named, 'private-circuit'))
        continue;
      const isAble = [from, to].some((end) =>
        lookup.cloudGateway(end)?.type.options.underlays?.some((choice) => choice.id === circuitUnderlay),
      );
      yield {
        what: `${name(id)} names ${name(named)}, but its underlay is ${underlay}.`,
        action: isAble ? `Use ${circuitUnderlay} as its underlay, or name no circuit.` : 'Name no circuit.',
        at: [
          { id, field: 'circuit' },
          { id, field: 'underlay', label: 'runs over' },
        ],
        fix: { label: 'Name no circuit', changes: [{ op: 'unset', id, path: ['circuit'] }] },
      };
    }
  },
});
