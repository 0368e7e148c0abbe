// Names of resources come from ids, not from what people call things: a rename then changes a tag and never replaces a tunnel.

/** One part of a name. Single hyphens become underscores, so that parts joined by two stay apart; different ids give different parts. */
const part = (id: string): string => id.replace(/(?<=[a-z0-9])-(?=[a-z0-9])/g, '_');

/** The Terraform name of a thing: the id of the object, then of what lies in it. Different ids give different names. */
export const nameOf = (...ids: readonly string[]): string => ids.map(part).join('__');

/** A prefix as a part of a name; different prefixes give different parts. */
export const prefixName = (prefix: string): string => prefix.replace(/[./]/g, '_').replace(/:/g, '-');
