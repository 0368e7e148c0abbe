import { defineCloud } from '../cloud';
import { facts } from './facts';
import { lifecycle } from './lifecycle';
import { sources } from './sources';
import { terraform } from './terraform';
import { slots } from './terraform-outputs';

export const cloud = defineCloud({
  ...facts,
  shortName: 'Google',
  sources: Object.values(sources),
  keyWay: (mode) => (mode === 'out-of-state' ? 'write-only' : 'in-state'),
  slots,
  terraform,
  lifecycle,
});
