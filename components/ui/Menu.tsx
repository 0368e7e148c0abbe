'use client';

import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon';
import { KeyCombination } from './Kbd';

const itemClass =
  'flex h-7 cursor-default items-center gap-2 rounded px-2 text-sm outline-none data-disabled:opacity-45 data-highlighted:bg-hover';

/** A menu that its trigger opens. */
export function Menu({
  trigger,
  align = 'start',
  children,
}: {
  trigger: ReactElement;
  align?: 'start' | 'end';
  children: ReactNode;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={4} className="z-50">
          <Base.Popup className="max-h-(--available-height) min-w-44 overflow-auto rounded-md border border-line-strong bg-raised p-1 text-text shadow-panel outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  icon,
  keys,
  disabled,
  onSelect,
  children,
}: {
  icon?: string;
  keys?: string;
  disabled?: boolean;
  onSelect(): void;
  children: ReactNode;
}) {
  return (
    <Base.Item className={itemClass} disabled={disabled} onClick={onSelect}>
      <span className="flex w-4 justify-center text-muted">{icon && <Icon name={icon} size={14} />}</span>
      <span className="flex-1">{children}</span>
      {keys && <KeyCombination keys={keys} />}
    </Base.Item>
  );
}

export function MenuLink({ icon, href, children }: { icon?: string; href: string; children: ReactNode }) {
  return (
    <Base.LinkItem className={itemClass} href={href}>
      <span className="flex w-4 justify-center text-muted">{icon && <Icon name={icon} size={14} />}</span>
      <span className="flex-1">{children}</span>
    </Base.LinkItem>
  );
}

/** One of several choices, the present one ticked. */
export function MenuChoices<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChange(value: Value): void;
}) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-0.5 text-2xs text-faint">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={onChange}>
        {choices.map((choice) => (
          <Base.RadioItem key={choice.value} value={choice.value} className={itemClass} closeOnClick>
            <span className="flex w-4 justify-center">
              <Base.RadioItemIndicator>
                <Icon name="check" size={14} />
              </Base.RadioItemIndicator>
            </span>
            {choice.label}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}
