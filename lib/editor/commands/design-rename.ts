import { defineCommand } from './command';

export const command = defineCommand({
  id: 'design/rename',
  label: 'Rename the design',
  keywords: ['name', 'title'],
  icon: 'pencil',
  group: 'Design',
  when: ({ access }) => access === 'edit',
  act: (screen) => screen.rename(),
});
