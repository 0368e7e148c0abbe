'use client';

import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { ProductMark } from '@/components/ui/ProductMark';
import { commandOf, runCommand } from '@/lib/editor/screen';
import { useEditor } from '@/lib/editor/use-editor';
import { CheckState } from './CheckState';
import { DesignName } from './DesignName';
import { MainMenu } from './MainMenu';
import { SaveState } from './SaveState';
import { ThemeMenu } from './ThemeMenu';
import type { Panels } from './use-panels';

/** A command's first shortcut, for its button's tooltip. */
const keysOf = (id: string): string | undefined => commandOf(id)?.keys?.[0];

/** Across the top: which design, how it stands, and the main things to do. */
export function TopBar({ panels }: { panels: Panels }) {
  const undoable = useEditor(({ history }) => history.past.at(-1)?.label);
  const redoable = useEditor(({ history }) => history.future[0]?.label);
  const readOnly = useEditor((state) => state.access === 'read');
  const simulates = useEditor(({ simulating }) => simulating !== undefined);
  return (
    <header className="flex h-11 shrink-0 items-center gap-1 border-line border-b bg-surface px-2">
      <a
        href="/"
        aria-label="Trunkline: start page"
        className="mr-1 flex h-8 items-center gap-2 rounded-md px-1.5 font-semibold text-sm hover:bg-hover"
      >
        <ProductMark />
        <span className="max-lg:hidden">Trunkline</span>
      </a>
      <DesignName />
      <SaveState />
      <span className="flex-1" />
      <CheckState shown={panels.problems} />
      {!readOnly && (
        <div className="flex max-sm:hidden">
          <IconButton
            icon="undo-2"
            label={undoable ? `Undo: ${undoable}` : 'Undo'}
            keys={keysOf('edit/undo')}
            disabled={!undoable}
            onClick={() => runCommand('edit/undo')}
          />
          <IconButton
            icon="redo-2"
            label={redoable ? `Redo: ${redoable}` : 'Redo'}
            keys={keysOf('edit/redo')}
            disabled={!redoable}
            onClick={() => runCommand('edit/redo')}
          />
        </div>
      )}
      <IconButton
        icon="search"
        label="Find in the design"
        keys={keysOf('view/search')}
        onClick={() => runCommand('view/search')}
      />
      <IconButton
        icon="activity"
        label="Simulate failures"
        keys={keysOf('simulate/toggle')}
        aria-pressed={simulates}
        onClick={() => runCommand('simulate/toggle')}
      />
      <IconButton
        className="max-[900px]:hidden"
        icon="file-code"
        label="Preview"
        keys={keysOf('view/preview')}
        aria-pressed={panels.preview}
        onClick={() => runCommand('view/preview')}
      />
      <ThemeMenu />
      <MainMenu />
      <Button className="ml-1 max-sm:hidden" onClick={() => runCommand('share/copy-link')}>
        <Icon name="link" size={14} />
        Share
      </Button>
      <Button look="primary" onClick={() => runCommand('share/export')}>
        <Icon name="download" size={14} />
        Export
      </Button>
    </header>
  );
}
