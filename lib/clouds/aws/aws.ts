import { defineCloud } from '../cloud';
import { facts, sources } from './facts';

export const cloud = defineCloud({
  ...facts,
  shortName: 'AWS',
  sources: Object.values(sources),
  terraform: () => ({ files: [], providers: [], variables: [], outputs: [], slotExpressions: {} }),
});
