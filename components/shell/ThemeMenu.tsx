'use client';

import { useState } from 'react';
import { IconButton } from '@/components/ui/IconButton';
import { Menu, MenuChoices } from '@/components/ui/Menu';
import { chosenTheme, setTheme, type Theme } from '@/components/ui/theme';

const themes: readonly { value: Theme; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** Light, dark, or as the system is. */
export function ThemeMenu() {
  const [theme, choose] = useState<Theme>();
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          icon="sun"
          label="Theme"
          onPointerDown={() => choose(chosenTheme())}
          onFocus={() => choose(chosenTheme())}
        />
      }
    >
      <MenuChoices
        label="Theme"
        value={theme ?? 'system'}
        choices={themes}
        onChange={(next) => {
          setTheme(next);
          choose(next);
        }}
      />
    </Menu>
  );
}
