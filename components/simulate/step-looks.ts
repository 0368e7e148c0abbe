import type { StepView } from '@/lib/simulation/steps';

/** How each outcome of a step looks: by sign as well as by colour. */
export const stepLooks: Readonly<Record<StepView['outcome'], { icon: string; tone: string }>> = {
  taken: { icon: 'check', tone: 'text-ok' },
  replaced: { icon: 'arrow-left-right', tone: 'text-info' },
  refused: { icon: 'circle-x', tone: 'text-danger' },
  withdrawn: { icon: 'undo-2', tone: 'text-warning' },
  kept: { icon: 'shield', tone: 'text-muted' },
  chosen: { icon: 'route', tone: 'text-accent' },
  lost: { icon: 'circle-x', tone: 'text-muted' },
};
