import type { Effect } from '@/lib/simulation/words';

export const effects: readonly Effect[] = ['paused', 'moved', 'partly', 'cut', 'gone'];

/** The sign and colours of each effect in the matrix. */
export const effectLooks: Readonly<Record<Effect, { sign: string; tone: string }>> = {
  paused: { sign: '‖', tone: 'bg-info-soft text-info' },
  moved: { sign: '↷', tone: 'bg-info-soft text-info' },
  partly: { sign: '◐', tone: 'bg-warning-soft text-warning' },
  cut: { sign: '✕', tone: 'bg-danger-soft text-danger' },
  gone: { sign: '–', tone: 'bg-hover text-muted' },
};
