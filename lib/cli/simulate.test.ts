import { describe, expect, it } from 'vitest';
import type { Design } from '@/lib/model/design';
import { serialiseDesign } from '@/lib/model/serialise';
import { sampleOf } from '@/lib/samples/all';
import { trunklineIn } from '@/lib/testing/trunkline';

const trunkline = trunklineIn(process.cwd());

const asked = (design: Design, ...more: string[]) =>
  trunkline(['simulate', '-', ...more], serialiseDesign(design));

const sample = (id: string): Design => {
  const found = sampleOf(id);
  if (!found) throw new Error(`no sample ${id}`);
  return found.design();
};

const dual = sample('two-gateways-two-uplinks');

/** The sample with other words about what one of its flows must survive. */
function stated(change: {
  survives?: readonly ['device'] | readonly ['device', 'hub'];
  switchWithinSeconds?: number;
}): Design {
  const flow = dual.objects['servers-to-orders'];
  if (flow?.kind !== 'flow') throw new Error('no flow');
  const { survives = flow.survives, switchWithinSeconds } = change;
  const changed = {
    ...flow,
    survives: [...survives],
    ...(switchWithinSeconds ? { switchWithinSeconds } : {}),
  };
  return { ...dual, objects: { ...dual.objects, [flow.id]: changed } };
}

