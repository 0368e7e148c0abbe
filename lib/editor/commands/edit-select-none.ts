import { hasSelection } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'edit/select-none',
  label: 'Select nothing',
  keywords: ['deselect', 'escape', 'clear'],
  icon: 'x',
  group: 'Edit',
  keys: ['Escape'],
  when: hasSelection,
  act: (screen) => screen.select([]),
});
