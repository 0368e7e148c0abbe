'use client';

import { Icon } from '@/components/ui/Icon';
import { useErrors } from './use-errors';

/** Says that a design has errors, and that its files will not work as they are. */
export function ErrorBar() {
  const errors = useErrors();
  if (errors.length === 0) return null;
  return (
    <p
      className="flex items-center gap-2 border-line border-b bg-danger-soft px-2 py-1 text-danger text-xs"
      role="status"
    >
      <Icon name="octagon-x" size={14} className="shrink-0" />
      <span>
        {errors.length === 1 ? '1 error' : `${errors.length} errors`} in this design. Mend{' '}
        {errors.length === 1 ? 'it' : 'them'} before you use these files.
      </span>
    </p>
  );
}
