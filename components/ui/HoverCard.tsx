'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';

type Props = {
  /** Drawn only while it is open. */
  content: () => ReactNode;
  onOpenChange?(open: boolean): void;
  /** The control that it belongs to. */
  children: ReactElement;
};

/** More than a few words beside a control while a pointer rests on it or it has the focus. */
export function HoverCard({ content, onOpenChange, children }: Props) {
  return (
    <Base.Root onOpenChange={onOpenChange}>
      <Base.Trigger render={children} delay={250} />
      <Base.Portal>
        <Base.Positioner side="top" align="end" sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup className="max-h-[60vh] w-max min-w-64 max-w-[min(32rem,92vw)] overflow-hidden rounded-md border border-line-strong bg-raised px-3 py-2 text-text text-xs shadow-panel">
            <Drawn content={content} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const Drawn = ({ content }: Pick<Props, 'content'>) => content();
