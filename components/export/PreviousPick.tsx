import { useId } from 'react';
import { Button } from '@/components/ui/Button';
import type { PreviousChoice } from './use-previous';

/** What the export is compared with, and how to choose another. */
export function PreviousPick({ previous, complaint, take, forget }: PreviousChoice) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
      <span className="text-muted">
        {previous
          ? `Compared with the design ${previous.from}.`
          : 'Applied before? Compare with that export, so that what you renamed since is moved and not made anew.'}
      </span>
      <label
        htmlFor={id}
        className="cursor-pointer rounded-md border border-line-strong px-2 py-0.5 font-medium focus-within:outline-2 focus-within:outline-accent hover:bg-hover"
      >
        {previous ? 'Another…' : 'Choose its design.trunkline.json…'}
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          className="sr-only"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void take(file);
            event.target.value = '';
          }}
        />
      </label>
      {previous && (
        <Button look="quiet" size="small" onClick={forget}>
          Do not compare
        </Button>
      )}
      {complaint && (
        <p role="alert" className="w-full text-danger">
          {complaint}
        </p>
      )}
    </div>
  );
}
