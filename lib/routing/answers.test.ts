import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { designOf, example, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import { samples } from '@/lib/samples/all';
import { leftFor, loadsOf, sharesOf } from './bandwidth';
import { flowFindings, moreSpecificsIn, unsettledAt } from './findings';
import { needOf } from './need';
import { outageOf, partFor } from './parts';
import { stateOf } from './state';
import { stepsOf } from './steps';
import { switchOver } from './switch-over';
import { type TableLine, tablesAt } from './tables';

const planOf = (design: Design) => compile(design, catalog);
const plan = planOf(example());
const sample = (id: string) => {
  const found = samples.find((each) => each.id === id);
  if (!found) throw new Error(`no sample ${id}`);
  return planOf(found.design());
};

describe('tablesAt', () => {
  const line = (id: string, prefix: string, of = plan, down?: ReadonlySet<string>): TableLine | undefined =>
    tablesAt(of, id, down)[0]?.lines.find((each) => each.prefix === prefix);

  it('shows what a device chose, and what the others lost by', () => {
    const chosen = line('gw', '10.100.0.0/16');
    expect(chosen?.entry).toMatchObject({ source: 'bgp', distance: 20 });
    expect(chosen?.entry.ways.map(({ session }) => session)).toEqual(['vpn/t1', 'vpn/t2']);
    expect(line('gw', '10.10.0.0/16')?.why).toBe('the site’s own');
  });

  it('shows that a virtual private gateway takes one of two equal tunnels, and the longer path of a backup last', () => {
    const chosen = line('vgw', '10.10.0.0/16');
    expect(chosen?.entry.ways).toEqual([{ link: 'vpn', to: 'gw', session: 'vpn/t1' }]);
    expect(chosen?.others.map(({ link, why }) => `${link}: ${why}`)).toContain('vpn2: its AS path is longer');
  });

  it('keeps a null route where the way is gone', () => {
    expect(line('gw', '10.100.0.0/16', plan, new Set(['vgw']))?.entry).toMatchObject({
      source: 'anchor',
      ends: 'dropped',
      distance: 254,
    });
  });

  it('shows none of what is out of service', () => {
    expect(tablesAt(plan, 'gw', new Set(['gw']))).toEqual([]);
    expect(tablesAt(plan, 'vgw', new Set(['vgw']))).toEqual([]);
    expect(tablesAt(plan, 'lan', new Set(['gw'])).map(({ object }) => object)).toEqual(['gw2']);
    const steps = stepsOf(plan, ['10.10.0.0/16'], new Set(['gw']));
    const places = steps.flatMap((step) => (step.kind === 'choice' ? [step.at] : [step.from, step.to]));
    expect(places).toContain('gw2');
    expect(places).not.toContain('gw');
  });

  it('shows the tables of a VPC, and of the devices in front of a network', () => {
    expect(line('vpc', '10.10.0.0/16')?.entry).toMatchObject({ source: 'propagated' });
    expect(tablesAt(plan, 'lan').map(({ object }) => object)).toEqual(['gw', 'gw2']);
    expect(tablesAt(plan, 'nothing')).toEqual([]);
  });
});

describe('stepsOf', () => {
  it('walks a hub’s messages, with what each site makes of them', () => {
    const hub = sample('cloud-hub');
    const [site] = hub.gateways;
    const prefix = site?.advertises[0] ?? '';
    const steps = stepsOf(hub, [prefix]);
    const messages = steps.filter((step) => step.kind === 'message');
    expect(messages[0]).toMatchObject({
      from: site?.id,
      says: 'announces',
      outcome: 'taken',
      path: [site?.asn],
    });
    const passedOn = messages.filter(({ from, outcome }) => from !== site?.id && outcome === 'taken');
    expect(new Set(passedOn.map(({ to }) => to)).size).toBe(hub.gateways.length - 1);
    const back = messages.filter(({ to, from }) => to === site?.id && from !== site?.id);
    expect(back.length).toBeGreaterThan(0);
    expect(back.every(({ outcome }) => outcome === 'refused')).toBe(true);
  });

  it('says that a site refuses what carries its own AS', () => {
    const branch = (index: number) => [
      piece('site', `site${index}`),
      piece('network', `net${index}`, { parent: `site${index}`, prefixes: [`10.2${index}.0.0/16`] }),
      piece('customer-gateway', `edge${index}`, {
        parent: `site${index}`,
        platform: 'cisco-ios-xe',
        asn: 65_010,
        uplinks: [{ id: 'u1', address: `192.0.2.${index}`, mtu: 1500 }],
      }),
      piece('vpn-connection', `spoke${index}`, { from: `edge${index}`, to: 'hub' }),
    ];
    const shared = planOf(
      example({}, [
        piece('hub', 'hub', { parent: 'region', type: 'vpn-cloudhub' }),
        ...branch(1),
        ...branch(2),
      ]),
    );
    const refused = stepsOf(shared, ['10.21.0.0/16']).filter(
      (step) => step.kind === 'message' && step.to === 'edge2',
    );
    expect(refused).not.toEqual([]);
    for (const step of refused)
      expect(step).toMatchObject({
        says: 'announces',
        outcome: 'refused',
        why: 'the AS is in its path already',
      });
  });
});

describe('findings', () => {
  const found = (of: typeof plan, down?: ReadonlySet<string>) => {
    const state = stateOf(of, down);
    return [
      ...of.flows.flatMap((flow) => flowFindings(state, needOf(state, flow))),
      ...of.tables.flatMap(moreSpecificsIn),
      ...state.model.net.prefixes.flatMap((prefix) => unsettledAt(state, prefix)),
    ];
  };

  it('tells answers that come another way', () => {
    // A virtual private gateway answers by one tunnel what comes by two.
    expect(found(plan).map(({ kind }) => kind)).toEqual(['asymmetric']);
  });

  it('tells where a VPC sends what its hub cannot send on', () => {
    const hub = planOf(
      example({ vgw: null, vpn2: null, gw2: null, vpn: { to: 'hub' }, att: { from: 'hub' } }, [
        piece('hub', 'hub', { parent: 'region', type: 'transit-gateway' }),
      ]),
    );
    expect(found(hub)).toEqual([]);
    expect(found(hub, new Set(['gw']))).toMatchObject([{ kind: 'black-hole', at: 'hub' }]);
  });

  it('tells where traffic is lost', () => {
    const closed = planOf(example({ att: null }));
    expect(found(closed).some(({ kind }) => kind === 'black-hole')).toBe(false);
  });

  it('tells a more specific prefix of another place inside a wider one', () => {
    const inner = planOf(
      example({ lan: { prefixes: ['10.0.0.0/9'] } }, [
        piece('site', 's2'),
        piece('network', 'n2', { parent: 's2', prefixes: ['10.20.0.0/16'] }),
        piece('customer-gateway', 'g2', {
          parent: 's2',
          platform: 'cisco-ios-xe',
          uplinks: [{ id: 'u1', address: '192.0.2.9', mtu: 1500 }],
        }),
        piece('vpn-connection', 'v2', { from: 'g2', to: 'vgw' }),
      ]),
    );
    expect(found(inner)).toContainEqual({
      kind: 'more-specific',
      prefix: '10.20.0.0/16',
      inside: '10.0.0.0/9',
      at: 'vgw/main',
      owner: 'n2',
    });
  });
});

describe('bandwidth', () => {
  it('is what the narrowest part of the way leaves', () => {
    const wide = planOf(example({ flow: { bandwidthMbps: 200 } }));
    const state = stateOf(wide);
    const needs = wide.flows.map((flow) => needOf(state, flow));
    const shares = needs.map((need) => sharesOf(state, need));
    const loads = loadsOf(shares.map((each) => ({ mbps: 200, shares: each })));
    expect([...loads.values()].map(({ id, asked }) => [id, asked])).toEqual([
      ['vpn/t1', 200],
      ['vpn/t2', 100],
    ]);
    const [own] = shares;
    expect(own && leftFor(own, loads)).toMatchObject({ id: 'vpn/t1', asked: 200 });
  });
});

const azureStandby = () =>
  designOf('Standby', [
    piece('cloud-region', 'europe', { cloud: 'azure', region: 'westeurope' }),
    piece('vpn-gateway', 'gateway', { parent: 'europe', mode: 'active-standby' }),
    piece('vpc', 'hub', { parent: 'europe', prefixes: ['10.2.0.0/16'] }),
    piece('attachment', 'gateway-hub', { from: 'gateway', to: 'hub' }),
    piece('site', 'site'),
    piece('network', 'lan', { parent: 'site', prefixes: ['10.50.0.0/16'] }),
    piece('customer-gateway', 'edge', {
      parent: 'site',
      platform: 'cisco-ios-xe',
      uplinks: [{ id: 'u1', address: '203.0.113.10', mtu: 1500 }],
    }),
    piece('vpn-connection', 'vpn', { from: 'edge', to: 'gateway', tunnels: [{ id: 't1', role: 'active' }] }),
    piece('flow', 'flow', { from: 'lan', to: 'hub' }),
  ]);

describe('the size of a gateway', () => {
  it('is about its tunnels, not about what goes from VPC to VPC', () => {
    const wan = sample('virtual-wan');
    const state = stateOf(wan);
    const shares = wan.flows.map((flow) => sharesOf(state, needOf(state, flow)));
    const loads = loadsOf(shares.map((each) => ({ mbps: 50, shares: each })));
    expect(loads.get('hub')).toMatchObject({ carries: 500, asked: 50 });
    const [, between] = shares;
    expect(between && leftFor(between, loads)).toBeUndefined();
  });
});

describe('switchOver', () => {
  const afterLosing = (of: typeof plan, ...ids: string[]) => {
    const [flow] = of.flows;
    if (!flow) throw new Error('no flow');
    const failed = ids.flatMap((id) => partFor(of, id) ?? []);
    if (failed.length < ids.length) throw new Error(`no part ${ids}`);
    const state = stateOf(of, outageOf(failed));
    const before = needOf(stateOf(of), flow);
    return switchOver(catalog, { before, after: needOf(state, flow), state, failed });
  };

  it('is the hold time less the age of the last keepalive, and what follows', () => {
    const { seconds, parts, dominating } = afterLosing(plan, 'vpn/t1');
    // 20 to 30 s were measured between strongSwan and FRR with these timers.
    expect(parts[0]?.time).toMatchObject({ least: 20, most: 30, known: 'measured' });
    expect(seconds).toEqual({ least: 20, most: 41 });
    expect(dominating?.step).toBe('detection');
  });

  it('loses the part that took the tunnel, of the worse direction, and nothing where none did', () => {
    expect(afterLosing(plan, 'vpn/t1').lost).toBe(1);
    expect(afterLosing(plan, 'vpn/t2').lost).toBe(0.5);
    expect(afterLosing(plan, 'vpn2')).toMatchObject({ lost: 0, seconds: { least: 0, most: 0 } });
  });

  it('asks the slower end: the device may see its own line go down, the cloud has to wait', () => {
    const { parts } = afterLosing(plan, 'uplink:gw/u1');
    expect(parts[0]).toMatchObject({ at: 'vgw', time: { least: 20, most: 30 } });
  });

  it('lets a site turn to its other device, which takes a time that no design tells', () => {
    const { parts, seconds, proposal } = afterLosing(plan, 'gw');
    // No less than the cloud takes to find out, and at most what OSPF takes by default.
    expect(parts[0]).toMatchObject({ at: 'site', time: { least: 20, most: 40, known: 'assumed' } });
    expect(seconds).toEqual({ least: 20, most: 51 });
    expect(proposal?.what).toContain('VRRP');
  });

  it('waits for the other chassis of a pair, as long as its platform is said to take', () => {
    const pair = (platform: string) =>
      planOf(example({ gw: { pair: true, platform }, gw2: null, vpn2: null }));
    const { seconds, parts, lost } = afterLosing(pair('juniper-srx'), 'device:gw');
    expect({ seconds, lost }).toEqual({ seconds: { least: 3, most: 20 }, lost: 1 });
    expect(parts.map(({ step }) => step)).toEqual(['take-over']);
    expect(afterLosing(pair('generic'), 'device:gw')).toMatchObject({
      seconds: { least: 1, most: 72 },
      parts: [{ time: { known: 'assumed' } }],
    });
  });

  it('waits for the standby instance of a gateway, and proposes to use both', () => {
    const standby = planOf(azureStandby());
    const { seconds, parts, proposal } = afterLosing(standby, 'instance:gateway/0');
    expect(seconds).toEqual({ least: 15, most: 180 });
    expect(parts).toMatchObject([{ step: 'take-over', at: 'gateway', time: { known: 'documented' } }]);
    expect(proposal?.what).toContain('both instances');
  });

  it('has no end where nothing else is there', () => {
    expect(afterLosing(plan, 'vgw').seconds).toBeUndefined();
  });

  it('loses a half where one link of a circuit goes', () => {
    const line = planOf(example({}, [piece('private-circuit', 'line', { from: 'gw', to: 'vgw' })]));
    const { lost, seconds } = afterLosing(line, 'line/1');
    expect({ lost, seconds }).toEqual({ lost: 1, seconds: { least: 60, most: 101 } });
    const hub = planOf(
      example({ vgw: null, vpn: { to: 'hub' }, vpn2: { to: 'hub' }, att: { from: 'hub' } }, [
        piece('hub', 'hub', { parent: 'region', type: 'transit-gateway' }),
        piece('private-circuit', 'line', { from: 'gw', to: 'hub' }),
      ]),
    );
    expect(afterLosing(hub, 'line/1').lost).toBe(0.5);
  });

  it('proposes BFD on a circuit, at its price', () => {
    const line = planOf(example({}, [piece('private-circuit', 'line', { from: 'gw', to: 'vgw' })]));
    const { dominating, proposal } = afterLosing(line, 'line');
    expect(dominating?.time).toMatchObject({ least: 60, most: 90, known: 'documented' });
    expect(proposal?.what).toContain('BFD');
  });
});
