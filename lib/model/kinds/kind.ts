import type { z } from 'zod';

/**
 * A family of numbers that automatic values and labels are derived from; each object of it has its own number, and a new one the next, so
 * that it changes nothing of those before it.
 */
export type Numbering = 'site-gateway' | 'cloud-gateway' | 'connection' | 'vpc' | 'attachment' | 'peering';

/** What a kind of object is: its fields, how it nests, what it may join. */
export interface Kind<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  kind: Name;
  title: string;
  /** Several of them, in running text. */
  plural: string;
  /** A name from the icon set. */
  icon: string;
  /** One sentence for the palette and the docs. */
  about: string;
  /** `place`: has a spot on the canvas; `link`: joins two objects; `record`: neither. */
  shape: 'place' | 'link' | 'record';
  /** The file form: everything but the id, which is the key. */
  schema: Schema;
  /** A new object's fields beyond what the schema fills in. */
  defaults: Record<string, unknown>;
  /** Kinds it can lie in; none: it lies on the canvas itself. */
  parents: readonly string[];
  /** For links: the kinds of each end, in drawing order; either direction is accepted. */
  joins?: readonly (readonly [string, string])[];
  numbering?: Numbering;
  /** The few words under an object's name. */
  summary(object: z.infer<Schema>): string[];
}

/** Checks a kind against its contract; `summary` sees the schema's own type. */
export function defineKind<Name extends string, Schema extends z.ZodType>(
  kind: Kind<Name, Schema>,
): Kind<Name, Schema> {
  return kind;
}
