import { z } from 'zod';
import { idPattern, line, maxName, paragraph, word } from './fields';
import type { DesignObject, Known } from './kinds';
import { kinds } from './kinds/all';
import { maxPacks, type OwnPack, ownPack } from './policy';

/** The format version that this code writes. */
export const formatVersion = 1;

/** Bounds of a design file. Larger ones are refused before anything is read. */
export const limits = {
  /** Characters of the file's text. */
  text: 32_000_000,
  /** Levels of nesting. */
  depth: 16,
  /** Objects in a design. */
  objects: 100_000,
} as const;

/** A design's own id: letters, digits and hyphens. */
const designId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'must be letters, digits and hyphens, at most 64');

const settings = z.looseObject({
  tags: z
    .record(line(60).min(1), line(200))
    .optional()
    .meta({ label: 'Tags', help: 'Put on every cloud resource.' }),
  packs: z
    .array(word('packs'))
    .overwrite((list) => [...new Set(list)])
    .max(maxPacks)
    .optional()
    .meta({
      label: 'Policy packs',
      help: 'What the design is judged by, beyond what clouds and devices refuse.',
    }),
  ownPacks: z.array(ownPack).max(maxPacks).optional().meta({ input: 'hidden' }),
});

/** Most earlier names that are kept of an object. */
export const maxFormerNames = 8;

/** A design's head: everything but its objects. */
export const header = z.looseObject({
  format: z.literal('trunkline'),
  version: z.literal(formatVersion),
  id: designId,
  name: line(maxName),
  description: paragraph().optional(),
  settings: settings.default({}),
  formerNames: z.record(z.string().regex(idPattern), z.array(line()).max(maxFormerNames)).optional().meta({
    input: 'hidden',
    help: 'Written by an export: what objects were called in earlier ones, the newest first.',
  }),
});

/** The whole file, as the published JSON Schema describes it. */
export const fileSchema = header.extend({
  $schema: z.string().optional(),
  objects: z.record(
    z.string().regex(idPattern),
    z.discriminatedUnion('kind', kinds.map((kind) => kind.schema) as never),
  ),
});

/** The document a person draws, in memory. The only state; everything else is derived from it. */
export type Design = Omit<Known<z.infer<typeof header>>, 'settings'> & {
  settings: { tags?: Record<string, string>; packs?: readonly string[]; ownPacks?: readonly OwnPack[] };
  formerNames?: Readonly<Record<string, readonly string[]>>;
  objects: Readonly<Record<string, DesignObject>>;
  /** Objects that this version does not understand; written back as they came. */
  unread: Readonly<Record<string, unknown>>;
};

/** A design with nothing in it. */
export function emptyDesign({ id, name }: { id: string; name: string }): Design {
  return { format: 'trunkline', version: formatVersion, id, name, settings: {}, objects: {}, unread: {} };
}
