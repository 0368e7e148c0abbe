import { prefixLength, prefixVersion } from '@/lib/addressing/prefix';
import { translatePrefix } from '@/lib/addressing/translate';
import type { Change } from '@/lib/model/edit';
import { freePrefixes } from './free-values';
import type { Fix, RuleContext } from './rule';

/**
 * Moves a block of a VPC, with the subnets in it, to the next free one of the same size; `owners` and their prefixes are tried in order. No fix where
 * none of them is a VPC that is still to be made: networks of the premises and what exists are not renumbered by a click.
 */
export function renumberFix(
  context: Pick<RuleContext, 'query' | 'lookup' | 'cloud' | 'name'>,
  owners: readonly { owner: string; prefix: string }[],
): { fix?: Fix } {
  const { query, lookup, cloud, name } = context;
  for (const { owner, prefix } of owners) {
    const vpc = query.get(owner, 'vpc');
    const index = vpc?.prefixes.indexOf(prefix) ?? -1;
    if (!vpc || index < 0 || vpc.existing || prefixVersion(prefix) !== 4) continue;
    const lengths = cloud(lookup.vpc(owner)?.cloud ?? '')?.prefixLengths.vpc;
    const bits = prefixLength(prefix);
    if (!lengths || bits < lengths.min || bits > lengths.max) continue;
    const free = freePrefixes(context)(bits);
    if (!free) continue;
    const moved = vpc.subnets.flatMap((subnet, position): Change[] => {
      const value = translatePrefix(subnet.prefix, { internal: prefix, external: free });
      return value === undefined
        ? []
        : [{ op: 'set', id: owner, path: ['subnets', position, 'prefix'], value }];
    });
    return {
      fix: {
        label: `Move ${prefix} of ${name(owner)} to ${free}`,
        changes: [{ op: 'set', id: owner, path: ['prefixes', index], value: free }, ...moved],
      },
    };
  }
  return {};
}
