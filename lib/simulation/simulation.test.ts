import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { samples } from '@/lib/samples/all';
import { matrixCsv } from './csv';
import { findingViews } from './findings';
import { flowViews } from './flows';
import { type MatrixView, wholeMatrix } from './matrix';
import { partAt } from './part-at';
import { failedOf, partViews } from './parts';
import { prefixesAt, stepViews } from './steps';
import { tableViews } from './tables';
import { otherTimes, timesOfCloud, timesOfPlatform } from './times';
import { breachesOf } from './verdict';

const planOf = (id: string): Plan => {
  const sample = samples.find((one) => one.id === id);
  if (!sample) throw new Error(`no sample ${id}`);
  return compile(sample.design(), catalog);
};

const dual = planOf('two-gateways-two-uplinks');

describe('what a person points at', () => {
  const parts = partViews(dual);
  it.each([
    ['a tunnel', 'vpn-north/t1', 'tunnel:vpn-north/t1'],
    ['an uplink', 'edge-1/u1', 'uplink:edge-1/u1'],
    ['a device', 'edge-1', 'device:edge-1'],
    ['a connection', 'vpn-north', 'connection:vpn-north'],
    ['a hub', 'tgw', 'hub:tgw'],
    ['a site', 'datacentre', 'site:datacentre'],
    ['a region', 'stockholm', 'region:aws/eu-north-1'],
    ['a subnet, which means its zone', 'orders/app-a', 'zone:aws/eu-north-1a'],
  ])('%s is its part', (_, id, part) => expect(partAt(parts, id)?.id).toBe(part));

  it.each(['servers', 'orders', 'servers-to-orders', 'edge-1/nothing', 'orders/nothing', ''])(
    '%j cannot fail by itself',
    (id) => expect(partAt(parts, id)).toBeUndefined(),
  );
});

describe('failed parts', () => {
  it('are found by both kinds of id, each once, and what is unknown is named', () => {
    const { parts, unknown } = failedOf(dual, ['device:edge-1', 'edge-1', 'gone', '__proto__']);
    expect(parts.map(({ id }) => id)).toEqual(['device:edge-1']);
    expect(unknown).toEqual(['gone', '__proto__']);
  });
});

describe('flows', () => {
  const fates = (...ids: string[]) =>
    flowViews(dual, { facts: catalog, failed: failedOf(dual, ids), detailOf: () => 'short' }).map(
      ({ fate, met }) => [fate, met],
    );

  it('tell what became of each', () => {
    expect(fates()).toEqual([
      ['unchanged', true],
      ['unchanged', true],
    ]);
    expect(fates('edge-2')).toEqual(fates());
    expect(fates('edge-1')).toEqual([
      ['moved', true],
      ['moved', true],
    ]);
    expect(fates('tgw').every(([fate]) => fate === 'cut')).toBe(true);
    expect(fates('datacentre').every(([fate]) => fate === 'gone')).toBe(true);
  });

  it('that do not come back have nothing to wait for and nothing that would shorten it', () => {
    const of = (...ids: string[]) =>
      flowViews(dual, { facts: catalog, failed: failedOf(dual, ids), detailOf: () => 'short' })[0]?.switching;
    expect(of('tgw')).toEqual({ lost: 1, parts: [] });
    expect(of('edge-1')).toMatchObject({ lost: 1, seconds: { least: 20 } });
    expect(of('edge-1')?.parts).not.toEqual([]);
  });

  it('say at each hop which entry was followed and why, where that is asked for', () => {
    const [full] = flowViews(dual, {
      facts: catalog,
      failed: failedOf(dual, ['edge-1']),
      detailOf: () => 'full',
    });
    const hops = full?.back[0]?.paths[0]?.hops ?? [];
    expect(hops.map(({ name }) => name)).toEqual(['Orders', 'Transit gateway', 'ams-edge-2', 'Servers']);
    expect(hops[1]?.entry).toMatchObject({
      prefix: '10.40.0.0/16',
      source: 'bgp',
      why: '2 equal routes share the traffic',
    });
    const [detection] = full?.switching?.parts ?? [];
    expect(
      detection?.together?.map(({ what, least, most }) => [
        what.split(' ').slice(0, 4).join(' '),
        least,
        most,
      ]),
    ).toEqual([
      ['the hosts and routers', 3, 40],
      ['the BGP hold time', 20, 30],
    ]);
    expect(detection).toMatchObject({ least: 20, most: 40 });
    expect(
      full?.switching?.parts.every(({ source, least, most }) => source.name !== '' && least <= most),
    ).toBe(true);
  });
});

describe.each(samples.map(({ id }) => id))('the matrix of %s', (id) => {
  const plan = planOf(id);
  const view = wholeMatrix(plan, { facts: catalog, mostPairs: 0 });

  it('agrees with each failure looked at by itself', () => {
    for (const { id: part } of view.parts) {
      const flows = flowViews(plan, {
        facts: catalog,
        failed: failedOf(plan, [part]),
        detailOf: () => 'short',
      });
      for (const flow of flows) {
        const cell = view.cells.find((one) => one.flow === flow.id && one.parts[0] === part);
        if (flow.fate === 'never') expect(cell).toBeUndefined();
        else expect([part, flow.id, cell?.effect ?? 'unchanged']).toEqual([part, flow.id, flow.fate]);
      }
    }
  });

  it('is a table with a line for each failure and a column for each flow', () => {
    const lines = matrixCsv(view).trimEnd().split('\r\n');
    expect(lines).toHaveLength(view.parts.length + 1);
  });
});

