import { z } from 'zod';
import { line, named, number, reference, whole } from '../fields';
import { defineKind } from './kind';

export const kind = defineKind({
  kind: 'private-circuit',
  title: 'Private circuit',
  plural: 'private circuits',
  icon: 'cable',
  about:
    'A leased line into the cloud: Direct Connect, ExpressRoute, Cloud Interconnect. Not encrypted by itself.',
  shape: 'link',
  schema: z.looseObject({
    kind: z.literal('private-circuit'),
    ...named(),
    from: reference('customer-gateway').meta({ input: 'hidden' }),
    to: reference('vpn-gateway', 'hub').meta({ input: 'hidden' }),
    number: number(),
    carrier: line().optional().meta({ label: 'Carrier', group: 'General' }),
    location: line()
      .optional()
      .meta({ label: 'Location', group: 'General', help: 'The exchange where the line meets the cloud.' }),
    bandwidthMbps: whole(1, 1_000_000)
      .optional()
      .meta({ label: 'Bandwidth', unit: 'Mbit/s', group: 'General' }),
    vlan: whole(1, 4094).optional().meta({ label: 'VLAN', group: 'General' }),
  }),
  defaults: { name: 'Private circuit' },
  parents: [],
  joins: [
    ['customer-gateway', 'vpn-gateway'],
    ['customer-gateway', 'hub'],
  ],
  numbering: 'connection',
  summary: (circuit) => (circuit.bandwidthMbps ? [`${circuit.bandwidthMbps} Mbit/s`] : []),
});
