import type { Hub, Vpc } from '@/lib/model/kinds';
import type { RuleContext } from './rule';

/** VPCs and hubs with drawn route tables. */
export const withTables = ({ query }: Pick<RuleContext, 'query'>): (Vpc | Hub)[] =>
  [...query.all('vpc'), ...query.all('hub')].filter(({ routeTables }) => routeTables.length > 0);
