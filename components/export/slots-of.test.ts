import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import { slotsOf } from './slots-of';

describe('slotsOf', () => {
  const { keys, addresses } = slotsOf(compile(example(), catalog));

  it('gives a key for every tunnel, with its connection’s name and its number', () => {
    expect(keys.map(({ id, connection, tunnelNumber }) => [id, connection, tunnelNumber])).toEqual([
      ['key:vpn/t1', 'Office to Frankfurt', 1],
      ['key:vpn/t2', 'Office to Frankfurt', 2],
      ['key:vpn2/t1', 'Office to Frankfurt 2', 1],
      ['key:vpn2/t2', 'Office to Frankfurt 2', 2],
    ]);
  });

  it('gives the addresses that the cloud assigns, and none that are known', () => {
    expect(addresses.map(({ id }) => id)).toEqual([
      'address:vpn/t1/vgw',
      'address:vpn/t2/vgw',
      'address:vpn2/t1/vgw',
      'address:vpn2/t2/vgw',
    ]);
  });
});
