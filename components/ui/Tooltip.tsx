'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';

type Props = {
  text: ReactNode;
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** The control that it explains; it keeps its own accessible name. */
  children: ReactElement;
};

/** Words beside a control while a pointer rests on it or it has the focus. */
export function Tooltip({ text, side = 'bottom', children }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={children} delay={450} />
      <Base.Portal>
        <Base.Positioner side={side} sideOffset={6} className="z-50">
          <Base.Popup className="flex max-w-72 items-center gap-2 rounded-md border border-line bg-raised px-2 py-1 text-text text-xs shadow-panel">
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
