import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDesigns } from '@/lib/exports/terraform/test-designs';
import { lifecycle } from './lifecycle';
import { awsDesigns } from './test-designs';
import { blocksOf, partOf } from './test-part';

const data = join(import.meta.dirname, '../../testing/terraform-check');
const read = (path: string) => JSON.parse(readFileSync(join(data, path), 'utf8'));
const replacement: Record<string, string[]> = read('behaviour/replacement.json');
const schemas: Record<string, { block: { attributes: object; block_types?: object } }> =
  read('schemas/aws-6.47.0.json').resource_schemas;

describe('the life of resources', () => {
  it('is known of every type that is written', () => {
    const designs = [...Object.values(awsDesigns), ...Object.values(testDesigns)];
    const written = new Set(
      designs.flatMap((design) =>
        [...blocksOf(partOf(design())).keys()].map((address) => address.split('.')[0]),
      ),
    );
    written.delete('data');
    expect([...written].filter((type) => type !== undefined && !lifecycle[type])).toEqual([]);
  });

  it.each(Object.entries(lifecycle))(
    '%s names what the provider replaces, and arguments that there are',
    (type, life) => {
      expect([...life.replacedBy].sort()).toEqual([...(replacement[type] ?? [])].sort());
      const { attributes, block_types: blocks = {} } = schemas[type]?.block ?? { attributes: {} };
      const known = [...Object.keys(attributes), ...Object.keys(blocks)];
      for (const name of [...life.replacedBy, ...(life.restartedBy ?? [])])
        expect(
          known.some((one) => (name.endsWith('*') ? one.startsWith(name.slice(0, -1)) : one === name)),
        ).toBe(true);
      expect(life.sources.length).toBeGreaterThan(0);
      expect(life.restartedBy === undefined || life.outage !== undefined).toBe(true);
    },
  );
});
