'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { Icon } from './Icon';
import type { Choice } from './Select';

type Props = {
  value: string | undefined;
  choices: readonly Choice[];
  onChange(value: string): void;
  placeholder?: string;
  id?: string;
  label?: string;
  describedBy?: string;
  invalid?: boolean;
  disabled?: boolean;
};

/** Most choices listed at a time; typing narrows them down. */
const shown = 100;

/** One of many choices, found by typing. */
export function Combobox({
  value,
  choices,
  onChange,
  placeholder,
  id,
  label,
  describedBy,
  invalid,
  disabled,
}: Props) {
  const chosen = choices.find((choice) => choice.value === value) ?? null;
  return (
    <Base.Root
      items={choices}
      limit={shown}
      value={chosen}
      onValueChange={(next: Choice | null) => next && onChange(next.value)}
      isItemEqualToValue={(a: Choice, b: Choice) => a.value === b.value}
      disabled={disabled}
    >
      <div className="relative">
        <Base.Input
          id={id}
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          placeholder={placeholder}
          className="h-7 w-full rounded-md border border-line-strong bg-surface pr-7 pl-2 text-sm aria-invalid:border-danger disabled:bg-bg disabled:text-muted"
        />
        <Base.Trigger
          aria-label="Show choices"
          className="absolute top-0 right-0 flex h-7 w-7 items-center justify-center text-faint"
        >
          <Icon name="chevrons-up-down" size={13} />
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner className="z-50" sideOffset={4}>
          <Base.Popup className="max-h-72 min-w-(--anchor-width) max-w-96 overflow-auto rounded-md border border-line-strong bg-raised p-1 text-text shadow-panel outline-none">
            <Base.Empty className="px-2 text-muted empty:hidden">
              <div className="py-1">Nothing matches.</div>
            </Base.Empty>
            <Base.List>
              {(choice: Choice) => (
                <Base.Item
                  key={choice.value}
                  value={choice}
                  className="flex min-h-7 cursor-default items-center gap-2 rounded px-2 text-sm outline-none data-highlighted:bg-hover"
                >
                  <span className="w-4">
                    <Base.ItemIndicator>
                      <Icon name="check" size={14} />
                    </Base.ItemIndicator>
                  </span>
                  {choice.label}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
