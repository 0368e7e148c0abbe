import type { PlaceState } from '@/components/simulate/canvas-marks';
import { Icon } from '@/components/ui/Icon';

/** Says that an object failed, is out of service with something else, or that traffic ends at it. */
export function OutMark({ place: { out, stuck } }: { place: PlaceState }) {
  if (!out && !stuck) return null;
  const words = out === 'failed' ? 'Failed' : out === 'down' ? 'Down' : 'Ends here';
  return (
    <span className="out-mark" data-out={out ?? 'stuck'} title={stuck}>
      <Icon name="circle-x" size={13} />
      {words}
    </span>
  );
}
