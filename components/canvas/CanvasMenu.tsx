import { ContextMenu } from '@base-ui/react/context-menu';
import { Fragment, type ReactElement, useState } from 'react';
import { Icon } from '@/components/ui/Icon';
import { KeyCombination } from '@/components/ui/Kbd';
import type { Command, Point } from '@/lib/editor/commands/command';
import { everyCommand } from '@/lib/editor/every-command';
import { canRun, runCommand } from '@/lib/editor/screen';
import { editor } from '@/lib/editor/use-editor';

/** What the menu holds on an object, and on the empty canvas: ids of commands, a line between the groups. */
const onObject = [
  ['edit/connect', 'add/connected-site'],
  ['edit/cut', 'edit/copy', 'edit/paste', 'edit/duplicate', 'edit/delete'],
  ['edit/align-left', 'edit/align-top'],
  ['simulate/fail-selected', 'simulate/trace'],
  ['view/zoom-selection'],
];
const onCanvas = [
  everyCommand.filter(({ group }) => group === 'Add').map(({ id }) => id),
  ['edit/paste', 'edit/select-all'],
  ['view/fit', 'view/flows', 'view/minimap'],
];

/** The canvas's context menu, made of commands; what it adds comes where the pointer was. */
export function CanvasMenu({ children, toCanvas }: { children: ReactElement; toCanvas(spot: Point): Point }) {
  const [groups, setGroups] = useState<Command[][]>([]);
  const [at, setAt] = useState<Point | undefined>();
  const [turn, setTurn] = useState(0);
  const onOpenChange = (open: boolean, { event }: { event: Event }) => {
    if (!open || !(event instanceof MouseEvent)) return;
    setAt(toCanvas({ x: event.clientX, y: event.clientY }));
    setGroups(offered(editor.getState().selection.length > 0 ? onObject : onCanvas));
    setTurn(turn + 1);
  };
  return (
    <ContextMenu.Root onOpenChange={onOpenChange}>
      <ContextMenu.Trigger render={children} />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className="z-50">
          <ContextMenu.Popup className="min-w-56 rounded-md border border-line-strong bg-raised p-1 text-text shadow-panel outline-none">
            {groups.map((group, index) => (
              <Fragment key={group[0]?.id}>
                {index > 0 && <ContextMenu.Separator className="-mx-1 my-1 h-px bg-line" />}
                {group.map((command) => (
                  <MenuLine
                    key={command.id}
                    command={command}
                    at={command.group === 'Add' ? at : undefined}
                  />
                ))}
              </Fragment>
            ))}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function MenuLine({ command, at }: { command: Command; at: Point | undefined }) {
  const keys = command.keys?.[0];
  return (
    <ContextMenu.Item
      className="flex h-7 cursor-default items-center gap-2 rounded px-2 text-sm outline-none data-highlighted:bg-hover"
      onClick={() => runCommand(command.id, { at })}
    >
      <span className="flex w-4 justify-center text-muted">
        <Icon name={command.icon} size={14} />
      </span>
      <span className="flex-1">{command.label}</span>
      {keys && <KeyCombination keys={keys} />}
    </ContextMenu.Item>
  );
}

function offered(groups: readonly (readonly string[])[]): Command[][] {
  const byId = new Map(everyCommand.map((command) => [command.id, command]));
  return groups
    .map((ids) => ids.flatMap((id) => byId.get(id) ?? []).filter(canRun))
    .filter((group) => group.length > 0);
}
