'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { classNames } from './class-names';
import { Icon } from './Icon';

const widths = { small: 'w-[26rem]', medium: 'w-[36rem]', large: 'w-[60rem]' } as const;

export type DialogProps = {
  open: boolean;
  onOpenChange(open: boolean): void;
  title: ReactNode;
  description?: ReactNode;
  width?: keyof typeof widths;
  /** Buttons at the bottom, the main one last. */
  actions?: ReactNode;
  /** What takes the focus when it opens; else the first control. */
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
};

/** A dialog in the middle of the window. Escape and a press outside close it; the focus goes back to where it was. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  width = 'medium',
  actions,
  initialFocus,
  children,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/40" />
        <Base.Popup
          initialFocus={initialFocus}
          className={classNames(
            'fixed top-[8vh] left-1/2 z-40 flex max-h-[84vh] max-w-[94vw] -translate-x-1/2 flex-col',
            'rounded-lg border border-line-strong bg-raised text-text shadow-panel outline-none',
            widths[width],
          )}
        >
          <div className="flex items-start gap-3 border-line border-b px-4 py-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="font-semibold text-lg">{title}</Base.Title>
              {description && (
                <Base.Description className="mt-0.5 text-muted">{description}</Base.Description>
              )}
            </div>
            <Base.Close
              aria-label="Close"
              className="inline-flex size-7 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-text"
            >
              <Icon name="x" />
            </Base.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-auto px-4 py-3">{children}</div>
          {actions && (
            <div className="flex flex-wrap items-center justify-end gap-2 border-line border-t px-4 py-3">
              {actions}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
