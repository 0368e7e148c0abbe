import { catalog } from '@/lib/catalog';
import { addPlaced } from './add-placed';
import { defineCommand, type EditCommand } from './commands/command';
import { regionName } from './names';
import { always } from './when';

/** A command for each cloud that adds its usual region. */
export const regionCommands: readonly EditCommand[] = catalog.clouds.map(({ id, name, usualRegion }) =>
  defineCommand({
    id: `add/region-of-${id}`,
    label: `Add ${name} region`,
    keywords: ['cloud', 'provider', 'region', id],
    icon: 'cloud',
    group: 'Add',
    when: always,
    undoLabel: `Add ${name} region`,
    edit: (state, tools) =>
      addPlaced(state, tools, 'cloud-region', {
        name: regionName(id, usualRegion) || usualRegion,
        cloud: id,
        region: usualRegion,
      }),
  }),
);
