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

  it('takes time in proportion to what is wrong, not to its square', () => {
    const tags = (count: number): string =>
      JSON.stringify({
        format: 'trunkline',
        version: 1,
        id: 'a',
        name: 'A',
        settings: { tags: Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, 1])) },
        objects: {},
      });
    const start = performance.now();
    expect(parseDesign(tags(16_000)).notes).toHaveLength(16_000);
    // By copies, one for each, it takes a minute.
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('does not look at the items of a list beyond those it may have', () => {
    const prefixes = Array.from({ length: 1_000_000 }, () => 1);
    const objects = { lan: { kind: 'network', name: 'L', parent: 'site', prefixes } };
    const { notes } = parseDesign(
      JSON.stringify({ format: 'trunkline', version: 1, id: 'a', name: 'A', objects }),
    );
    expect(notes).toHaveLength(1 + 4096);
    expect(notes[0]?.message).toBe('has 1000000 entries; the first 4096 were kept');
  });
});

describe('what lies in something', () => {
  it('never lies in itself, however far round, nor deeper than kinds nest', () => {
    const objects = {
      self: { kind: 'network', name: 'S', parent: 'self' },
      round: { kind: 'hub', name: 'H', number: 1, parent: 'about' },
      about: { kind: 'vpc', name: 'V', number: 1, parent: 'round' },
      site: { kind: 'site', name: 'S' },
      lan: { kind: 'network', name: 'L', parent: 'site' },
      deep: { kind: 'network', name: 'D', parent: 'lan' },
      gone: { kind: 'network', name: 'G', parent: 'nowhere' },
    };
    const { design, notes } = parseDesign(
      JSON.stringify({ format: 'trunkline', version: 1, id: 'a', name: 'A', objects }),
    );
    expect(Object.keys(design.objects)).toEqual(['gone', 'lan', 'site']);
    expect(Object.keys(design.unread).sort()).toEqual(['about', 'deep', 'round', 'self']);
    expect(notes.map(({ level, where }) => `${level} ${where}`)).toEqual([
      'unknown objects/about/parent',
      'unknown objects/deep/parent',
      'unknown objects/round/parent',
      'unknown objects/self/parent',
    ]);
    expect(parseDesign(serialiseDesign(design)).design).toEqual(design);
  });
});

describe('names of fields', () => {
  it.each([
    ...['psk', 'tunnelpsk', 'tunnelPsk', 'PSK1', 'preSharedKey', 'pre_shared_key', 'clientSecret', 'passwd'],
    ...['password', 'passPhrase', 'privateKey', 'api_key', 'credentials'],
  ])('%s looks like a key and goes', (name) => expect(kept(name)).toEqual([]));

  it('a tag named so goes, too, and an object’s id stays', () => {
    const site = { kind: 'site', name: 'Site' };
    const settings = { tags: { psk: 'kR8wq2Lm', owner: 'net' } };
    const file = { format: 'trunkline', version: 1, id: 'a', name: 'A', settings, objects: { secret: site } };
    const { design, notes } = parseDesign(JSON.stringify(file));
    expect(design.settings.tags).toEqual({ owner: 'net' });
    expect(Object.keys(design.objects)).toEqual(['secret']);
    expect(notes.map(({ where }) => where)).toEqual(['settings/tags/psk']);
  });

  it('what an object was called stays, whatever its id', () => {
    const objects = { 'psk-store': { kind: 'site', name: 'Site' } };
    const formerNames = { 'psk-store': ['Old site'] };
    const file = { format: 'trunkline', version: 1, id: 'a', name: 'A', formerNames, objects };
    const { design, notes } = parseDesign(JSON.stringify(file));
    expect(design.formerNames).toEqual(formerNames);
    expect(notes).toEqual([]);
  });

  it.each(['stepSkipped', 'mapSkin', 'passive', 'keyboard', 'bypassWidth', 'primaryKeyword'])(
    '%s stays',
    (name) => expect(kept(name)).toEqual([name]),
  );

  function kept(name: string): string[] {
    const text = JSON.stringify({ format: 'trunkline', version: 1, id: 'a', name: 'A', [name]: 1 });
    return Object.keys(parseDesign(text).design).filter((key) => key === name);
  }
});
