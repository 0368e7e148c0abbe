'use client';

import { useState } from 'react';
import { Canvas } from '@/components/canvas/Canvas';
import { PreviewPanel } from '@/components/export/PreviewPanel';
import { Inspector } from '@/components/inspector/Inspector';
import { ProblemsPanel } from '@/components/problems/ProblemsPanel';
import { useProblemsAsked } from '@/components/problems/view';
import { SimulatePanel } from '@/components/simulate/SimulatePanel';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/Icon';
import { useEditor } from '@/lib/editor/use-editor';
import { LeftPanel } from './LeftPanel';

const drawers = [
  { id: 'left', label: 'Palette', icon: 'list-tree' },
  { id: 'inspector', label: 'Inspector', icon: 'panel-right' },
  { id: 'problems', label: 'Problems', icon: 'triangle-alert' },
  { id: 'preview', label: 'Preview', icon: 'file-code' },
] as const;

/** While simulating, what it tells comes first and the preview makes room. */
const whileSimulating = [
  { id: 'simulation', label: 'Simulation', icon: 'activity' },
  ...drawers.slice(0, 3),
] as const;

type Drawer = (typeof drawers | typeof whileSimulating)[number]['id'];

/** For small windows: the canvas, and one panel at a time over its lower half. */
export function NarrowLayout() {
  const [chosen, setChosen] = useState<Drawer>();
  const simulates = useEditor(({ simulating }) => simulating !== undefined);
  const shown: readonly { id: Drawer; label: string; icon: string }[] = simulates ? whileSimulating : drawers;
  const drawer = shown.find(({ id }) => id === chosen)?.id;
  useProblemsAsked(() => setChosen('problems'));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="min-h-0 flex-1">
        <Canvas />
      </div>
      {drawer && (
        <div className="h-[48%] border-line border-t bg-surface">
          {drawer === 'simulation' && <SimulatePanel />}
          {drawer === 'left' && <LeftPanel />}
          {drawer === 'inspector' && <Inspector />}
          {drawer === 'problems' && <ProblemsPanel />}
          {drawer === 'preview' && <PreviewPanel />}
        </div>
      )}
      <nav aria-label="Panels" className="flex shrink-0 border-line border-t bg-surface">
        {shown.map(({ id, label, icon }) => (
          <button
            key={id}
            type="button"
            aria-expanded={drawer === id}
            onClick={() => setChosen(drawer === id ? undefined : id)}
            className={classNames(
              'flex h-11 flex-1 flex-col items-center justify-center gap-0.5 text-2xs',
              drawer === id ? 'bg-accent-soft text-accent' : 'text-muted',
            )}
          >
            <Icon name={icon} size={16} />
            {label}
          </button>
        ))}
      </nav>
    </div>
  );
}
