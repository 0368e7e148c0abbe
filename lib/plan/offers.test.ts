import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example, piece } from '@/lib/model/build';
import { compile } from './compile';

const tableOf = (tunnels: { id: string; inside?: string }[], routing: 'bgp' | 'static' = 'bgp'): string[] => {
  const design = example(
    {
      lan: { prefixes: ['10.10.0.0/16', 'fd10:10::/48'] },
      vpn: { to: 'hub', routing, tunnels },
      gw2: null,
      vpn2: null,
    },
    [piece('hub', 'hub', { parent: 'region' })],
  );
  const table = compile(design, catalog).tables.find(({ gateway }) => gateway === 'hub');
  return (table?.routes ?? []).map(({ prefix }) => prefix);
};

describe('what a connection brings to a table', () => {
  it('is of the IP version inside its tunnels', () => {
    for (const routing of ['bgp', 'static'] as const) {
      expect(tableOf([{ id: 't1' }, { id: 't2' }], routing)).toEqual(['10.10.0.0/16']);
      expect(tableOf([{ id: 't1', inside: 'fd00::/126' }], routing)).toEqual(['fd10:10::/48']);
    }
  });
});
