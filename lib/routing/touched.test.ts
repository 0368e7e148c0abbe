import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { anyDesign } from '@/lib/model/arbitrary';
import { designOf, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { removeObjects, setField } from '@/lib/model/edit';
import type { DesignObject } from '@/lib/model/kinds';
import { compile } from '@/lib/plan/compile';
import { exampleWords } from '@/lib/plan/example-facts';
import type { FlowPlan, Plan } from '@/lib/plan/plan';
import { sampleOf, samples } from '@/lib/samples/all';
import { mixed } from '@/lib/testing/designs/mixed';
import { randomDesign, scopes } from '@/lib/testing/designs/random-design';
import { isCounted } from './counted';
import { type Need, needOf } from './need';
import { partsOf } from './parts';
import { modelOf } from './speakers';
import { stateOf } from './state';
import { touchedBy } from './touched';

/** How a flow fares, with nothing that names an object of the kernel. */
const told = ({ met, arriving, why, there, back }: Need) => ({
  met,
  arriving,
  why,
  ways: [...there, ...back].map(({ prefix, paths }) => ({
    prefix,
    paths: paths.map(({ hops, ...path }) => ({
      ...path,
      hops: hops.map(({ entry, ...hop }) => ({ ...hop, prefix: entry?.prefix, source: entry?.source })),
    })),
  })),
});

/** The flow with nothing failed and under every failure, by the id of the part. */
function fateOf(plan: Plan, flow: FlowPlan): Map<string, ReturnType<typeof told>> {
  const parts = [{ id: 'none', down: new Set<string>() }, ...partsOf(plan)];
  return new Map(parts.map(({ id, down }) => [id, told(needOf(stateOf(plan, down), flow))]));
}

const outcomeOf = (plan: Plan, prefix: string) => {
  const { model, routes } = stateOf(plan);
  const { selections, cycle } = routes.settled(prefix);
  const chosen = [...selections].map(([speaker, { best, also }]) => [
    model.net.speakers[speaker]?.id,
    [best, ...also].map(({ feed, path, localPreference }) => [feed?.session.id, path, localPreference]),
  ]);
  return { cycles: cycle !== undefined, chosen: chosen.sort() };
};

/** Whether a limit could count by what the kernel makes of a plan. */
function isLimited(plan: Plan): boolean {
  const { limited, crowded, summaries } = modelOf(plan).net;
  return limited.length > 0 || crowded.length > 0 || summaries.size > 0;
}

/** What is not touched must be as it was; tells how many of all flows were not. */
function holds(before: Plan, after: Plan): number {
  if (isLimited(after)) expect(isCounted(after)).toBe(true);
  const touched = touchedBy(before, after);
  const known = new Map(before.flows.map((flow) => [flow.id, flow]));
  const same = after.flows.filter((flow) => !touched.flow(flow));
  for (const flow of same) {
    const old = known.get(flow.id);
    expect(flow).toEqual(old);
    const [was, is] = [fateOf(before, old ?? flow), fateOf(after, flow)];
    const healthy = is.get('none');
    for (const [part, fate] of is)
      expect([flow.id, part, fate]).toEqual([flow.id, part, was.get(part) ?? healthy]);
  }
  const { prefixes } = modelOf(before).net;
  for (const prefix of modelOf(after).net.prefixes)
    if (prefixes.includes(prefix) && !touched.prefix(prefix))
      expect([prefix, outcomeOf(after, prefix)]).toEqual([prefix, outcomeOf(before, prefix)]);
  return same.length;
}

const words = { ...exampleWords, platforms: ['cisco-ios-xe', 'strongswan-frr', 'unknown'] };

describe('flows that an edit does not touch', () => {
  it('fare as before in any design, whatever fails', () => {
    const steps = fc.array(fc.nat(80), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(anyDesign(words), anyDesign(words), steps, (first, other, step) => {
        const ids = [...new Set([...Object.keys(first.objects), ...Object.keys(other.objects)])].sort();
        const before = compile(first, catalog);
        const edited = mixed(
          first,
          other,
          step.map((at) => ids[at % Math.max(1, ids.length)] ?? ''),
        );
        holds(before, compile(edited, catalog, before));
      }),
      { numRuns: 150 },
    );
  });

  it.each(scopes)('fare as before in random designs of $id', (scope) => {
    let kept = 0;
    for (let seed = 300; seed < 312; seed++) {
      let design = randomDesign(scope, seed);
      let before = compile(design, catalog);
      for (const edit of editsOf(design, seed)) {
        design = edit(design);
        const after = compile(design, catalog, before);
        kept += holds(before, after);
        before = after;
      }
    }
    expect(kept).toBeGreaterThan(0);
  });

  it.each(samples.map(({ id }) => id))('fare as before in %s', (id) => {
    const design = sampleOf(id)?.design();
    if (!design) throw new Error('no such sample');
    const before = compile(design, catalog);
    for (const edit of editsOf(design, 1)) holds(before, compile(edit(design), catalog, before));
  });
});

describe('an edit of a site', () => {
  const compiled = (design: Design, before?: Plan): Plan => compile(design, catalog, before);
  const flowOf = ({ flows }: Plan, id: string): FlowPlan => {
    const flow = flows.find((each) => each.id === id);
    if (!flow) throw new Error(`no flow ${id}`);
    return flow;
  };

  it('leaves the flows of other sites alone', () => {
    const design = designOf('Two sites', [
      ...cloud('aws'),
      ...site(1, ['10.1.0.0/16']),
      ...site(2, ['10.2.0.0/16']),
    ]);
    const before = compiled(design);
    const after = compiled(setField(design, { id: 'gw-2', path: ['asn'], value: 65_111 }), before);
    const touched = touchedBy(before, after);
    expect(touched.flow(flowOf(after, 'flow-1'))).toBe(false);
    expect(touched.flow(flowOf(after, 'flow-2'))).toBe(true);
    expect([touched.prefix('10.1.0.0/16'), touched.prefix('10.2.0.0/16')]).toEqual([false, true]);
    expect(holds(before, after)).toBe(1);
  });

  it('touches what is sent to it by written routes, too', () => {
    const design = designOf('A site behind another', [
      ...cloud('aws'),
      ...site(1, ['10.1.0.0/16']),
      ...site(2, ['10.2.0.0/16']),
      piece('vpn-connection', 'vpn-3', {
        from: 'gw-2',
        to: 'gw-1',
        routing: 'static',
        staticPrefixes: ['10.3.0.0/16'],
      }),
      piece('site', 'site-3'),
      piece('network', 'lan-3', { parent: 'site-3', prefixes: ['10.3.0.0/16'] }),
      piece('customer-gateway', 'gw-3', device('site-3', 3)),
      piece('vpn-connection', 'vpn-4', {
        from: 'gw-3',
        to: 'gw-2',
        routing: 'static',
        staticPrefixes: ['10.3.0.0/16'],
      }),
      piece('flow', 'flow-3', { from: 'lan-1', to: 'lan-3' }),
    ]);
    const before = compiled(design);
    const after = compiled(setField(design, { id: 'gw-2', path: ['name'], value: 'Another' }), before);
    expect(touchedBy(before, after).flow(flowOf(after, 'flow-3'))).toBe(true);
    expect(holds(before, after)).toBe(1);
  });

  it('touches everything where its prefixes count against a limit', () => {
    const many = (first: number, count: number): string[] =>
      Array.from({ length: count }, (_, index) => `10.${first}.${index}.0/24`);
    const design = designOf('Many prefixes', [
      ...cloud('google'),
      ...site(1, many(9, 150)),
      ...site(2, many(5, 90)),
    ]);
    const before = compiled(design);
    const after = compiled(
      setField(design, { id: 'lan-2', path: ['prefixes'], value: many(5, 130) }),
      before,
    );
    expect(needOf(stateOf(before), flowOf(before, 'flow-1')).met).toBe(true);
    expect(needOf(stateOf(after), flowOf(after, 'flow-1')).met).toBe(false);
    expect(touchedBy(before, after).flow(flowOf(after, 'flow-1'))).toBe(true);
    expect([isLimited(before), isCounted(before)]).toEqual([false, false]);
  });
});

const device = (parent: string, nth: number) => ({
  parent,
  platform: 'cisco-ios-xe',
  uplinks: [{ id: 'u1', name: 'Line', address: `198.51.100.${nth}`, mtu: 1500 }],
});

const site = (nth: number, prefixes: readonly string[]): Piece[] => [
  piece('site', `site-${nth}`),
  piece('network', `lan-${nth}`, { parent: `site-${nth}`, prefixes: [...prefixes] }),
  piece('customer-gateway', `gw-${nth}`, device(`site-${nth}`, nth)),
  piece('vpn-connection', `vpn-${nth}`, { from: `gw-${nth}`, to: 'cloud' }),
  piece('flow', `flow-${nth}`, { from: `lan-${nth}`, to: 'vpc' }),
];

const cloud = (id: 'aws' | 'google'): Piece[] => [
  piece('cloud-region', 'region', { cloud: id, region: id === 'aws' ? 'eu-central-1' : 'europe-west3' }),
  piece('vpc', 'vpc', { parent: 'region', prefixes: ['172.16.0.0/20'] }),
  piece('vpn-gateway', 'cloud', { parent: 'region' }),
  piece('attachment', 'att', { from: 'cloud', to: 'vpc' }),
];

type Edit = (design: Design) => Design;

/** Edits of every object, each of a sort that suits it; a few of them, spread over the design. */
function editsOf(design: Design, seed: number): Edit[] {
  const all = Object.values(design.objects).flatMap((object) => editsTo(object, seed));
  const step = Math.max(1, Math.floor(all.length / 12));
  return all.filter((_, at) => at % step === seed % step);
}

function editsTo(object: DesignObject, seed: number): Edit[] {
  const { id, kind, name } = object;
  const set =
    (path: (string | number)[], value: unknown): Edit =>
    (design) =>
      design.objects[id] ? setField(design, { id, path, value }) : design;
  const own: Edit[] =
    kind === 'network'
      ? [
          set(['prefixes'], [`10.${200 + (seed % 50)}.0.0/24`]),
          set(['prefixes'], ['0.0.0.0/0']),
          set(['prefixes'], ['10.0.0.0/8']),
        ]
      : kind === 'customer-gateway'
        ? [
            set(['asn'], 64_999),
            set(['uplinks', 0, 'isp'], 'Another'),
            set(['uplinks', 0, 'address'], '198.51.100.77'),
          ]
        : kind === 'vpn-connection'
          ? [
              set(['preference'], 'backup'),
              set(['tunnels', 0, 'role'], 'backup'),
              set(['holdSeconds'], 33),
              set(['routing'], 'static'),
              set(['staticPrefixes'], ['10.0.0.0/8', '0.0.0.0/0']),
            ]
          : kind === 'flow'
            ? [set(['survives'], ['device'])]
            : kind === 'hub' || kind === 'vpc'
              ? tableEdits(object)
              : [];
  const remove: Edit = (edited) => (edited.objects[id] ? removeObjects(edited, [id]) : edited);
  return [set(['name'], `${name} 2`), remove, ...own];
}

/** A route table gets another name, a route to half of all there is that is dropped, or loses its routes, links and subnets. */
function tableEdits(object: Extract<DesignObject, { kind: 'hub' | 'vpc' }>): Edit[] {
  const { id } = object;
  const set =
    (changes: Record<string, unknown>): Edit =>
    (design) =>
      design.objects[id]
        ? setField(design, {
            id,
            path: ['routeTables'],
            value: object.routeTables.map((table, at) => (at === 0 ? { ...table, ...changes } : table)),
          })
        : design;
  const [via] = object.routeTables.flatMap(({ routes }) => routes.flatMap((route) => route.via ?? []));
  return [
    set({ name: 'another' }),
    ...(via || object.kind === 'hub'
      ? [set({ routes: [{ prefix: '10.0.0.0/9', ...(via ? { via } : {}) }] })]
      : []),
    set({ routes: [] }),
    set(object.kind === 'hub' ? { propagated: [] } : { propagate: false }),
  ];
}
