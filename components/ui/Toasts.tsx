'use client';

import { Toaster } from 'sonner';

/** Where short messages appear. */
export function Toasts() {
  return (
    <Toaster
      position="bottom-center"
      gap={8}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-(--width) items-center gap-3 rounded-md border border-line-strong bg-raised px-3 py-2 text-sm text-text shadow-panel',
          description: 'text-muted text-xs',
          actionButton:
            'ml-auto shrink-0 rounded border border-line-strong px-2 py-0.5 font-medium text-accent text-xs hover:bg-hover',
          error: 'border-danger',
        },
      }}
    />
  );
}
