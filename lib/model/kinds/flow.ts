import { z } from 'zod';
import { named, ports, reference, whole } from '../fields';
import { defineKind } from './kind';

/** What a flow can be asked to survive. */
const failures = ['tunnel', 'uplink', 'isp', 'device', 'zone', 'hub', 'region'] as const;

export const kind = defineKind({
  kind: 'flow',
  title: 'Flow',
  plural: 'flows',
  icon: 'route',
  about: 'A stated need: who must reach whom, how much, surviving what, switching within how long.',
  shape: 'link',
  schema: z.looseObject({
    kind: z.literal('flow'),
    ...named(),
    from: reference('network', 'vpc').meta({ input: 'hidden' }),
    to: reference('network', 'vpc').meta({ input: 'hidden' }),
    protocol: z.enum(['any', 'tcp', 'udp', 'icmp']).optional().meta({ label: 'Protocol', group: 'Need' }),
    ports: ports().optional().meta({
      label: 'Ports',
      group: 'Need',
      placeholder: '443,8000-8080',
      help: 'Of the target, for TCP and UDP; left empty, all.',
    }),
    bandwidthMbps: whole(1, 1_000_000).optional().meta({ label: 'Bandwidth', unit: 'Mbit/s', group: 'Need' }),
    survives: z
      .array(z.enum(failures))
      .max(failures.length)
      .default([])
      .meta({ label: 'Must survive the loss of', group: 'Need' }),
    switchWithinSeconds: whole(0, 3600)
      .optional()
      .meta({ label: 'Switches within', unit: 's', group: 'Need' }),
  }),
  defaults: { name: 'Flow' },
  parents: [],
  joins: [
    ['network', 'vpc'],
    ['network', 'network'],
    ['vpc', 'vpc'],
  ],
  summary: (flow) => [
    ...(flow.bandwidthMbps ? [`${flow.bandwidthMbps} Mbit/s`] : []),
    ...(flow.survives.length ? [`survives ${flow.survives.join(', ')}`] : []),
  ],
});
