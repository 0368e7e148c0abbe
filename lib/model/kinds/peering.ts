import { z } from 'zod';
import { named, number, reference } from '../fields';
import { defineKind } from './kind';

export const kind = defineKind({
  kind: 'peering',
  title: 'Peering',
  plural: 'peerings',
  icon: 'arrow-left-right',
  about: 'Joins two VPCs, or two hubs. Peering of VPCs does not pass traffic on to a third.',
  shape: 'link',
  schema: z.looseObject({
    kind: z.literal('peering'),
    ...named(),
    from: reference('vpc', 'hub').meta({ input: 'hidden' }),
    to: reference('vpc', 'hub').meta({ input: 'hidden' }),
    number: number(),
    lendsGateway: z.enum(['neither', 'from', 'to']).optional().meta({
      label: 'Lends its VPN gateway',
      group: 'General',
      needs: 'gateway-transit',
      help: 'The VPC whose VPN gateway the other one uses as well.',
    }),
  }),
  defaults: { name: 'Peering' },
  parents: [],
  joins: [
    ['vpc', 'vpc'],
    ['hub', 'hub'],
  ],
  numbering: 'peering',
  summary: () => [],
});
