import type { Place, RuleContext } from './rule';

/** The spot of a prefix in the network or VPC that has it. */
export function prefixPlace(
  { query }: Pick<RuleContext, 'query'>,
  { owner, prefix, label }: { owner: string; prefix: string; label?: string },
): Place {
  const object = query.get(owner, 'network') ?? query.get(owner, 'vpc');
  const index = object?.prefixes.indexOf(prefix) ?? -1;
  return {
    id: owner,
    field: index < 0 ? 'prefixes' : `prefixes/${index}`,
    ...(label ? { label } : {}),
  };
}