describe('simulate', () => {
  it('follows every flow hop by hop, with the entry of each table and how each link carries', () => {
    const { status, out, err } = asked(dual);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('servers-to-orders: Servers to orders, Servers to Orders: met\n');
    expect(out).toContain('  Servers to 10.140.0.0/16 (Orders), packets of up to 1446 bytes\n');
    expect(out).toContain('    ams-edge-1 by North path, tunnel 1 (encrypted, MTU 1446)\n');
    expect(out).toMatch(/^ +10\.140\.0\.0\/16: bgp, distance 20, AS path 64540, local preference 200; /m);
    expect(out).toMatch(
      /standard input: 2 flows, 0 not met, 17 single failures, 0 against what a flow must survive\.\n$/,
    );
  });

  it('fails what it is told to, and tells how long the traffic takes to move', () => {
    const { status, out } = asked(dual, '--fail', 'edge-1');
    expect(status).toBe(0);
    expect(out).toMatch(/^Failed: device “ams-edge-1”\.\n/);
    expect(out).toContain('met, another way than as drawn\n');
    expect(out).toMatch(/^ {2}Moves after \d+ to \d+ s; 100 % of the traffic is lost until then\.$/m);
    expect(out).toMatch(/^ {4}detection: .*\(the longest\)$/m);
    expect(out).not.toContain('ams-edge-1 by');
    const both = asked(dual, '--fail', 'device:edge-1, device:edge-2');
    expect(both.status).toBe(1);
    expect(both.out).toContain('No gateway of “Amsterdam data centre” is in service.');
  });

  it('ends with 1 where a flow does not survive a kind of failure that it must', () => {
    const weak = stated({ survives: ['device', 'hub'] });
    const { status, out } = asked(weak);
    expect(status).toBe(1);
    expect(out).toMatch(
      /^does not survive: Servers to orders, when hub “Transit gateway” fails \(hub:tgw\): No connection of /m,
    );
    expect(out).toMatch(/, 1 against what a flow must survive\.\n$/);
    expect(asked(weak, '--fail', 'tgw').status).toBe(1);
    expect(asked(stated({ survives: ['device'] }), '--fail', 'tgw').status).toBe(0);
  });

  it('ends with 1 where traffic moves more slowly than it may', () => {
    const hasty = stated({ switchWithinSeconds: 5 });
    const { status, out } = asked(hasty);
    expect(status).toBe(1);
    expect(out).toMatch(
      /device:edge-1\): It takes \d+ to \d+ s to move, longer than the 5 s that it may\.$/m,
    );
  });

  it('lists what every failure and every pair does', () => {
    const { out } = asked(dual, '--matrix', '--pairs');
    expect(out).toMatch(/^device:edge-1: device “ams-edge-1”\n {2}Servers to analytics: moved after /m);
    expect(out).toMatch(/^device:edge-2: device “ams-edge-2”\n {2}no flow is affected$/m);
    expect(out).toContain('Pairs that cut what neither part does: 136 of 136 tried.\n');
    expect(out).toMatch(/^ {2}device “ams-edge-\d” and device “ams-edge-\d”: Servers to orders: cut\. /m);
  });

  it('lists what cuts each flow, and what takes several of its ways along', () => {
    const { status, out } = asked(dual, '--cuts');
    expect(status).toBe(0);
    expect(out).toContain('What cuts each flow, up to 2 failures together:\n');
    expect(out).toContain(
      'servers-to-orders: Servers to orders: cut by one failure\n  hub “Transit gateway”\n  uplink “Fibre north” of “ams-edge-1”, connection “North path”, device “ams-edge-1” or ISP “ISP A”; with uplink “Fibre south” of “ams-edge-2”, connection “South path”, device “ams-edge-2” or ISP “ISP B” (16 sets)\n',
    );
    expect(out).toContain(
      '  hub “Transit gateway”: takes all 4 of their ways out of “Amsterdam data centre”, which cuts them (Servers to analytics, Servers to orders)\n',
    );
    const one = asked(dual, '--cuts', '1');
    expect(one.out).toMatch(/up to 1 failure together:\n.*cut by one failure\n {2}hub “Transit gateway”\n\S/);
    expect(asked(dual, '--cuts', '4')).toMatchObject({ status: 2, out: '' });
    expect(asked(dual, '--cuts', 'two').err).toContain('It is a number from 1 to 3.');
  });

  it('prints the weak points as JSON, and ends as it does without', () => {
    const weak = stated({ survives: ['device', 'hub'] });
    const { status, out } = asked(weak, '--cuts', '2', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      format: 'trunkline-simulation',
      version: 1,
      weakPoints: {
        size: 2,
        flows: [
          { id: 'servers-to-analytics' },
          {
            id: 'servers-to-orders',
            met: true,
            fewest: 1,
            complete: 2,
            cuts: [[['hub:tgw']], [{ length: 4 }, { length: 4 }], [{ length: 1 }, { length: 1 }]],
          },
        ],
        groups: [
          { parts: ['hub:tgw'], of: 4, cuts: true },
          { of: 4, cuts: false },
          { of: 4, cuts: false },
        ],
      },
    });
    expect(JSON.parse(asked(weak, '--format', 'json').out)).not.toHaveProperty('weakPoints');
  });

  it('follows packets between any two ends', () => {
    const { status, out } = asked(dual, '--trace', 'orders,servers');
    expect(status).toBe(0);
    expect(out).toMatch(/^Orders to 10\.40\.0\.0\/16 \(Servers\)/);
    expect(out).toContain('\nServers to 10.140.0.0/16 (Orders)');
    expect(asked(dual, '--trace', 'orders').err).toMatch(/--trace wants the ids of two networks or VPCs/);
  });

  it('prints JSON', () => {
    const { out } = asked(
      dual,
      '--format',
      'json',
      '--fail',
      'edge-1',
      '--matrix',
      '--trace',
      'servers,orders',
    );
    expect(JSON.parse(out)).toMatchObject({
      format: 'trunkline-simulation',
      version: 1,
      file: 'standard input',
      failed: [{ id: 'device:edge-1', kind: 'device', what: 'device “ams-edge-1”', at: ['edge-1'] }],
      flows: [
        { id: 'servers-to-analytics', met: true, fate: 'moved', switching: { dominating: 0 } },
        { id: 'servers-to-orders', there: [{ prefix: '10.140.0.0/16', reached: true, mtu: 1446 }] },
      ],
      breaches: [],
      trace: [{ from: { id: 'servers' } }, { from: { id: 'orders' } }],
      matrix: {
        cells: expect.arrayContaining([
          expect.objectContaining({ flow: 'servers-to-orders', parts: ['hub:tgw'], effect: 'cut' }),
        ]),
        pairs: { tried: 0, all: 136 },
      },
    });
  });

  it('refuses parts that the design has not', () => {
    expect(asked(dual, '--fail', 'nothing')).toEqual({
      status: 2,
      out: '',
      err: 'standard input: nothing that can fail is called nothing; --matrix --format json lists all that can under "parts"\n',
    });
  });
});
