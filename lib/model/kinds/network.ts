import { z } from 'zod';
import { named, placed, prefixes, reference, whole } from '../fields';
import { defineKind } from './kind';

export const kind = defineKind({
  kind: 'network',
  title: 'Network',
  plural: 'networks',
  icon: 'network',
  about: 'An on-premises network: the prefixes behind a site’s gateway.',
  shape: 'place',
  schema: z.looseObject({
    kind: z.literal('network'),
    ...named(),
    parent: reference('site').meta({ input: 'hidden' }),
    prefixes: prefixes().default([]).meta({
      label: 'Prefixes',
      group: 'Addresses',
      help: 'Announced to the cloud by the site’s gateways.',
    }),
    vlan: whole(1, 4094).optional().meta({ label: 'VLAN', group: 'Addresses' }),
    ...placed(),
  }),
  defaults: { name: 'Network' },
  parents: ['site'],
  summary: (network) => network.prefixes,
});
