import { describe, expect, it } from 'vitest';
import { facts as aws } from '@/lib/clouds/aws/facts';
import { facts as azure } from '@/lib/clouds/azure/facts';
import { designOf, type Piece, piece } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import { exampleFacts } from '@/lib/plan/example-facts';
import { reach, reachBoth } from './reach';

const facts = exampleFacts([aws, azure]);
const planOf = (...pieces: readonly Piece[][]) => compile(designOf('Clouds', pieces.flat()), facts);

const site: Piece[] = [
  piece('site', 'site'),
  piece('network', 'lan', { parent: 'site', prefixes: ['10.50.0.0/16'] }),
  piece('customer-gateway', 'device', {
    parent: 'site',
    platform: 'strong',
    uplinks: [{ id: 'u1', address: '203.0.113.10', mtu: 1500 }],
  }),
];
const onAws: Piece[] = [
  piece('cloud-region', 'frankfurt', { cloud: 'aws', region: 'eu-central-1' }),
  piece('vpn-gateway', 'vgw', { parent: 'frankfurt' }),
  piece('vpc', 'shop', { parent: 'frankfurt', prefixes: ['10.1.0.0/16'] }),
  piece('attachment', 'vgw-shop', { from: 'vgw', to: 'shop' }),
];
const onAzure: Piece[] = [
  piece('cloud-region', 'europe', { cloud: 'azure', region: 'westeurope' }),
  piece('vpn-gateway', 'gateway', { parent: 'europe' }),
  piece('vpc', 'hub', { parent: 'europe', prefixes: ['10.2.0.0/16'] }),
  piece('vpc', 'spoke', { parent: 'europe', prefixes: ['10.3.0.0/16'] }),
  piece('attachment', 'gateway-hub', { from: 'gateway', to: 'hub' }),
  piece('peering', 'hub-spoke', { from: 'hub', to: 'spoke', lendsGateway: 'from' }),
];
const toAws = piece('vpn-connection', 'vpn', { from: 'device', to: 'vgw' });

describe('reaching across clouds', () => {
  const cross = piece('vpn-connection', 'cross', { from: 'gateway', to: 'vgw' });

  it('goes both ways between VPCs of two clouds, and stops when the connection is cut', () => {
    const plan = planOf(onAws, onAzure, [cross]);
    expect(reachBoth(plan, 'shop', 'hub')).toMatchObject({ reached: true });
    expect(reach(plan, 'shop', 'hub').hops.map(({ id }) => id)).toEqual(['shop', 'vgw', 'gateway', 'hub']);
    expect(reachBoth(plan, 'shop', 'hub', new Set(['cross'])).reached).toBe(false);
  });

  it('passes a site on to the other cloud', () => {
    const plan = planOf(site, onAws, onAzure, [cross, toAws]);
    expect(reachBoth(plan, 'lan', 'hub')).toMatchObject({ reached: true });
    expect(reachBoth(plan, 'lan', 'spoke')).toMatchObject({ reached: true });
  });
});

describe('reaching through a lent gateway', () => {
  const plan = planOf(site, onAzure, [piece('vpn-connection', 'vpn', { from: 'device', to: 'gateway' })]);

  it('goes to the borrower, and back', () => {
    expect(reachBoth(plan, 'lan', 'spoke')).toMatchObject({ reached: true });
  });

  it('stops with the peering, which the lender itself does not need', () => {
    const down = new Set(['hub-spoke']);
    expect(reachBoth(plan, 'lan', 'spoke', down).reached).toBe(false);
    expect(reachBoth(plan, 'lan', 'hub', down).reached).toBe(true);
  });
});

describe('reaching over a private circuit', () => {
  const line = piece('private-circuit', 'line', { from: 'device', to: 'vgw' });

  it('prefers the circuit and falls back to the VPN', () => {
    const plan = planOf(site, onAws, [line, toAws]);
    expect(reach(plan, 'lan', 'shop').hops[1]).toEqual({ id: 'device', via: 'line' });
    expect(reachBoth(plan, 'lan', 'shop', new Set(['line'])).reached).toBe(true);
    expect(reachBoth(plan, 'lan', 'shop', new Set(['line', 'vpn'])).reached).toBe(false);
  });

  it('works without a VPN', () => {
    expect(reachBoth(planOf(site, onAws, [line]), 'lan', 'shop').reached).toBe(true);
  });
});

describe('reaching translated addresses', () => {
  it('follows what a prefix really is', () => {
    const nat = [
      { id: 'n1', direction: 'egress' as const, internal: '10.2.0.0/16', external: '100.64.0.0/16' },
      { id: 'n2', direction: 'ingress' as const, internal: '10.50.0.0/16', external: '100.65.0.0/16' },
    ];
    const plan = planOf(site, onAzure, [
      piece('vpn-connection', 'vpn', { from: 'device', to: 'gateway', nat }),
    ]);
    expect(reachBoth(plan, 'lan', 'hub')).toMatchObject({ reached: true });
  });
});
