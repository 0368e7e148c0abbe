import { addSiteToVpc } from '../figures';
import { always } from '../when';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'add/site-to-vpc',
  label: 'Add a site connected to a VPC',
  keywords: ['figure', 'pattern', 'start', 'example'],
  icon: 'lock-keyhole',
  group: 'Add',
  when: always,
  undoLabel: 'Add a site connected to a VPC',
  edit: addSiteToVpc,
});
