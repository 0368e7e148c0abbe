import { describe, expect, it } from 'vitest';
import { facts as aws } from '@/lib/clouds/aws/facts';
import { example, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { sampleOf } from '@/lib/samples/all';
import { compile } from './compile';
import { exampleFacts } from './example-facts';
import { lookup } from './lookup';

const expected = (design: Design, gateway: string): (readonly string[])[] => {
  const found = lookup(compile(design, exampleFacts([aws])));
  return found.tunnelsOf(gateway).map((view) => found.expectedAt(view));
};

describe('what an end expects to hear', () => {
  it('from a cloud: its VPC; from a device: its site', () => {
    expect(expected(example(), 'gw')).toEqual([['10.100.0.0/16'], ['10.100.0.0/16']]);
    expect(expected(example(), 'vgw')).toEqual(Array.from({ length: 4 }, () => ['10.10.0.0/16']));
  });

  it('through a hub that re-advertises: the other sites, but never its own', () => {
    const design = sampleOf('cloud-hub')?.design() ?? example();
    expect(expected(design, 'berlin-gw')).toEqual(
      Array.from({ length: 2 }, () => ['10.32.0.0/16', '10.33.0.0/16', '10.130.0.0/16']),
    );
    const redundant = sampleOf('two-gateways-two-uplinks')?.design() ?? example();
    expect(expected(redundant, 'edge-2')).toEqual(
      Array.from({ length: 2 }, () => ['10.140.0.0/16', '10.141.0.0/16']),
    );
  });

  it('through a hub whose tables keep sites apart: nothing of the other', () => {
    const table = (id: string, propagated: string[], associated: string[]) => ({
      id,
      name: id,
      associated,
      propagated,
      routes: [],
    });
    const other = [
      piece('site', 'plant', {}),
      piece('network', 'plant-lan', { parent: 'plant', prefixes: ['10.20.0.0/16'] }),
      piece('hub', 'tgw', {
        parent: 'region',
        routeTables: [
          table('a', ['att'], ['vpn']),
          table('b', ['att', 'vpn'], ['vpn2']),
          table('c', ['vpn', 'vpn2'], ['att']),
        ],
      }),
    ];
    const design = example(
      { gw2: { parent: 'plant' }, vpn: { to: 'tgw' }, vpn2: { to: 'tgw' }, att: { from: 'tgw' } },
      other,
    );
    expect(expected(design, 'gw')[0]).toEqual(['10.100.0.0/16']);
    expect(expected(design, 'gw2')[0]).toEqual(['10.10.0.0/16', '10.100.0.0/16']);
  });

  it('is nothing where a link uses no table', () => {
    const hub = piece('hub', 'tgw', {
      parent: 'region',
      routeTables: [{ id: 'a', name: 'a', associated: [], propagated: ['att'], routes: [] }],
    });
    expect(expected(example({ vpn: { to: 'tgw' }, att: { from: 'tgw' } }, [hub]), 'gw')).toEqual([[], []]);
  });
});

describe('looking up', () => {
  const plan = compile(example(), exampleFacts([aws]));
  it('is made once for a plan, finds what is there and nothing else', () => {
    const found = lookup(plan);
    expect(lookup(plan)).toBe(found);
    expect(found.gateway('gw')).toBe(plan.gateways[0]);
    expect(found.cloudGateway('vgw')).toBe(plan.cloudGateways[0]);
    expect(found.vpc('vpc')).toBe(plan.vpcs[0]);
    expect(found.connection('vpn')).toBe(plan.connections[0]);
    expect(found.tunnel('vpn/t2')).toBe(plan.connections[0]?.tunnels[1]);
    expect(found.tablesOf('vgw')).toEqual(plan.tables);
    expect([found.gateway('vgw'), found.tunnel('vpn'), found.tableOf('vpn', 'gw')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(found.tunnelsOf('constructor')).toEqual([]);
  });

  it('shows a tunnel from both ends', () => {
    const found = lookup(plan);
    expect(
      found.tunnelsOf('vgw').map(({ tunnel, near, far }) => [tunnel.id, near.gateway, far.gateway]),
    ).toEqual([
      ['vpn/t1', 'vgw', 'gw'],
      ['vpn/t2', 'vgw', 'gw'],
      ['vpn2/t1', 'vgw', 'gw2'],
      ['vpn2/t2', 'vgw', 'gw2'],
    ]);
  });
});
