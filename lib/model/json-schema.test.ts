import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samples } from '@/lib/samples/all';
import { largeDesign } from '@/lib/samples/large';
import { anyFile } from './arbitrary';
import { designJsonSchema } from './json-schema';
import { serialiseDesign } from './serialise';

const schema = designJsonSchema();
const validate = new Ajv({
  strict: true,
  strictTypes: false,
  validateFormats: false,
  discriminator: true,
}).compile(schema);
const faults = (value: unknown): unknown => (validate(value) ? [] : validate.errors);

describe('the published JSON Schema', () => {
  it('is the one made from the kinds; `vitest -u` writes it', async () => {
    const file = join(import.meta.dirname, '../../public/design.schema.json');
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file);
  });

  it.each(samples.map(({ id, design }) => [id, design] as const))('takes the sample %s', (_, design) => {
    expect(faults(JSON.parse(serialiseDesign(design())))).toEqual([]);
  });

  it('takes every design, unknown fields included', () => {
    fc.assert(
      fc.property(anyFile(), (file) => {
        expect(faults(JSON.parse(JSON.stringify(file)))).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(faults(JSON.parse(serialiseDesign(largeDesign(100))))).toEqual([]);
  });

  it.each([
    ['a wrong format', { format: 'drawing' }],
    ['an unknown version', { version: 2 }],
    ['an unknown kind', { objects: { a: { kind: 'moon', name: 'A' } } }],
    ['a wrong id', { objects: { 'A B': { kind: 'note', name: 'A' } } }],
    ['a missing end', { objects: { a: { kind: 'flow', name: 'A', from: 'b' } } }],
    ['a number out of bounds', { objects: { a: { kind: 'network', name: 'A', parent: 'b', vlan: 5000 } } }],
  ])('refuses %s', (_, change) => {
    const file = { format: 'trunkline', version: 1, id: 'a', name: 'A', objects: {} };
    expect(faults(file)).toEqual([]);
    expect(faults({ ...file, ...change })).not.toEqual([]);
  });
});
