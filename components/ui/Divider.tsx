'use client';

import { Separator } from 'react-resizable-panels';
import { classNames } from './class-names';

/** The edge between two panels: dragged, or moved with the arrow keys. */
export function Divider({ direction, label }: { direction: 'vertical' | 'horizontal'; label: string }) {
  return (
    <Separator
      aria-label={label}
      className={classNames(
        'relative z-10 bg-line outline-none hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent',
        direction === 'vertical' ? 'w-px' : 'h-px',
      )}
    />
  );
}
