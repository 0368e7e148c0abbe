import { hasObjects } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'share/copy-link',
  label: 'Copy link',
  keywords: ['share', 'send', 'review', 'url'],
  icon: 'link',
  group: 'Share',
  keys: ['Alt+L'],
  when: hasObjects,
  act: (screen) => screen.copyLink(),
});
