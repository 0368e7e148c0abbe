import { defineCloud } from '../cloud';
import { facts, sources } from './facts';
import { terraform } from './terraform';

export const cloud = defineCloud({
  ...facts,
  shortName: 'AWS',
  sources: Object.values(sources),
  terraform,
});
