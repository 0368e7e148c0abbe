import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign, anyFile } from './arbitrary';
import { limits } from './design';
import { parseDesign, readDesign } from './parse';
import { compactDesign, serialiseDesign } from './serialise';

// Designs are large: fifty of them meet most of what a thousand do.
fc.configureGlobal({ numRuns: 50 });

describe('a design and its file', () => {
  it('reads an arbitrary design without a note', () => {
    fc.assert(
      fc.property(anyFile(), (file) => {
        const { notes, usable } = parseDesign(JSON.stringify(file));
        expect(notes).toEqual([]);
        expect(usable).toBe(true);
      }),
    );
  });

  it('writes what it read, byte by byte, however its keys were ordered', () => {
    fc.assert(
      fc.property(anyFile(), (file) => {
        const text = serialiseDesign(readDesign(file).design);
        expect(serialiseDesign(parseDesign(text).design)).toBe(text);
        expect(serialiseDesign(readDesign(reversed(file)).design)).toBe(text);
        expect(parseDesign(text).notes).toEqual([]);
      }),
    );
  });

  it('loses nothing: every field of the file is in the file written', () => {
    fc.assert(
      fc.property(anyFile(), (file) => {
        expect(JSON.parse(compactDesign(readDesign(file).design))).toMatchObject(
          JSON.parse(JSON.stringify(file)),
        );
      }),
    );
  });

  it('reads the compact form as the same design', () => {
    fc.assert(
      fc.property(anyDesign(), (design) => {
        expect(parseDesign(compactDesign(design)).design).toEqual(
          parseDesign(serialiseDesign(design)).design,
        );
      }),
    );
  });

  it('keeps objects of unknown kinds as they came', () => {
    const file = {
      format: 'trunkline',
      version: 1,
      id: 'a',
      name: 'A',
      objects: { moon: { kind: 'moon', b: [1, { z: 1, a: 2 }] } },
    };
    const { design, notes } = readDesign(file);
    expect(notes.map(({ level }) => level)).toEqual(['unknown']);
    expect(JSON.parse(compactDesign(design)).objects).toEqual(file.objects);
  });
});

describe('reading what is no design', () => {
  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const { notes, usable } = parseDesign(JSON.stringify(value));
        expect(usable || notes[0]?.level === 'refused').toBe(true);
      }),
    );
  });

  it('never throws, whatever stands in the objects, and gives a design that reads without a note', () => {
    const field = fc.constantFrom(
      'kind',
      'name',
      'parent',
      'from',
      'to',
      'number',
      'tunnels',
      'uplinks',
      'prefixes',
      'subnets',
      'routeTables',
      'position',
      'ike',
      'at',
      'constructor',
      '__proto__',
      'presharedKey',
    );
    const kind = fc.constantFrom(
      'site',
      'vpc',
      'hub',
      'vpn-connection',
      'customer-gateway',
      'waiver',
      'flow',
      'nothing',
    );
    const broken = fc
      .tuple(kind, fc.dictionary(field, fc.jsonValue({ maxDepth: 3 })))
      .map(([name, fields]) => ({ ...fields, kind: name }));
    const ids = fc.oneof(fc.constantFrom('a', 'b', 'c-1', 'constructor', '__proto__', 'A'), fc.string());
    fc.assert(
      fc.property(fc.dictionary(ids, broken), fc.jsonValue(), (objects, settings) => {
        const { design } = parseDesign(
          JSON.stringify({ format: 'trunkline', version: 1, settings, objects }),
        );
        const again = parseDesign(serialiseDesign(design));
        expect(again.notes.filter(({ level }) => level !== 'unknown')).toEqual([]);
        expect(serialiseDesign(again.design)).toBe(serialiseDesign(design));
      }),
      { numRuns: 300 },
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        expect(typeof parseDesign(text).usable).toBe('boolean');
      }),
    );
  });

  it('never throws on a design file that lost some characters', () => {
    fc.assert(
      fc.property(anyDesign(), fc.nat(), fc.nat(20), (design, at, count) => {
        const text = serialiseDesign(design);
        const start = at % text.length;
        expect(typeof parseDesign(text.slice(0, start) + text.slice(start + count)).usable).toBe('boolean');
      }),
    );
  });

  it.each([
    ['nesting', '['.repeat(1_000_000)],
    ['nesting of a design', `{"format":"trunkline","version":1,"x":${'['.repeat(50)}${']'.repeat(50)}}`],
    ['size', ' '.repeat(limits.text + 1)],
  ])('refuses too much %s', (_, text) => {
    const { usable, notes } = parseDesign(text);
    expect({ usable, level: notes[0]?.level }).toEqual({ usable: false, level: 'refused' });
  });

  it('bounds nesting also where the JSON was parsed elsewhere', () => {
    const loop: Record<string, unknown> = { format: 'trunkline', version: 1, id: 'a', name: 'A' };
    loop.self = loop;
    expect(readDesign(loop).notes).toEqual([
      {
        level: 'repaired',
        where: 'self/'.repeat(16).slice(0, -1),
        message: 'nests deeper than 16 levels; removed',
      },
    ]);
  });

  it('never changes what all objects share', () => {
    const text =
      '{"format":"trunkline","version":1,"__proto__":{"polluted":1},"objects":{"a":{"kind":"note","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}}';
    const { design } = parseDesign(text);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect((design.objects.a as { polluted?: number }).polluted).toBeUndefined();
    expect(serialiseDesign(design)).not.toContain('polluted');
  });
});

/** The same value with the names of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}
