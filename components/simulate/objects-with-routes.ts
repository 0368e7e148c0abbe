import type { Choice } from '@/components/ui/Select';
import type { Plan } from '@/lib/plan/plan';

/** The objects of a plan that have route tables. */
export const withTables = ({ gateways, cloudGateways, vpcs }: Plan): Choice[] =>
  [...cloudGateways, ...gateways, ...vpcs].map(({ id, name }) => ({ value: id, label: name }));

/** The networks and VPCs: where packets start and arrive. */
export function endPoints({ gateways, vpcs }: Plan): Choice[] {
  // The gateways of a site all stand before the same networks.
  const networks = new Map(gateways.flatMap((gateway) => gateway.networks.map((one) => [one.id, one])));
  return [...networks.values(), ...vpcs].map(choiceOf);
}

const choiceOf = ({
  id,
  name,
  prefixes,
}: {
  id: string;
  name: string;
  prefixes: readonly string[];
}): Choice => ({
  value: id,
  label: prefixes.length > 0 ? `${name}, ${prefixes.join(', ')}` : name,
});

/** Those that speak BGP, hubs first: their messages are what one wants to see. */
export const speaking = ({ gateways, cloudGateways }: Plan): Choice[] =>
  [...cloudGateways]
    .sort((a, b) => Number(b.kind === 'hub') - Number(a.kind === 'hub'))
    .map(({ id, name }) => ({ value: id, label: name }))
    .concat(gateways.map(({ id, name }) => ({ value: id, label: name })));
