import { describe, expect, it } from 'vitest';
import { icons } from '@/components/ui/icons';
import { everyCommand } from '@/lib/editor/every-command';
import { allKinds } from '@/lib/model/kinds';

describe('the icon set', () => {
  it.each([
    ...allKinds.map(({ kind, icon }) => [kind, icon]),
    ...everyCommand.map(({ id, icon }) => [id, icon]),
  ])('%s has its icon, %s', (_, icon) => {
    expect(Object.keys(icons)).toContain(icon);
  });
});
