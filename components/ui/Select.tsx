'use client';

import { Select as Base } from '@base-ui/react/select';
import { classNames } from './class-names';
import { Icon } from './Icon';

export type Choice = { value: string; label: string };

type Props = {
  value: string | undefined;
  choices: readonly Choice[];
  onChange(value: string): void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  id?: string;
  label?: string;
  describedBy?: string;
  invalid?: boolean;
  disabled?: boolean;
  className?: string;
};

/** One of a few choices. */
export function Select({
  value,
  choices,
  onChange,
  placeholder = 'Choose',
  id,
  label,
  describedBy,
  invalid,
  disabled,
  className,
}: Props) {
  return (
    <Base.Root
      items={choices}
      value={value ?? null}
      onValueChange={(next) => typeof next === 'string' && onChange(next)}
      disabled={disabled}
    >
      <Base.Trigger
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        className={classNames(
          'flex h-7 w-full min-w-0 items-center gap-1 rounded-md border border-line-strong bg-surface px-2 text-left text-sm',
          'aria-invalid:border-danger data-disabled:bg-bg data-disabled:text-muted',
          className,
        )}
      >
        <span className={classNames('min-w-0 flex-1 truncate', value === undefined && 'text-faint')}>
          <Base.Value placeholder={placeholder} />
        </span>
        <Base.Icon className="text-faint">
          <Icon name="chevrons-up-down" size={13} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="z-50" sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className="max-h-(--available-height) min-w-(--anchor-width) max-w-96 overflow-auto rounded-md border border-line-strong bg-raised p-1 text-text shadow-panel outline-none">
            <Base.List>
              {choices.map((choice) => (
                <Base.Item
                  key={choice.value}
                  value={choice.value}
                  className="flex min-h-7 cursor-default items-center gap-2 rounded px-2 text-sm outline-none data-highlighted:bg-hover"
                >
                  <span className="w-4">
                    <Base.ItemIndicator>
                      <Icon name="check" size={14} />
                    </Base.ItemIndicator>
                  </span>
                  <Base.ItemText>{choice.label}</Base.ItemText>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
