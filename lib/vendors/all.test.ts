import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vendors } from './all';

const root = new URL('.', import.meta.url).pathname;
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('the list of vendors', () => {
  it('has each folder, by its id, in order', () => {
    expect(vendors.map(({ id }) => id)).toEqual([...folders].sort());
  });

  it.each(folders)('%s has its main file, README and goldens', (folder) => {
    expect(existsSync(join(root, folder, `${folder}.ts`))).toBe(true);
    expect(existsSync(join(root, folder, 'golden'))).toBe(true);
    expect(readFileSync(join(root, folder, 'README.md'), 'utf8')).toMatch(/^# /);
  });

  it.each(vendors.map((vendor) => ({ id: vendor.id, vendor })))(
    '$id explains its quirks',
    ({ id, vendor }) => {
      const readme = readFileSync(join(root, id, 'README.md'), 'utf8');
      for (const { title, source } of vendor.quirks) {
        expect(readme).toContain(title);
        expect(source.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    },
  );

  it('shows people all but the example', () => {
    expect(vendors.filter(({ hidden }) => hidden).map(({ id }) => id)).toEqual(['example']);
  });

  it('offers usual values within its bounds', () => {
    for (const { support, dpd } of vendors) {
      for (const { min, max, usual } of [support.ike.lifetimeSeconds, support.esp.lifetimeSeconds]) {
        expect(usual).toBeGreaterThanOrEqual(min);
        expect(usual).toBeLessThanOrEqual(max);
      }
      expect(dpd.delaySeconds).toBeGreaterThanOrEqual(dpd.minSeconds);
      expect(dpd.delaySeconds).toBeLessThanOrEqual(dpd.maxSeconds);
    }
  });
});
