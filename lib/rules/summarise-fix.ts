import { prefixVersion, summarise } from '@/lib/addressing/prefix';
import type { Fix, RuleContext } from './rule';

/**
 * Writes the prefixes of a site’s networks with as few as hold exactly the same addresses. No fix where that still leaves more than `most` of one IP
 * version, or a prefix that is announced besides a wider one on purpose.
 */
export function summariseFix(
  { query, name }: Pick<RuleContext, 'query' | 'name'>,
  { site, most }: { site: string; most: number },
): { fix?: Fix } {
  const networks = query
    .childrenOf(site, 'network')
    .map(({ id, prefixes }) => ({ id, prefixes, fewer: summarise([...prefixes]) }));
  const left = networks.flatMap(({ fewer }) => fewer);
  const count = (version: 4 | 6): number => left.filter((prefix) => prefixVersion(prefix) === version).length;
  const changed = networks.filter(({ prefixes, fewer }) => fewer.length < prefixes.length);
  if (changed.length === 0 || Math.max(count(4), count(6), left.length) > most) return {};
  return {
    fix: {
      label: `Summarise the prefixes of ${name(site)}`,
      changes: changed.map(({ id, fewer }) => ({ op: 'set', id, path: ['prefixes'], value: fewer })),
    },
  };
}
