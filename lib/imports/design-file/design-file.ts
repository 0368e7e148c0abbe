import { parseDesign } from '@/lib/model/parse';
import { defineImport } from '../import';

export const importer = defineImport({
  id: 'design-file',
  name: 'Trunkline design',
  detect: ({ name }) => /\.json$/i.test(name),
  read: ({ text }) => parseDesign(text),
});
