import { describe, expect, it } from 'vitest';
import { example, piece } from '@/lib/model/build';
import { problemsOf } from '@/lib/testing/rule-tester';

const branch = (id: string, { far, prefix, octet }: { far: string; prefix: string; octet: number }) => [
  piece('site', `site-${id}`),
  piece('network', id, { parent: `site-${id}`, prefixes: [prefix] }),
  piece('customer-gateway', `gw-${id}`, {
    parent: `site-${id}`,
    platform: 'cisco-ios-xe',
    uplinks: [{ id: 'u1', isp: 'ISP C', address: `198.51.100.${octet}`, mtu: 1500 }],
  }),
  piece('vpn-connection', `vpn-${id}`, { from: `gw-${id}`, to: far }),
];

const hub = piece('hub', 'hub', { parent: 'region' });

const overlaps = (design: Parameters<typeof problemsOf>[0]): string[] =>
  problemsOf(design)
    .map(({ rule }) => rule)
    .filter((rule) => /overlap-between|summary/.test(rule));

describe('a prefix around others', () => {
  it('is told once for all that it holds', () => {
    const design = example({ vpn: { to: 'hub' }, vpn2: { to: 'hub' }, lan: { prefixes: ['10.0.0.0/8'] } }, [
      hub,
      ...branch('b1', { far: 'hub', prefix: '10.1.0.0/16', octet: 31 }),
      ...branch('b2', { far: 'hub', prefix: '10.2.0.0/16', octet: 32 }),
    ]);
    expect(overlaps(design)).toEqual(['addressing/no-summary-around-others']);
  });

  it('is an error where it is the same, inside a VPC, or between sites of a gateway that takes no overlap', () => {
    const error = ['addressing/no-overlap-between-connected'];
    const same = [
      hub,
      piece('vpn-connection', 'second', { from: 'gw', to: 'hub' }),
      ...branch('b1', { far: 'hub', prefix: '10.10.0.0/16', octet: 31 }),
    ];
    expect(overlaps(example({}, same))).toEqual(error);
    expect(overlaps(example({ lan: { prefixes: ['10.100.7.0/24'] } }))).toEqual(error);
    expect(overlaps(example({}, branch('b1', { far: 'vgw', prefix: '10.10.7.0/24', octet: 31 })))).toEqual(
      error,
    );
  });
});
