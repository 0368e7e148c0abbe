import { z } from 'zod';
import { named, placed, word } from '../fields';
import { defineKind } from './kind';

export const kind = defineKind({
  kind: 'cloud-region',
  title: 'Cloud region',
  plural: 'cloud regions',
  icon: 'cloud',
  about: 'A provider and one of its regions; holds VPCs, gateways and hubs.',
  shape: 'place',
  schema: z.looseObject({
    kind: z.literal('cloud-region'),
    ...named(),
    cloud: word('clouds').meta({ label: 'Cloud', group: 'General' }),
    region: word('regions').meta({ label: 'Region', group: 'General' }),
    ...placed(),
  }),
  defaults: { name: 'Region', cloud: 'aws', region: 'eu-central-1', size: { width: 460, height: 300 } },
  parents: [],
  summary: (region) => [region.region],
});
