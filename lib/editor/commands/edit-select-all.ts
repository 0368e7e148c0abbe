import { hasObjects } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'edit/select-all',
  label: 'Select all',
  keywords: ['everything'],
  icon: 'scan',
  group: 'Edit',
  keys: ['Mod+A'],
  when: hasObjects,
  act: (screen, { design }) => screen.select(Object.keys(design.objects)),
});
