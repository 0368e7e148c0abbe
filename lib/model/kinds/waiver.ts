import { z } from 'zod';
import { line, named, paragraph, reference } from '../fields';
import { defineKind } from './kind';

export const kind = defineKind({
  kind: 'waiver',
  title: 'Waiver',
  plural: 'waivers',
  icon: 'stamp',
  about: 'A problem that a person accepted, with owner, reason and expiry.',
  shape: 'record',
  schema: z.looseObject({
    kind: z.literal('waiver'),
    ...named(),
    rule: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be a rule id such as bgp/no-duplicate-asn')
      .meta({ label: 'Rule', group: 'Waiver' }),
    at: z
      .array(reference())
      .min(1)
      .max(256)
      .meta({ label: 'For', group: 'Waiver', help: 'The objects it was given for.' }),
    spots: z.array(line(200)).max(256).optional().meta({
      input: 'hidden',
      help: 'The fields it was given for, as id/path; left out, any of the objects.',
    }),
    owner: line().min(1).meta({ label: 'Owner', group: 'Waiver' }),
    reason: paragraph(1000).min(1).meta({ label: 'Reason', group: 'Waiver' }),
    expires: z.iso.date().meta({ label: 'Expires', group: 'Waiver' }),
  }),
  defaults: { name: 'Waiver' },
  parents: [],
  summary: (waiver) => [waiver.rule, `until ${waiver.expires}`],
});
