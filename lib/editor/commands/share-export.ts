import { hasObjects } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'share/export',
  label: 'Export…',
  keywords: ['download', 'zip', 'terraform', 'configs', 'cisco', 'juniper'],
  icon: 'download',
  group: 'Share',
  keys: ['Mod+E'],
  when: hasObjects,
  act: (screen) => screen.open('export'),
});
