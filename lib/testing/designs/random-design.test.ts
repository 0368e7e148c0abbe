import { describe, expect, it } from 'vitest';
import { serialiseDesign } from '@/lib/model/serialise';
import { errorsOf } from '@/lib/testing/proof/cases';
import { randomDesign, scopes } from './random-design';

const seeds = Array.from({ length: 15 }, (_, index) => index + 1);

describe('a random design', () => {
  describe.each(scopes)('$id', (scope) => {
    it('is right', () => {
      for (const seed of seeds) {
        const errors = errorsOf(randomDesign(scope, seed));
        expect({ seed, errors }).toEqual({ seed, errors: [] });
      }
    });

    it('is the same for the same seed, and another for another', () => {
      const [one, again, other] = [1, 1, 2].map((seed) => serialiseDesign(randomDesign(scope, seed)));
      expect(again).toBe(one);
      expect(other).not.toBe(one);
    });
  });

  it('has, among a few, every type of gateway, both routings, circuits, peerings, flows and what exists already', () => {
    const objects = scopes.flatMap((scope) =>
      seeds.flatMap((seed) => Object.values(randomDesign(scope, seed).objects)),
    );
    const types = new Set(
      objects.flatMap((object) => ('type' in object && object.type ? [object.type] : [])),
    );
    const known = scopes.flatMap(({ clouds }) =>
      clouds.flatMap(({ gatewayTypes }) => gatewayTypes.map(({ id }) => id)),
    );
    expect([...types].sort()).toEqual([...new Set(known)].sort());
    const kinds = new Set(objects.map(({ kind }) => kind));
    for (const kind of ['private-circuit', 'peering', 'flow', 'customer-gateway'] as const)
      expect(kinds).toContain(kind);
    const text = JSON.stringify(objects);
    for (const word of [
      '"static"',
      '"refer"',
      '"import"',
      '"private-circuit"',
      '"accelerated"',
      '"large"',
      '"nat"',
      '"inside"',
      '"localAddress"',
    ])
      expect(text).toContain(word);
  });
});
