import { Button } from '@/components/ui/Button';
import { FilePick } from '@/components/ui/FilePick';
import type { PreviousChoice } from './use-previous';

/** What the export is compared with, and how to choose another. */
export function PreviousPick({ previous, complaint, take, forget }: PreviousChoice) {
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs">
      <span className="text-muted">
        {previous
          ? `Compared with the design ${previous.from}.`
          : 'Applied before? Compare with that export, so that what you renamed since is moved and not made anew.'}
      </span>
      <FilePick
        label={previous ? 'Another…' : 'Choose its design.trunkline.json…'}
        onPick={(file) => void take(file)}
      />
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
