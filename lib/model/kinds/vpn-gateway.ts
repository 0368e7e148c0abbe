import { z } from 'zod';
import { asn, existing, named, number, placed, reference, word } from '../fields';
import { defineKind } from './kind';

export const kind = defineKind({
  kind: 'vpn-gateway',
  title: 'VPN gateway',
  plural: 'VPN gateways',
  icon: 'shield',
  about: 'The cloud end of the tunnels: the pattern’s virtual private gateway. Attach it to a VPC.',
  shape: 'place',
  schema: z.looseObject({
    kind: z.literal('vpn-gateway'),
    ...named(),
    parent: reference('cloud-region').meta({ input: 'hidden' }),
    number: number(),
    type: word('vpn-gateway-types')
      .optional()
      .meta({ label: 'Type', group: 'Gateway', help: 'Left empty, the cloud’s usual one.' }),
    sku: word('gateway-sizes').optional().meta({
      label: 'Size',
      group: 'Gateway',
      needs: 'gateway-sizes',
      help: 'Left empty, the cloud’s usual one.',
    }),
    mode: word('gateway-modes').optional().meta({
      label: 'Instances',
      group: 'Gateway',
      needs: 'gateway-modes',
      help: 'Left empty, the more redundant one.',
    }),
    asn: asn().optional().meta({ label: 'ASN', group: 'BGP', help: 'Left empty, a private one is given.' }),
    existing: existing(),
    ...placed(),
  }),
  defaults: { name: 'VPN gateway' },
  parents: ['cloud-region'],
  numbering: 'cloud-gateway',
  summary: (gateway) => (gateway.asn ? [`AS ${gateway.asn}`] : []),
});
