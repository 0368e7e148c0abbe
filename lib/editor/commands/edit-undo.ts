import { defineCommand } from './command';

export const command = defineCommand({
  id: 'edit/undo',
  label: 'Undo',
  keywords: ['back', 'revert'],
  icon: 'undo-2',
  group: 'Edit',
  keys: ['Mod+Z'],
  when: ({ access, history }) => access === 'edit' && history.past.length > 0,
  act: (screen) => screen.undo(),
});
