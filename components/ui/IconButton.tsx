'use client';

import type { ButtonHTMLAttributes, Ref } from 'react';
import { classNames } from './class-names';
import { Icon } from './Icon';
import { KeyCombination } from './Kbd';
import { Tooltip } from './Tooltip';

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'> & {
  icon: string;
  /** The accessible name, and the tooltip. */
  label: string;
  /** A shortcut to show in the tooltip, as `Mod+Z`. */
  keys?: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
  size?: number;
  ref?: Ref<HTMLButtonElement>;
};

/** A button that is only an icon: named for assistive technology, explained by a tooltip. */
export function IconButton({ icon, label, keys, side, size = 16, className, ...rest }: IconButtonProps) {
  const pressed = rest['aria-pressed'] === true || rest['aria-pressed'] === 'true';
  return (
    <Tooltip
      side={side}
      text={
        <>
          {label}
          {keys && <KeyCombination keys={keys} />}
        </>
      }
    >
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={classNames(
          'inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-text',
          'disabled:pointer-events-none disabled:opacity-40 data-popup-open:bg-hover',
          pressed && 'bg-accent-soft text-accent',
          className,
        )}
      >
        <Icon name={icon} size={size} />
      </button>
    </Tooltip>
  );
}
