import type { Plan } from './plan';

/** The lists of a plan whose items have ids. */
export const planLists = [
  'gateways',
  'cloudGateways',
  'vpcs',
  'attachments',
  'connections',
  'unagreed',
  'peerings',
  'circuits',
  'flows',
  'tables',
] as const satisfies readonly (keyof Plan)[];

/** Every part of a plan. */
export const planParts = ['design', ...planLists, 'unsettled'] as const satisfies readonly (keyof Plan)[];

/** Fails to compile where a plan has a part that is not named here. */
type Unnamed = Exclude<keyof Plan, (typeof planParts)[number]>;
const _none: Unnamed extends never ? true : never = true;
void _none;
