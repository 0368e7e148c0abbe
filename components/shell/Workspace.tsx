'use client';

import { useEffect } from 'react';
import { ExportDialog } from '@/components/export/ExportDialog';
import { CommandPalette } from '@/components/palette/CommandPalette';
import { ShortcutsSheet } from '@/components/palette/ShortcutsSheet';
import { ProblemDialogs } from '@/components/problems/ProblemDialogs';
import { ReadBanner } from '@/components/review/ReadBanner';
import { SimulateBanner } from '@/components/simulate/SimulateBanner';
import { startSession } from '@/lib/editor/session';
import { useEditor } from '@/lib/editor/use-editor';
import { FileDrop } from './FileDrop';
import { LinkDialog } from './LinkDialog';
import { NarrowLayout } from './NarrowLayout';
import { Notices } from './Notices';
import { OpenFileDialog } from './OpenFileDialog';
import { TopBar } from './TopBar';
import { useDialogs } from './use-dialogs';
import { useOpenFile } from './use-open-file';
import { usePanels } from './use-panels';
import { useWide } from './use-wide';
import { WideLayout } from './WideLayout';

/** The editor's window around the open design: bars, panels, canvas and dialogs. */
export function Workspace() {
  const access = useEditor((state) => state.access);
  const { panels, toggle } = usePanels();
  const opening = useOpenFile();
  const { open, show, close } = useDialogs({ toggle, openFile: opening.pick });
  const wide = useWide();

  useEffect(() => startSession(), []);

  return (
    <div className="flex h-dvh min-h-0 flex-col overflow-hidden bg-bg">
      <TopBar panels={panels} />
      {access === 'read' && <ReadBanner />}
      <SimulateBanner />
      <main className="min-h-0 flex-1">
        {wide ? <WideLayout panels={panels} toggle={toggle} /> : <NarrowLayout />}
      </main>
      <CommandPalette mode={open === 'palette' || open === 'search' ? open : undefined} onClose={close} />
      <ShortcutsSheet open={open === 'shortcuts'} onClose={close} />
      <ExportDialog open={open === 'export'} onOpenChange={(next) => (next ? show('export') : close())} />
      <LinkDialog open={open === 'link'} onClose={close} />
      <ProblemDialogs />
      <FileDrop onFile={opening.read} />
      <OpenFileDialog opening={opening} />
      <Notices />
    </div>
  );
}
