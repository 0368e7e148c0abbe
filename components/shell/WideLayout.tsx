'use client';

import type { ReactNode } from 'react';
import { Group, Panel, useDefaultLayout, usePanelRef } from 'react-resizable-panels';
import { Canvas } from '@/components/canvas/Canvas';
import { PreviewPanel } from '@/components/export/PreviewPanel';
import { Inspector } from '@/components/inspector/Inspector';
import { ProblemsPanel } from '@/components/problems/ProblemsPanel';
import { useProblemsAsked } from '@/components/problems/view';
import { type PanelSize, SimulatePanel } from '@/components/simulate/SimulatePanel';
import { Divider } from '@/components/ui/Divider';
import { useEditor } from '@/lib/editor/use-editor';
import { LeftPanel } from './LeftPanel';
import type { PanelName, Panels } from './use-panels';

/** Heights of a simulation's results, in pixels or of the column. */
const resultSizes: Readonly<Record<PanelSize, number | string>> = { usual: 310, large: '80%' };

const fixed = { groupResizeBehavior: 'preserve-pixel-size' } as const;

/** Panels around the canvas, with edges to drag. A simulation takes the place of the problems. */
export function WideLayout({ panels, toggle }: { panels: Panels; toggle(name: PanelName): void }) {
  const simulates = useEditor(({ simulating }) => simulating !== undefined);
  const results = usePanelRef();
  useProblemsAsked(() => !panels.problems && toggle('problems'));
  return (
    <Dock id="window" parts={[panels.outline && 'left', 'middle', panels.inspector && 'right']}>
      {panels.outline && (
        <>
          <Panel id="left" {...fixed} defaultSize={232} minSize={170} maxSize="35%">
            <aside aria-label="Palette and outline" className="h-full bg-surface">
              <LeftPanel />
            </aside>
          </Panel>
          <Divider direction="vertical" label="Width of palette and outline" />
        </>
      )}
      <Panel id="middle" minSize={280}>
        <Dock
          id="centre"
          orientation="vertical"
          parts={['drawing', simulates ? 'simulation' : panels.problems && 'problems']}
        >
          <Panel id="drawing" minSize={160}>
            <Dock id="drawing" parts={['canvas', panels.preview && 'preview']}>
              <Panel id="canvas" minSize={200}>
                <Canvas />
              </Panel>
              {panels.preview && (
                <>
                  <Divider direction="vertical" label="Width of the preview" />
                  <Panel id="preview" {...fixed} defaultSize={420} minSize={200} maxSize="75%">
                    <PreviewPanel />
                  </Panel>
                </>
              )}
            </Dock>
          </Panel>
          {simulates && (
            <>
              <Divider direction="horizontal" label="Height of the simulation" />
              <Panel
                id="simulation"
                panelRef={results}
                {...fixed}
                defaultSize={resultSizes.usual}
                minSize={120}
                maxSize="80%"
              >
                <SimulatePanel onSize={(size) => results.current?.resize(resultSizes[size])} />
              </Panel>
            </>
          )}
          {panels.problems && !simulates && (
            <>
              <Divider direction="horizontal" label="Height of the problems" />
              <Panel id="problems" {...fixed} defaultSize={190} minSize={90} maxSize="75%">
                <ProblemsPanel onClose={() => toggle('problems')} />
              </Panel>
            </>
          )}
        </Dock>
      </Panel>
      {panels.inspector && (
        <>
          <Divider direction="vertical" label="Width of the inspector" />
          <Panel id="right" {...fixed} defaultSize={312} minSize={220} maxSize="45%">
            <aside aria-label="Inspector" className="h-full bg-surface">
              <Inspector />
            </aside>
          </Panel>
        </>
      )}
    </Dock>
  );
}

/** A row or column of panels; their sizes are remembered for each set of open ones. */
function Dock({
  id,
  parts,
  orientation,
  children,
}: {
  id: string;
  parts: readonly (string | false)[];
  orientation?: 'horizontal' | 'vertical';
  children: ReactNode;
}) {
  const panelIds = parts.filter((part) => part !== false);
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: `trunkline.${id}`,
    panelIds,
    storage: localStorage,
    onlySaveAfterUserInteractions: true,
  });
  return (
    <Group orientation={orientation} defaultLayout={defaultLayout} onLayoutChanged={onLayoutChanged}>
      {children}
    </Group>
  );
}
