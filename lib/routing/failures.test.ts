import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { failuresOn, failuresThatStop } from './failures';
import { needOf } from './need';
import { bundlesOf } from './shared-fate';
import { stateOf } from './state';

const planOf = (design: Design) => compile(design, catalog);
const plan = planOf(example());

function healthy(of: Plan) {
  const [flow] = of.flows;
  if (!flow) throw new Error('no flow');
  return needOf(stateOf(of), flow);
}

const told = (of: Plan, kind: Parameters<typeof failuresOn>[2]) =>
  failuresOn(of, healthy(of), kind).map(({ what, down }) => `${what}: ${[...down].join(' ')}`);

describe('failuresOn', () => {
  it('lists what the ways of a flow pass, and what goes with it', () => {
    expect(told(plan, 'tunnel')).toEqual([
      'tunnel 1 of “Office to Frankfurt”: vpn/t1',
      'tunnel 2 of “Office to Frankfurt”: vpn/t2',
    ]);
    expect(told(plan, 'device')).toEqual(['device “edge-1”: gw']);
    expect(told(plan, 'uplink')).toEqual(['uplink “Line A” of “edge-1”: vpn/t1 vpn/t2']);
    expect(told(plan, 'isp')).toEqual(['ISP “ISP A”: vpn/t1 vpn/t2']);
    expect(told(plan, 'zone')).toEqual(['zone eu-central-1a: vpc/a', 'zone eu-central-1b: vpc/b']);
  });

  it('lists hubs, and regions that neither end lies in', () => {
    const inIreland = planOf(
      example({ vgw: null, vpn: null, vpn2: null, att: null }, [
        piece('cloud-region', 'ireland', { cloud: 'aws', region: 'eu-west-1' }),
        piece('hub', 'near', { parent: 'ireland', name: 'Near' }),
        piece('hub', 'far', { parent: 'region', name: 'Far' }),
        piece('peering', 'peer', { from: 'near', to: 'far' }),
        piece('vpn-connection', 'vpn3', { from: 'gw', to: 'near' }),
        piece('attachment', 'att2', { from: 'far', to: 'vpc' }),
      ]),
    );
    expect(told(inIreland, 'hub')).toEqual(['hub “Near”: near', 'hub “Far”: far']);
    expect(told(inIreland, 'region')).toEqual(['region eu-west-1: near']);
    expect(told(plan, 'region')).toEqual([]);
    expect(told(plan, 'hub')).toEqual([]);
  });

  it('takes the lines of one provider down together, and the circuits that it carries', () => {
    const uplinks = [{ id: 'u1', isp: 'isp a ', address: '198.51.100.10', mtu: 1500 }];
    expect(told(planOf(example({ gw2: { uplinks } })), 'isp')).toEqual([
      'ISP “ISP A”: vpn/t1 vpn/t2 vpn2/t1 vpn2/t2',
    ]);
    const carried = example({}, [
      piece('private-circuit', 'line', { from: 'gw', to: 'vgw', carrier: 'ISP A' }),
    ]);
    expect(told(planOf(carried), 'isp')).toEqual(['ISP “ISP A”: vpn/t1 vpn/t2 line']);
  });
});

describe('failuresThatStop', () => {
  it('tells those after which nothing is left, and why', () => {
    const alone = planOf(example({ gw2: null, vpn2: null }));
    const stopping = [...failuresThatStop(alone, healthy(alone), 'device')];
    expect(stopping.map(({ part, need }) => [part.id, need.why])).toEqual([
      ['device:gw', 'No gateway of “Head office” is in service.'],
    ]);
    expect([...failuresThatStop(plan, healthy(plan), 'device')]).toEqual([]);
  });

  it('lets one chassis of a pair fail', () => {
    const pair = planOf(example({ gw: { pair: true }, gw2: null, vpn2: null }));
    expect([...failuresThatStop(pair, healthy(pair), 'device')]).toEqual([]);
  });
});

describe('bundlesOf', () => {
  it('tells what all tunnels of a site share', () => {
    expect(bundlesOf(plan)).toMatchObject([{ site: 'site', cloudGateway: 'vgw' }]);
    expect(bundlesOf(plan)[0]?.device).toBeUndefined();
    const single = bundlesOf(planOf(example({ gw2: null, vpn2: null })));
    expect(single).toMatchObject([{ device: 'gw', uplink: { gateway: 'gw', id: 'u1' } }]);
    expect(single[0]?.isp).toBeUndefined();
  });

  it('tells one provider of several lines', () => {
    const uplinks = [{ id: 'u1', isp: 'isp A', address: '198.51.100.10', mtu: 1500 }];
    expect(bundlesOf(planOf(example({ gw2: { uplinks } })))[0]?.isp).toBe('ISP A');
  });
});
