import { z } from 'zod';
import { line, named, placed } from '../fields';
import { defineKind } from './kind';

export const kind = defineKind({
  kind: 'site',
  title: 'Site',
  plural: 'sites',
  icon: 'building-2',
  about: 'A place on the premises: a data centre, a branch, an office. Holds networks and gateways.',
  shape: 'place',
  schema: z.looseObject({
    kind: z.literal('site'),
    ...named(),
    location: line()
      .optional()
      .meta({ label: 'Location', group: 'General', help: 'Town or address, for readers only.' }),
    ...placed(),
  }),
  defaults: { name: 'Site', size: { width: 360, height: 260 } },
  parents: [],
  summary: (site) => (site.location ? [site.location] : []),
});
