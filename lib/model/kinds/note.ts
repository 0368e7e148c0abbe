import { z } from 'zod';
import { named, paragraph, placed, reference } from '../fields';
import { defineKind } from './kind';

export const kind = defineKind({
  kind: 'note',
  title: 'Note',
  plural: 'notes',
  icon: 'sticky-note',
  about: 'Text on the canvas for whoever reads the design.',
  shape: 'place',
  schema: z.looseObject({
    kind: z.literal('note'),
    ...named(),
    text: paragraph().default('').meta({ label: 'Text', group: 'General' }),
    about: z.array(reference()).max(64).optional().meta({ input: 'hidden' }),
    ...placed(),
  }),
  defaults: { name: 'Note', text: 'Note', size: { width: 220, height: 90 } },
  parents: [],
  summary: (note) => [note.text],
});
