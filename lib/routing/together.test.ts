import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example, type Piece, piece } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import { clashes, together } from './together';

const clashesOf = (more: readonly Piece[]): string[] => {
  const meetings = together(compile(example({}, more), catalog));
  const found = meetings.flatMap((meeting) =>
    [...clashes(meeting)].map(([a, b]) => `${a.owner} ${b.owner} at ${meeting.at}`),
  );
  return [...new Set(found)];
};

/** A second region with its own gateway and VPC, not joined to the first. */
const dublin = (prefix: string) => [
  piece('cloud-region', 'region2', { cloud: 'aws', region: 'eu-west-1' }),
  piece('vpc', 'vpc2', { parent: 'region2', prefixes: [prefix] }),
  piece('vpn-gateway', 'vgw2', { parent: 'region2' }),
  piece('attachment', 'att2', { from: 'vgw2', to: 'vpc2' }),
];

const branch = (far: string, prefix: string) => [
  piece('site', 'branch'),
  piece('network', 'lan2', { parent: 'branch', prefixes: [prefix] }),
  piece('customer-gateway', 'edge', {
    parent: 'branch',
    platform: 'cisco-ios-xe',
    uplinks: [{ id: 'u1', address: '192.0.2.1', mtu: 1500 }],
  }),
  piece('vpn-connection', 'spoke', { from: 'edge', to: far }),
];

describe('together', () => {
  it('lets sites and VPCs of unjoined regions overlap', () => {
    expect(clashesOf([...dublin('10.100.0.0/16'), ...branch('vgw2', '10.10.0.0/16')])).toEqual([]);
  });

  it('sees two sites at one gateway', () => {
    expect(clashesOf(branch('vgw', '10.10.128.0/24'))).toEqual(['lan lan2 at vgw']);
  });

  it('sees two VPCs that one site hears from', () => {
    const both = piece('vpn-connection', 'vpn3', { from: 'gw', to: 'vgw2' });
    expect(clashesOf([...dublin('10.100.0.0/20'), both])).toEqual(['vpc vpc2 at site']);
    expect(clashesOf([...dublin('10.101.0.0/20'), both])).toEqual([]);
  });

  it('sees peers, and what meets at a VPC between them', () => {
    const vpc = (id: string, prefix: string) => piece('vpc', id, { parent: 'region', prefixes: [prefix] });
    const peering = (from: string, to: string) => piece('peering', `${from}-${to}`, { from, to });
    expect(clashesOf([vpc('b', '10.100.9.0/24'), peering('vpc', 'b')])).toEqual(['vpc b at vpc-b']);
    const around = [vpc('b', '10.101.0.0/16'), vpc('c', '10.101.9.0/24')];
    expect(clashesOf([...around, peering('vpc', 'b'), peering('vpc', 'c')])).toEqual(['b c at vpc']);
  });

  it('follows the tables of a hub: those who only send clash with destinations, not with each other', () => {
    const vpc = (id: string) => piece('vpc', id, { parent: 'region', prefixes: ['10.50.0.0/16'] });
    const attach = (id: string) => piece('attachment', `at-${id}`, { from: 'hub', to: id });
    const hub = (propagated: readonly string[]) =>
      piece('hub', 'hub', {
        parent: 'region',
        routeTables: [
          {
            id: 'spokes',
            name: 'spokes',
            associated: ['at-a', 'at-b'],
            propagated: [...propagated],
            routes: [],
          },
        ],
      });
    const spokes = [vpc('a'), vpc('b'), attach('a'), attach('b')];
    expect(clashesOf([...spokes, hub([])])).toEqual([]);
    expect(clashesOf([...spokes, hub(['at-a'])])).toEqual(['a b at hub']);
  });

  it('leaves default routes out', () => {
    expect(clashesOf(branch('vgw', '0.0.0.0/0'))).toEqual([]);
  });
});
