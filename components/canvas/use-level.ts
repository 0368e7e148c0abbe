import { useStore } from '@xyflow/react';

/** How much the canvas tells: everything, names and marks, or large names only. */
export type Level = 'full' | 'names' | 'far' | 'farther';

/** The level for a zoom. Style sheets do the rest, so that zooming draws nothing anew. */
const levelOf = (zoom: number): Level => {
  if (zoom >= 0.6) return 'full';
  if (zoom >= 0.35) return 'names';
  return zoom >= 0.18 ? 'far' : 'farther';
};

/** The level of the zoom at present. */
export const useLevel = (): Level => useStore(({ transform }) => levelOf(transform[2]));
