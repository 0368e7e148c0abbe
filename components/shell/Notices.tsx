'use client';

import { useEffect } from 'react';
import { toast } from 'sonner';
import { type Notice, onNotice } from '@/lib/editor/notices';

/** Milliseconds that a message with something to do stays. */
const longEnough = 10_000;

/** Shows what the editor has to say. */
export function Notices() {
  useEffect(() => onNotice(show), []);
  return null;
}

function show({ level, message, action, topic }: Notice): void {
  toast[level](message, {
    id: topic,
    duration:
      level === 'error' || topic === 'tabs' ? Number.POSITIVE_INFINITY : action ? longEnough : undefined,
    action: action && { label: action.label, onClick: action.run },
    closeButton: level === 'error',
  });
}