describe('the matrix as CSV', () => {
  it('cannot start a formula in a spreadsheet', () => {
    const view: MatrixView = {
      flows: [
        {
          id: 'f',
          name: '=1+1',
          from: { id: 'a', name: 'a' },
          to: { id: 'b', name: 'b' },
          met: true,
          survives: [],
        },
      ],
      parts: [{ id: 'device:a', kind: 'device', what: '@SUM(A1), "x"', at: [] }],
      cells: [{ flow: 'f', parts: ['device:a'], effect: 'moved', why: '', seconds: { least: 1, most: 3 } }],
      pairs: { cells: [], tried: 0, all: 0 },
    };
    expect(matrixCsv(view).split('\r\n')).toEqual([
      `"Failure","Kind","'=1+1"`,
      `"'@SUM(A1), ""x""","device","moved, 1 to 3 s"`,
      '',
    ]);
  });
});

describe('the verdict', () => {
  const flow = (survives: string[], within?: number) => ({
    id: 'f',
    name: 'F',
    from: { id: 'a', name: 'A' },
    to: { id: 'b', name: 'B' },
    met: true,
    survives,
    ...(within === undefined ? {} : { within }),
  });
  const cells = [
    { flow: 'f', parts: ['device:a'], effect: 'cut' as const, why: 'Gone.' },
    { flow: 'f', parts: ['site:s'], effect: 'gone' as const, why: 'Gone.' },
    { flow: 'f', parts: ['tunnel:t'], effect: 'moved' as const, why: '', seconds: { least: 1, most: 9 } },
  ];
  const parts = (['device:a', 'site:s', 'tunnel:t'] as const).map((id) => ({
    id,
    kind: id.split(':')[0] as 'device' | 'site' | 'tunnel',
    what: id,
    at: [],
  }));
  const breaches = (...flows: Parameters<typeof breachesOf>[0]['flows'][number][]) =>
    breachesOf(
      { flows, parts, cells, pairs: { cells: [], tried: 0, all: 0 } },
      new Map([['f', 'Never.']]),
    ).map(({ part }) => part);

  it('counts only what a flow must survive, in time', () => {
    expect(breaches(flow([]))).toEqual([]);
    expect(breaches(flow(['device', 'site', 'tunnel']))).toEqual(['device:a']);
    expect(breaches(flow(['tunnel'], 8))).toEqual(['tunnel:t']);
    expect(breaches(flow(['tunnel'], 9))).toEqual([]);
    expect(breaches({ ...flow([]), met: false })).toEqual([undefined]);
  });
});

describe('times', () => {
  const times = [
    ...catalog.clouds.flatMap(timesOfCloud),
    ...catalog.vendors.flatMap(timesOfPlatform),
    ...otherTimes,
  ];

  it('are ranges, each with its source, and are told apart', () => {
    for (const { time } of times) {
      expect(time.source.name).not.toBe('');
      expect(time.least).toBeLessThanOrEqual(time.most);
    }
    expect(new Set(times.map(({ of, what }) => `${of} ${what}`)).size).toBe(times.length);
  });

  it('are all that a switch-over is made of, but for timers of the design', () => {
    const sources = new Set(times.map(({ time }) => time.source.name));
    for (const { id } of samples) {
      const plan = planOf(id);
      for (const { id: part } of partViews(plan))
        for (const { switching } of flowViews(plan, {
          facts: catalog,
          failed: failedOf(plan, [part]),
          detailOf: () => 'short',
        }))
          for (const { step, source } of switching?.parts ?? [])
            if (step !== 'detection') expect([part, sources.has(source.name)]).toEqual([part, true]);
    }
  });
});

describe('tables, steps and findings', () => {
  const hub = planOf('cloud-hub');

  it('name winners with their reason, and losers', () => {
    const [table] = tableViews(dual, 'tgw');
    const line = table?.lines.find(({ prefix }) => prefix === '10.40.0.0/16');
    expect(line?.ways.map(({ by }) => by.name)).toEqual(['North path, tunnel 1', 'North path, tunnel 2']);
    expect(line?.others.map(({ why }) => why)).toEqual(['its AS path is longer', 'its AS path is longer']);
    expect(tableViews(dual, 'nothing')).toEqual([]);
  });

  it('walk through the messages of a hub in order', () => {
    expect(prefixesAt(hub, 'hub')).toContain('10.32.0.0/16');
    const steps = stepViews(hub, { prefix: '10.32.0.0/16' });
    expect(steps[0]).toMatchObject({ kind: 'choice', outcome: 'chosen', at: ['lyon-gw'] });
    expect(steps.some(({ text }) => text.startsWith('CloudHub announces 10.32.0.0/16 to ber-isr-1'))).toBe(
      true,
    );
    for (const { moves } of steps) if (moves) expect(moves.session.startsWith(moves.link)).toBe(true);
  });

  it('are told once each', () => {
    for (const { id } of samples) {
      const plan = planOf(id);
      const texts = findingViews(plan, { facts: catalog, failed: failedOf(plan, []) }).map(
        ({ text }) => text,
      );
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
