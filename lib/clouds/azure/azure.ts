import { defineCloud } from '../cloud';
import { facts } from './facts';
import { lifecycle } from './lifecycle';
import { slotExpressions } from './outputs';
import { selectEnds } from './selection';
import { sources } from './sources';
import { terraform } from './terraform';

export const cloud = defineCloud({
  ...facts,
  shortName: 'Azure',
  sources: Object.values(sources),
  // The provider has no write-only argument for keys: issues hashicorp/terraform-provider-azurerm 30377 and 33310.
  keyWay: () => 'in-state',
  slots: (plan) => slotExpressions(plan, selectEnds(plan)),
  terraform,
  lifecycle,
});
