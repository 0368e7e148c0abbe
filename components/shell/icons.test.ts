import { describe, expect, it } from 'vitest';
import { icons } from '@/components/ui/icons';
import { commands } from '@/lib/editor/commands/all';
import { allKinds } from '@/lib/model/kinds';

describe('the icon set', () => {
  it.each([...allKinds.map(({ kind, icon }) => [kind, icon]), ...commands.map(({ id, icon }) => [id, icon])])(
    '%s has its icon, %s',
    (_, icon) => {
      expect(Object.keys(icons)).toContain(icon);
    },
  );
});
