'use client';

import { Fragment } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '@/components/ui/Menu';
import { canRun, commandOf, runCommand } from '@/lib/editor/screen';
import { useEditor } from '@/lib/editor/use-editor';

const groups = [
  ['design/new', 'design/open-file', 'design/save-file', 'design/rename'],
  ['share/copy-link', 'share/export', 'view/preview', 'simulate/toggle'],
  ['view/outline', 'view/inspector', 'view/problems', 'view/minimap', 'view/flows', 'view/fit'],
  ['view/palette', 'view/search', 'view/shortcuts'],
];

/** Everything that is about the design as a whole, or the window. */
export function MainMenu() {
  useEditor((state) => state.access);
  return (
    <Menu align="end" trigger={<IconButton icon="menu" label="Menu" />}>
      {groups.map((ids) => (
        <Fragment key={ids[0]}>
          {ids.flatMap((id) => {
            const command = commandOf(id);
            return command
              ? [
                  <MenuItem
                    key={id}
                    icon={command.icon}
                    keys={command.keys?.[0]}
                    disabled={!canRun(command)}
                    onSelect={() => runCommand(id)}
                  >
                    {command.label}
                  </MenuItem>,
                ]
              : [];
          })}
          <MenuSeparator />
        </Fragment>
      ))}
      <MenuLink icon="house" href="/">
        My designs and samples
      </MenuLink>
      <MenuLink icon="info" href="/docs/rules">
        All rules
      </MenuLink>
    </Menu>
  );
}
