import type { ReferencePattern } from './vendor-check';

/**
 * References for fields of one object that come one after the other and mean nothing alone: each wants the one before it, so that a missing or
 * misplaced one is named. `path` is the source of a pattern whose first group is the object's name; `fields` are sources of patterns.
 */
export const pairs = (path: string, fields: readonly string[]): ReferencePattern[] =>
  fields.slice(1).map((field, index) => ({
    kind: `${fields[index]} before ${field} in`,
    defines: new RegExp(`^${path} ${fields[index]}`),
    uses: new RegExp(`^${path} ${field}`),
  }));
