import { SeverityMark } from '@/components/ui/SeverityMark';
import { Choice } from './Section';
import type { useErrors } from './use-errors';

/** Most errors told here; the problems panel has them all. */
const told = 5;

/** The design's errors, and the step that a person takes to export all the same. */
export function ErrorGate({
  errors,
  anyway,
  onChange,
}: {
  errors: ReturnType<typeof useErrors>;
  anyway: boolean;
  onChange(anyway: boolean): void;
}) {
  return (
    <section
      aria-label="Errors"
      className="flex flex-col gap-2 rounded-md border border-danger bg-danger-soft p-3"
    >
      <ul className="flex flex-col gap-1">
        {errors.slice(0, told).map(({ key, what }) => (
          <li key={key} className="flex items-start gap-1.5 break-words">
            <SeverityMark severity="error" />
            <span className="min-w-0">{what}</span>
          </li>
        ))}
      </ul>
      {errors.length > told && (
        <p className="text-text text-xs">and {errors.length - told} more in the problems panel</p>
      )}
      <div className="[&_p]:text-text">
        <Choice
          type="checkbox"
          name="anyway"
          title="Download anyway"
          about="Parts of the files may be missing, be refused by a device or cloud, or carry no traffic."
          checked={anyway}
          onChange={onChange}
        />
      </div>
    </section>
  );
}
