import { z } from 'zod';
import { fileSchema } from './design';

/** Words for our own screens, which mean nothing to others. */
const ownWords = ['label', 'help', 'unit', 'group', 'input', 'of', 'placeholder', 'needs'];

/**
 * The JSON Schema (draft 2020-12) of a design file, for editors and other programs. Fields that have a usual value may be left out. It is
 * `public/design.schema.json`.
 */
export function designJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(fileSchema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ jsonSchema }) => {
      const { label, help, unit } = jsonSchema as { label?: string; help?: string; unit?: string };
      for (const word of ownWords) delete jsonSchema[word];
      if (label) jsonSchema.title = unit ? `${label} (${unit})` : label;
      if (help) jsonSchema.description = help;
    },
  });
  return {
    ...schema,
    title: 'Trunkline design',
    description: 'A design of secure hybrid cloud connections, format version 1.',
  };
}
