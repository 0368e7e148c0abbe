'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { adopt } from '@/lib/editor/adopt';
import { editor } from '@/lib/editor/use-editor';

/** Tells a reader that the design is somebody else's, and how to get an own copy. */
export function ReadBanner() {
  const [state, setState] = useState<'rest' | 'copying' | 'failed'>('rest');
  const copy = async (): Promise<void> => {
    setState('copying');
    try {
      const own = await adopt(editor.getState().design);
      location.assign(`/design/${own.id}`);
    } catch {
      setState('failed');
    }
  };
  return (
    <aside
      aria-label="Shared design"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-info-soft px-3 py-1.5"
    >
      <Icon name="eye" size={15} className="text-info" />
      <p className="min-w-0 flex-1">
        You are reading a shared design. It came whole in the link; nothing you do here changes it.
        {state === 'failed' && (
          <span className="text-danger" role="alert">
            {' '}
            This browser does not let a copy be stored. Save the design as a file instead.
          </span>
        )}
      </p>
      <Button size="small" disabled={state === 'copying'} onClick={copy}>
        <Icon name="copy-plus" size={13} /> Copy into my designs
      </Button>
    </aside>
  );
}
