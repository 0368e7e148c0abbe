'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { Icon } from './Icon';

/**
 * A sheet at the right of the window, beside which one goes on working. It takes the focus as it opens and gives it back as it closes; Escape
 * closes it.
 */
export function Sheet({
  title,
  onClose,
  children,
}: {
  title: ReactNode;
  onClose(): void;
  children: ReactNode;
}) {
  return (
    <Base.Root open modal={false} disablePointerDismissal onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Popup className="fixed inset-y-0 right-0 z-40 flex w-[30rem] max-w-full flex-col border-line-strong border-l bg-raised text-text shadow-panel outline-none">
          <div className="flex items-start gap-3 border-line border-b px-4 py-3">
            <Base.Title className="min-w-0 flex-1 font-semibold text-lg leading-snug">{title}</Base.Title>
            <Base.Close
              aria-label="Close"
              className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-text"
            >
              <Icon name="x" />
            </Base.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-auto px-4 py-3">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
