import { defineCloud } from '../cloud';
import { facts } from './facts';
import { lifecycle } from './lifecycle';
import { sources } from './sources';
import { slots, terraform } from './terraform';
import { keyWay } from './terraform-keys';

export const cloud = defineCloud({
  ...facts,
  shortName: 'AWS',
  sources: Object.values(sources),
  keyWay,
  slots,
  terraform,
  lifecycle,
});
