import { z } from 'zod';
import { id, named, number, reference } from '../fields';
import { defineKind } from './kind';

export const kind = defineKind({
  kind: 'attachment',
  title: 'Attachment',
  plural: 'attachments',
  icon: 'plug',
  about: 'Joins a VPC to a VPN gateway or a hub of its region.',
  shape: 'link',
  schema: z.looseObject({
    kind: z.literal('attachment'),
    ...named(),
    from: reference('vpn-gateway', 'hub').meta({ input: 'hidden' }),
    to: reference('vpc').meta({ input: 'hidden' }),
    number: number(),
    subnets: z
      .array(id().meta({ input: 'part', of: ['to.subnets'] }))
      .max(64)
      .optional()
      .meta({
        label: 'Subnets',
        group: 'General',
        help: 'For a hub: one per zone. Left empty, the first of each zone.',
      }),
    applianceMode: z.boolean().optional().meta({
      label: 'Appliance mode',
      group: 'General',
      needs: 'appliance-modes',
      help: 'Keeps both directions of a flow in one zone, for a VPC of firewalls.',
    }),
  }),
  defaults: { name: 'Attachment' },
  parents: [],
  joins: [
    ['vpn-gateway', 'vpc'],
    ['hub', 'vpc'],
  ],
  numbering: 'attachment',
  summary: () => [],
});
