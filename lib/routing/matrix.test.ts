import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { samples } from '@/lib/samples/all';
import { scopes } from '@/lib/testing/designs/random-design';
import { randomCases } from '@/lib/testing/proof/cases';
import { type Cell, type Matrix, matrixOf } from './matrix';
import { needOf } from './need';
import { partFor, partsOf } from './parts';
import { stateOf } from './state';

const plan = compile(example(), catalog);

function finished(of: Plan, mostPairs = 0): Matrix {
  const run = matrixOf(of, { mostPairs });
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

const told = ({ parts, effect }: Cell): string => `${parts} ${effect}`;

describe('partsOf', () => {
  it('lists what can fail by itself, and what goes with it', () => {
    expect(partsOf(plan).map(({ id, down }) => `${id}: ${[...down].join(' ')}`)).toEqual([
      'tunnel:vpn/t1: vpn/t1',
      'tunnel:vpn/t2: vpn/t2',
      'tunnel:vpn2/t1: vpn2/t1',
      'tunnel:vpn2/t2: vpn2/t2',
      'uplink:gw/u1: vpn/t1 vpn/t2',
      'uplink:gw2/u1: vpn2/t1 vpn2/t2',
      'connection:vpn: vpn',
      'connection:vpn2: vpn2',
      'device:gw: gw',
      'device:gw2: gw2',
      'gateway:vgw: vgw',
      'isp:isp a: vpn/t1 vpn/t2',
      'isp:isp b: vpn2/t1 vpn2/t2',
      'zone:aws/eu-central-1a: vpc/a',
      'zone:aws/eu-central-1b: vpc/b',
      'site:site: gw gw2',
      'region:aws/eu-central-1: vgw vpc',
    ]);
    expect(partFor(plan, 'gw')?.id).toBe('device:gw');
    expect(partFor(plan, 'vpn/t1')?.id).toBe('tunnel:vpn/t1');
    expect(partFor(plan, 'nothing')).toBeUndefined();
  });
});

describe('matrixOf', () => {
  it('tells what each single failure does to each flow, and leaves out what it does not touch', () => {
    const { cells, healthy } = finished(plan);
    expect(healthy.map(({ met }) => met)).toEqual([true]);
    expect(cells.map(told)).toEqual([
      'tunnel:vpn/t1 moved',
      'tunnel:vpn/t2 moved',
      'uplink:gw/u1 moved',
      'connection:vpn moved',
      'device:gw moved',
      'gateway:vgw cut',
      'isp:isp a moved',
      'site:site gone',
      'region:aws/eu-central-1 gone',
    ]);
  });

  it('tells which pairs cut what neither of the two does', () => {
    const { pairs } = finished(plan, 1_000);
    expect(pairs.tried).toBe(pairs.all);
    const cuts = pairs.cells.filter(({ effect }) => effect === 'cut').map(({ parts }) => parts.join(' + '));
    expect(cuts).toContain('device:gw + device:gw2');
    expect(cuts).toContain('uplink:gw/u1 + isp:isp b');
    expect(cuts.filter((text) => text.includes('gateway:vgw'))).toEqual([]);
    expect(finished(plan, 3).pairs).toMatchObject({ tried: 3 });
  });

  it('reports how far it is, and can be left at any time', () => {
    const run = matrixOf(plan);
    expect(run.next().value).toEqual({ done: 1, of: partsOf(plan).length });
  });

  it('gives the same as working everything out again', () => {
    for (const { design } of samples) {
      const sample = compile(design(), catalog);
      const { cells } = finished(sample);
      for (const part of partsOf(sample)) {
        for (const flow of sample.flows) {
          const before = needOf(stateOf(sample), flow);
          const after = needOf(stateOf(sample, new Set(part.down)), flow);
          const cell = cells.find(({ flow: id, parts }) => id === flow.id && parts[0] === part.id);
          const isCut = before.met && !after.met;
          expect([part.id, flow.id, cell !== undefined && cell.effect !== 'moved']).toEqual([
            part.id,
            flow.id,
            isCut || cell?.effect === 'gone',
          ]);
        }
      }
    }
  });
});

describe.each(scopes)('random designs of $id', (scope) => {
  const plans = randomCases(scope, { first: 900, count: 4 }).map(({ name, design }) => ({
    name,
    plan: compile(design(), catalog),
  }));

  it.each(plans)('lose and win nothing by what a flow does not rest on: $name', ({ plan: random }) => {
    const state = stateOf(random);
    for (const flow of random.flows) {
      const before = needOf(state, flow);
      const support = before.support();
      for (const part of partsOf(random).filter(({ down }) => ![...down].some((id) => support.has(id)))) {
        const after = needOf(stateOf(random, new Set(part.down)), flow);
        expect([
          part.id,
          flow.id,
          JSON.stringify(after.there.map(({ paths }) => paths.map(({ end, why }) => [end, why]))),
        ]).toEqual([
          part.id,
          flow.id,
          JSON.stringify(before.there.map(({ paths }) => paths.map(({ end, why }) => [end, why]))),
        ]);
      }
    }
  });

  it.each(plans)('have traces that meet no table twice: $name', ({ plan: random }) => {
    const places = [...random.gateways.flatMap(({ networks }) => networks), ...random.vpcs].map(
      ({ id }) => id,
    );
    for (const from of places.slice(0, 6)) {
      for (const to of places.slice(0, 6).filter((other) => other !== from)) {
        const flow = { ...(random.flows[0] ?? plan.flows[0]), from, to } as Plan['flows'][number];
        const state = stateOf(random);
        const { paths } = needOf(state, {
          ...flow,
          toPrefixes: prefixesOf(random, to),
          fromPrefixes: prefixesOf(random, from),
        }).there[0] ?? { paths: [] };
        for (const { hops, end } of paths) {
          const tables = hops
            .slice(0, end === 'loop' ? -1 : undefined)
            .map(({ id, table }) => `${id} ${table ?? ''}`);
          expect(new Set(tables).size).toBe(tables.length);
        }
      }
    }
  });
});

const prefixesOf = ({ gateways, vpcs }: Plan, id: string): readonly string[] =>
  [...gateways.flatMap(({ networks }) => networks), ...vpcs].find((place) => place.id === id)?.prefixes ?? [];
