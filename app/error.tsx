'use client';

import { Message } from '@/components/shell/Message';
import { Button } from '@/components/ui/Button';

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <Message
      title="Something went wrong here"
      text={
        <>
          Your designs are stored in this browser and were not touched. What the program said:{' '}
          <code className="font-mono text-xs">{error.message || 'nothing'}</code>
        </>
      }
      actions={<Button onClick={reset}>Try again</Button>}
    />
  );
}
