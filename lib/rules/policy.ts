import type { Design } from '@/lib/model/design';
import type { OwnPack, PackSeverity, PolicyParameters } from '@/lib/model/policy';
import type { Pack } from '@/lib/packs/pack';
import type { Severity } from './rule';

/** A bound of the policy, and the titles of the packs that set it, in words. */
type Bound<Value> = { value: Value; by: string };

/** What a design's packs come to together. */
export interface Policy {
  /** Those in force, in the order named. */
  packs: readonly { id: string; title: string }[];
  /** Words that name no pack. */
  unknown: readonly string[];
  /** The strictest of what the packs say: what all lists allow, the smallest limit, everything that any asks for. */
  bound<Key extends keyof PolicyParameters>(key: Key): Bound<NonNullable<PolicyParameters[Key]>> | undefined;
  /** How grave a rule's problems are: the gravest that a pack says, the rule's own where none does. Undefined: the rule is silent. */
  severity(rule: { id: string; severity: Severity; onlyByPolicy?: true }): Severity | undefined;
  /** The packs whose severity counts for a rule, in words; undefined where none says one, or a pack silences it. */
  severitySetBy(rule: string): string | undefined;
  /** The packs that let no waiver silence a rule, in words. */
  requiredBy(rule: string): string | undefined;
}

type Part = {
  title: string;
  parameters?: PolicyParameters;
  severities?: Readonly<Record<string, PackSeverity>>;
  requires?: readonly string[];
};

/** The pack that is in force where a design names none. */
const usualPack = 'baseline';

/** The policy of a design. `packOf` knows the packs that come with the product; a pack of the design's own may not take the place of one. */
export function policyOf({ settings }: Design, packOf: (id: string) => Pack | undefined): Policy {
  const named = settings.packs?.length ? settings.packs : [usualPack];
  const own = new Map((settings.ownPacks ?? []).map((pack) => [pack.id, pack]));
  const found = named.flatMap((id) => {
    const parts = partsOf(packOf(id), own.get(id));
    return parts ? [{ id, ...parts }] : [];
  });
  const parts = found.flatMap((pack) => pack.parts);
  const known = new Set(found.map(({ id }) => id));
  const bounds = new Map<string, unknown>();
  const severities = gravest(parts);
  const required = titlesBy(parts, ({ requires = [] }) => requires);
  return {
    packs: found.map(({ id, title }) => ({ id, title })),
    unknown: named.filter((id) => !known.has(id)),
    bound: (key) => {
      if (!bounds.has(key)) bounds.set(key, strictest(parts, key));
      return bounds.get(key) as ReturnType<typeof strictest<typeof key>>;
    },
    severity: ({ id, severity, onlyByPolicy }) => {
      const said = severities.get(id);
      const usual = onlyByPolicy && !required.has(id) ? undefined : severity;
      if (said === undefined) return usual;
      return said === 'off' ? (required.has(id) ? severity : undefined) : said;
    },
    severitySetBy: (rule) => {
      const said = severities.get(rule);
      if (said === undefined || said === 'off') return undefined;
      const saying = parts.filter((part) => part.severities?.[rule] === said);
      return inWords([...new Set(saying.map(({ title }) => title))]);
    },
    requiredBy: (rule) => required.get(rule),
  };
}

function partsOf(
  pack: Pack | undefined,
  own: OwnPack | undefined,
): { title: string; parts: Part[] } | undefined {
  if (pack)
    return { title: pack.title, parts: pack.claims.map((claim) => ({ title: pack.title, ...claim })) };
  return own && { title: own.title, parts: [own] };
}

const order: readonly PackSeverity[] = ['off', 'info', 'warning', 'error'];

function gravest(parts: readonly Part[]): Map<string, PackSeverity> {
  const severities = new Map<string, PackSeverity>();
  for (const [rule, severity] of parts.flatMap((part) => Object.entries(part.severities ?? {}))) {
    const before = severities.get(rule);
    if (before === undefined || order.indexOf(severity) > order.indexOf(before))
      severities.set(rule, severity);
  }
  return severities;
}

function titlesBy(parts: readonly Part[], wordsOf: (part: Part) => readonly string[]): Map<string, string> {
  const titles = new Map<string, Set<string>>();
  for (const part of parts) {
    for (const word of wordsOf(part)) titles.set(word, (titles.get(word) ?? new Set()).add(part.title));
  }
  return new Map([...titles].map(([word, by]) => [word, inWords([...by])]));
}

function strictest<Key extends keyof PolicyParameters>(
  parts: readonly Part[],
  key: Key,
): Bound<NonNullable<PolicyParameters[Key]>> | undefined {
  type Value = NonNullable<PolicyParameters[Key]>;
  const setting = parts.filter(({ parameters }) => parameters?.[key] !== undefined);
  const values = setting.map(({ parameters }) => parameters?.[key] as Value);
  const [first, ...others] = values;
  if (first === undefined) return undefined;
  const value = others.reduce<unknown>((a, b) => stricter(key, a, b), first) as Value;
  return { value, by: inWords([...new Set(setting.map(({ title }) => title))]) };
}

/** Of two values of a parameter what satisfies both. */
function stricter(key: keyof PolicyParameters, a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return Math.min(a, b);
  if (Array.isArray(a) && Array.isArray(b))
    return key === 'tags' ? [...new Set([...a, ...b])] : a.filter((item) => b.includes(item));
  return { ...(b as object), ...(a as object) };
}

const inWords = (titles: readonly string[]): string =>
  titles.length < 2 ? (titles[0] ?? '') : `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
