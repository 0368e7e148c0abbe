import type { CloudGatewayPlan } from '@/lib/plan/plan';
import type { Step } from './bgp/decide';
import type { Refusal } from './bgp/exchange';
import type { Route } from './bgp/route';

/** What each comparison means for the route that lost it, in a few words. */
const stepTexts: Readonly<Record<Step | 'next-hop', string>> = {
  weight: 'its source comes later in the order of this gateway',
  'local-preference': 'its local preference is lower',
  local: 'it is not this router’s own',
  'as-path': 'its AS path is longer',
  origin: 'its origin is worse',
  med: 'its MED is higher',
  ebgp: 'it was learned inside the AS',
  cost: 'its next hop is further away',
  'router-id': 'its neighbour’s router id is higher',
  address: 'its neighbour’s address is higher',
  'next-hop': 'its next hop cannot be reached',
};

const refusalTexts: Readonly<Record<Refusal['why'], string>> = {
  'split-horizon': 'it came from there',
  'full-mesh': 'routes learned inside an AS are not passed on inside it',
  filter: 'a filter does not let it through',
  community: 'its community keeps it',
  summary: 'a summary stands for it',
  'own-rules': 'the gateway does not pass it on',
  loop: 'the AS is in its path already',
  limit: 'there are more prefixes than are accepted',
};

/** The clouds’ gateways in a choice: the one that chooses, and the one that a route came from. */
type Clouds = { chooser: CloudGatewayPlan | undefined; neighbour: CloudGatewayPlan | undefined };

/** Why a route lost, as the end of “because …”. Ties that a cloud settles by itself, or that only its router id would settle, are marked: no plan knows either. */
export function lossText(step: Step | 'next-hop', { chooser, neighbour }: Clouds): string {
  if (step !== 'router-id' && step !== 'address') return stepTexts[step];
  if (chooser)
    return `all else is equal; ${chooser.type.name} takes one of such routes by a rule that is not documented, here the lower tunnel`;
  return neighbour
    ? `all else is equal; that is settled by the router id of ${neighbour.type.name}, which is not known, here by the order of the tunnels`
    : stepTexts[step];
}

export const refusalText = ({ why, ...rest }: Refusal): string =>
  ('text' in rest ? rest.text : undefined) ?? refusalTexts[why];

/** A route in a few words: its path, and what else was compared. */
export function routeText({ path, localPreference, med, kind }: Route): string {
  const parts = [
    kind === 'local' ? 'own' : `AS path ${path.join(' ') || 'empty'}`,
    ...(kind === 'local' ? [] : [`local preference ${localPreference}`]),
    ...(med === undefined ? [] : [`MED ${med}`]),
  ];
  return parts.join(', ');
}
