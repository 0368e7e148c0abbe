'use client';

import { Switch as Base } from '@base-ui/react/switch';

/** On or off. */
export function Switch({
  checked,
  onChange,
  label,
  disabled,
  describedBy,
  id,
}: {
  checked: boolean;
  onChange(checked: boolean): void;
  label: string;
  disabled?: boolean;
  describedBy?: string;
  id?: string;
}) {
  return (
    <Base.Root
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      checked={checked}
      onCheckedChange={onChange}
      disabled={disabled}
      className="relative inline-flex h-4.5 w-8 shrink-0 items-center rounded-full border border-line-strong bg-hover p-px data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50"
    >
      <Base.Thumb className="size-3.5 rounded-full bg-muted transition-transform data-checked:translate-x-3.5 data-checked:bg-accent-text" />
    </Base.Root>
  );
}
