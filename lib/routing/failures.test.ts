import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example, piece } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import { failuresOn, isPathUp } from './failures';
import { reach } from './reach';
import { bundlesOf } from './shared-fate';

const plan = compile(example(), catalog);
const { hops } = reach(plan, 'lan', 'vpc');
const told = (kind: Parameters<typeof failuresOn>[2]) =>
  failuresOn(plan, hops, kind).map(({ what, down }) => `${what}: ${[...down].join(' ')}`);

describe('failuresOn', () => {
  it('lists what lies on the path, and what goes with it', () => {
    expect(told('tunnel')).toEqual([
      'tunnel 1 of “Office to Frankfurt”: vpn/t1',
      'tunnel 2 of “Office to Frankfurt”: vpn/t2',
    ]);
    expect(told('device')).toEqual(['device “edge-1”: gw']);
    expect(told('uplink')).toEqual(['uplink “Line A” of “edge-1”: vpn/t1 vpn/t2']);
    expect(told('isp')).toEqual(['ISP “ISP A”: vpn/t1 vpn/t2']);
    expect(told('zone')).toEqual(['zone eu-central-1a: vpc/a', 'zone eu-central-1b: vpc/b']);
  });

  it('lists hubs, and regions that neither end lies in', () => {
    const inIreland = compile(
      example({ vgw: null, vpn: null, vpn2: null, att: null }, [
        piece('cloud-region', 'ireland', { cloud: 'aws', region: 'eu-west-1' }),
        piece('hub', 'near', { parent: 'ireland', name: 'Near' }),
        piece('hub', 'far', { parent: 'region', name: 'Far' }),
        piece('peering', 'peer', { from: 'near', to: 'far' }),
        piece('vpn-connection', 'vpn3', { from: 'gw', to: 'near' }),
        piece('attachment', 'att2', { from: 'far', to: 'vpc' }),
      ]),
      catalog,
    );
    const path = reach(inIreland, 'lan', 'vpc');
    expect(path.reached).toBe(true);
    expect(failuresOn(inIreland, path.hops, 'hub').map(({ what }) => what)).toEqual([
      'hub “Near”',
      'hub “Far”',
    ]);
    expect(failuresOn(inIreland, path.hops, 'region')).toEqual([
      { kind: 'region', what: 'region eu-west-1', down: new Set(['near']) },
    ]);
    expect(failuresOn(plan, hops, 'region')).toEqual([]);
    expect(failuresOn(plan, hops, 'hub')).toEqual([]);
  });

  it('lets one chassis of a pair fail alone', () => {
    const pair = compile(example({ gw: { pair: true } }), catalog);
    const path = reach(pair, 'lan', 'vpc');
    expect(failuresOn(pair, path.hops, 'device')).toEqual([
      { kind: 'device', what: 'one chassis of “edge-1”', down: new Set() },
    ]);
  });

  it('takes the lines of one provider down together', () => {
    const uplinks = [{ id: 'u1', isp: 'isp a ', address: '198.51.100.10', mtu: 1500 }];
    const shared = compile(example({ gw2: { uplinks } }), catalog);
    const [failure] = failuresOn(shared, hops, 'isp');
    expect(failure?.down.size).toBe(4);
  });
});

describe('isPathUp', () => {
  it('is true while every hop still has something to work with', () => {
    expect(isPathUp(plan, hops, new Set(['vpn/t1', 'vpc/a', 'gw2']))).toBe(true);
    for (const down of [['vpn/t1', 'vpn/t2'], ['vpc/a', 'vpc/b'], ['gw'], ['att']])
      expect(isPathUp(plan, hops, new Set(down))).toBe(false);
  });
});

describe('bundlesOf', () => {
  it('tells what all tunnels of a site share', () => {
    expect(bundlesOf(plan)).toMatchObject([{ site: 'site', cloudGateway: 'vgw' }]);
    expect(bundlesOf(plan)[0]?.device).toBeUndefined();
    const single = bundlesOf(compile(example({ gw2: null, vpn2: null }), catalog));
    expect(single).toMatchObject([{ device: 'gw', uplink: { gateway: 'gw', id: 'u1' } }]);
    expect(single[0]?.isp).toBeUndefined();
  });

  it('tells one provider of several lines', () => {
    const uplinks = [{ id: 'u1', isp: 'isp A', address: '198.51.100.10', mtu: 1500 }];
    expect(bundlesOf(compile(example({ gw2: { uplinks } }), catalog))[0]?.isp).toBe('ISP A');
  });
});
