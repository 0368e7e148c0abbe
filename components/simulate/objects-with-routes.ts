import type { Choice } from '@/components/ui/Select';
import type { Plan } from '@/lib/plan/plan';

/** The objects of a plan that have route tables. */
export const withTables = ({ gateways, cloudGateways, vpcs }: Plan): Choice[] =>
  [...cloudGateways, ...gateways, ...vpcs].map(({ id, name }) => ({ value: id, label: name }));

/** Those that speak BGP, hubs first: their messages are what one wants to see. */
export const speaking = ({ gateways, cloudGateways }: Plan): Choice[] =>
  [...cloudGateways]
    .sort((a, b) => Number(b.kind === 'hub') - Number(a.kind === 'hub'))
    .map(({ id, name }) => ({ value: id, label: name }))
    .concat(gateways.map(({ id, name }) => ({ value: id, label: name })));
