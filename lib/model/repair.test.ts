import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDesign } from './parse';
import { serialiseDesign } from './serialise';

const folder = join(import.meta.dirname, 'fixtures');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('what is told of a bad file', () => {
  it.each(files)('%s', async (name) => {
    const { notes } = parseDesign(readFileSync(join(folder, name), 'utf8'));
    const lines = notes.map(
      ({ level, where, message }) => `${level} ${where === '' ? '' : `${where}: `}${message}\n`,
    );
    await expect(lines.join('')).toMatchFileSnapshot(join(folder, name.replace('.json', '.notes')));
  });

  it('leaves a design that reads back to itself without a further repair', () => {
    for (const name of files) {
      const { design, usable } = parseDesign(readFileSync(join(folder, name), 'utf8'));
      const again = parseDesign(serialiseDesign(design));
      expect(
        again.notes.filter(({ level }) => level === 'repaired'),
        name,
      ).toEqual([]);
      if (usable) expect(serialiseDesign(again.design)).toBe(serialiseDesign(design));
    }
  });

  it('has a file of notes for each bad file, and no other', () => {
    const notes = readdirSync(folder).filter((name) => name.endsWith('.notes'));
    expect(notes).toEqual(files.map((name) => name.replace('.json', '.notes')));
  });
});

describe('mending many', () => {
  it('keeps the good ones of a thousand entries', () => {
    const prefixes = Array.from({ length: 2000 }, (_, index) =>
      index % 2 === 0 ? `10.${index >> 8}.${index & 255}.0/24` : 'nonsense',
    );
    const objects = {
      site: { kind: 'site', name: 'S' },
      lan: { kind: 'network', name: 'L', parent: 'site', prefixes },
    };
    const { design } = parseDesign(
      JSON.stringify({ format: 'trunkline', version: 1, id: 'a', name: 'A', objects }),
    );
    expect(design.objects.lan).toMatchObject({ prefixes: prefixes.filter((text) => text !== 'nonsense') });
  });

  it('keeps as many entries as a list may have', () => {
    const prefixes = Array.from({ length: 5000 }, (_, index) => `10.${index >> 8}.${index & 255}.0/24`);
    const objects = { lan: { kind: 'network', name: 'L', parent: 'site', prefixes } };
    const { design, notes } = parseDesign(
      JSON.stringify({ format: 'trunkline', version: 1, id: 'a', name: 'A', objects }),
    );
    expect(design.objects.lan).toMatchObject({ prefixes: prefixes.slice(0, 4096) });
    expect(notes).toEqual([
      {
        level: 'repaired',
        where: 'objects/lan/prefixes',
        message: 'has 5000 entries; the first 4096 were kept',
      },
    ]);
  });
});
