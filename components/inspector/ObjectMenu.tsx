'use client';

import { IconButton } from '@/components/ui/IconButton';
import { Menu, MenuItem } from '@/components/ui/Menu';
import { canRun, commandOf, runCommand } from '@/lib/editor/screen';
import { useEditor } from '@/lib/editor/use-editor';

const offered = ['view/zoom-selection', 'edit/copy', 'edit/duplicate', 'edit/delete'];

/** What can be done with the selected object as a whole. */
export function ObjectMenu({ id }: { id: string }) {
  const name = useEditor((state) => state.design.objects[id]?.name ?? id);
  useEditor((state) => state.access);
  return (
    <Menu align="end" trigger={<IconButton icon="ellipsis" label={`Actions for ${name}`} />}>
      {offered.flatMap((offer) => {
        const command = commandOf(offer);
        return command
          ? [
              <MenuItem
                key={offer}
                icon={command.icon}
                keys={command.keys?.[0]}
                disabled={!canRun(command)}
                onSelect={() => runCommand(offer)}
              >
                {command.label}
              </MenuItem>,
            ]
          : [];
      })}
    </Menu>
  );
}
