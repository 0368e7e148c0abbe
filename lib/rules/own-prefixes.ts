import type { RuleContext } from './rule';

/** Every prefix of every network and VPC, with the object and the field it stands in; default routes have their own rule. */
export function* ownPrefixes({
  query,
}: Pick<RuleContext, 'query'>): Generator<{ id: string; field: string; prefix: string }> {
  for (const { id, prefixes } of [...query.all('network'), ...query.all('vpc')]) {
    for (const [index, prefix] of prefixes.entries()) {
      if (!prefix.endsWith('/0')) yield { id, field: `prefixes/${index}`, prefix };
    }
  }
}
