import { describe, expect, it } from 'vitest';
import { facts as aws } from '@/lib/clouds/aws/facts';
import { facts as azure } from '@/lib/clouds/azure/facts';
import { facts as google } from '@/lib/clouds/google/facts';
import { designOf, type Piece, piece } from '@/lib/model/build';
import { compile } from './compile';
import { exampleFacts } from './example-facts';
import type { TableRoute } from './plan';

const facts = exampleFacts([aws, azure, google]);
const tunnels = ['t1', 't2'].map((id) => ({ id, role: 'active' as const }));

type Nat = { id: string; direction: 'egress'; internal: string; external: string };

const egress = (id: string, internal: string, external: string): Nat => ({
  id,
  direction: 'egress',
  internal,
  external,
});

const gateway = (name: string, asn: number): Piece[] => [
  piece('vpn-gateway', name, { parent: 'region', asn }),
  piece('attachment', `att-${name}`, { from: name, to: `vpc-${name}` }),
];
const vpc = (name: string, prefixes: string[]): Piece =>
  piece('vpc', `vpc-${name}`, { parent: 'region', prefixes });
const between = (id: string, from: string, to: string, nat: Nat[] = []): Piece =>
  piece('vpn-connection', id, { from, to, tunnels, nat });

const tablesOf = (pieces: readonly Piece[]): Map<string, readonly TableRoute[]> => {
  const region = piece('cloud-region', 'region', { cloud: 'azure', region: 'westeurope' });
  const { tables } = compile(designOf('Loop', [region, ...pieces]), facts);
  return new Map(tables.map(({ gateway: id, routes }) => [id, routes]));
};

const blockOf = (value: number, length: number): string =>
  `10.${(value >> 16) & 255}.${(value >> 8) & 255}.${value & 255}/${length}`;

/** Translations that count: what has passed them all round is the next block, and back where it was only after two to the power of `bits` rounds. */
const counting = (bits: number): Nat[] =>
  Array.from({ length: bits }, (_, index) => {
    const ones = (2 ** index - 1) * 2 ** (24 - index);
    return egress(`n${index}`, blockOf(ones, 9 + index), blockOf(2 ** (23 - index), 9 + index));
  });

describe('routes that gateways pass on', () => {
  it('do not go round in a circle of translations', () => {
    const tables = tablesOf([
      vpc('a', [blockOf(0, 28)]),
      vpc('b', ['172.16.0.0/16']),
      ...gateway('a', 65_010),
      ...gateway('b', 65_020),
      between('there', 'a', 'b', counting(20)),
      between('back', 'b', 'a'),
    ]);
    const ofA = tables.get('b')?.filter(({ owner }) => owner === 'vpc-a');
    expect(ofA?.map(({ prefix, real, via }) => [prefix, real, via])).toEqual([
      ['10.128.0.0/28', '10.0.0.0/28', 'there'],
      ['10.0.0.0/28', undefined, 'back'],
    ]);
    expect(tables.get('a')?.filter(({ owner }) => owner === 'vpc-a')).toHaveLength(1);
  });

  it('are not multiplied by parallel links that all translate', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const tables = tablesOf([
      ...names.map((name, index) => vpc(name, [`172.${16 + index}.0.0/16`])),
      ...names.flatMap((name, index) => gateway(name, 65_010 + index)),
      ...names
        .slice(1)
        .flatMap((name, step) =>
          Array.from({ length: 20 }, (_, index) =>
            between(`${name}-${index}`, names[step] ?? '', name, [
              egress('n', '0.0.0.0/1', '0.0.0.0/1'),
              ...(step === 0 ? [egress('m', '172.16.0.0/16', `10.${index}.0.0/16`)] : []),
            ]),
          ),
        ),
    ]);
    const images = new Set(
      tables
        .get('b')
        ?.filter(({ owner }) => owner === 'vpc-a')
        .map(({ prefix }) => prefix),
    );
    expect(images.size).toBe(16);
    expect(tables.get('f')?.length).toBeLessThan(20 * 16 * names.length);
  });

  it('are as many as there are ways to the next gateway, not as there are ways to the end', () => {
    const names = Array.from({ length: 24 }, (_, index) => `g${index}`);
    const tables = tablesOf([
      ...names.map((name, index) => vpc(name, [`172.16.${index}.0/24`])),
      ...names.flatMap((name, index) => gateway(name, 65_010 + index)),
      ...names
        .slice(1)
        .flatMap((name, step) =>
          ['x', 'y'].map((link) => between(`${name}-${link}`, names[step] ?? '', name)),
        ),
    ]);
    expect(tables.get('g23')?.filter(({ owner }) => owner === 'vpc-g0')).toHaveLength(2);
  });

  it('may be more than a call has room for arguments', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      vpc(
        `v${index}`,
        Array.from({ length: 4096 }, (_, block) => `10.${index}.${block >> 4}.${(block & 15) * 16}/28`),
      ),
    );
    const hubs = ['a', 'b'].map((id) => piece('hub', id, { parent: 'region' }));
    const tables = tablesOf([
      ...many,
      ...hubs,
      ...many.map((_, index) => piece('attachment', `att-${index}`, { from: 'a', to: `vpc-v${index}` })),
      piece('peering', 'peering', { from: 'a', to: 'b' }),
    ]);
    expect(tables.get('b')).toHaveLength(40 * 4096);
  }, 60_000);
});
