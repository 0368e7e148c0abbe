import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/Button';
import { ProductMark } from '@/components/ui/ProductMark';

/** A page that says one thing, and how to go on. */
export function Message({ title, text, actions }: { title: string; text: ReactNode; actions?: ReactNode }) {
  return (
    <main className="flex min-h-dvh items-center justify-center bg-canvas p-6">
      <div className="flex w-full max-w-md flex-col gap-3 rounded-lg border border-line bg-surface p-6">
        <ProductMark size={26} />
        <h1 className="font-semibold text-lg">{title}</h1>
        <p className="break-words text-muted">{text}</p>
        <div className="mt-1 flex flex-wrap gap-2">
          {actions}
          <a href="/" className={buttonClass({ look: 'primary' })}>
            Go to the start page
          </a>
        </div>
      </div>
    </main>
  );
}
