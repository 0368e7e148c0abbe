import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { samples } from '@/lib/samples/all';
import { scopes } from '@/lib/testing/designs/random-design';
import { randomCases } from '@/lib/testing/proof/cases';
import { cutsOf, type FlowCuts } from './cuts';
import { type FateGroup, fateGroupsOf } from './fate-groups';
import { linkOfSession } from './links';
import { needOf } from './need';
import { partsOf, takesEnd } from './parts';
import { bundlesOf } from './shared-fate';
import { stateOf } from './state';
import { topology } from './topology';
import { needsOfWay, waysOf } from './ways';

function cutsIn(plan: Plan, most = 2): FlowCuts[] {
  const run = cutsOf(plan, { most });
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

const told = ({ leg, taken, ways, parts, cuts }: FateGroup): string =>
  `${Object.values(leg).flat().join(' ')}: ${parts.map(({ id }) => id).join(', ')}: ${taken.length} of ${ways.length}${cuts ? ', cuts' : ''}`;

const line = (isp: string) => ({
  uplinks: [{ id: 'u1', name: 'Line B', isp, address: '198.51.100.10', mtu: 1500 }],
});

const groupsOf = (...change: Parameters<typeof example>): string[] => {
  const plan = compile(example(...change), catalog);
  return fateGroupsOf(plan, cutsIn(plan)).map(told);
};

describe('what shares its fate', () => {
  it('is told with how much of all it is, the parts that do the same together', () => {
    expect(groupsOf()).toEqual([
      'site: gateway:vgw: 4 of 4, cuts',
      'site: uplink:gw/u1, connection:vpn, device:gw, isp:isp a: 2 of 4',
      'site: uplink:gw2/u1, connection:vpn2, device:gw2, isp:isp b: 2 of 4',
    ]);
  });

  it('is one provider of two lines, however it is written, and one device', () => {
    expect(groupsOf({ gw2: line('isp A ') })[0]).toBe('site: gateway:vgw, isp:isp a: 4 of 4, cuts');
    expect(groupsOf({ gw2: null, vpn2: null })).toEqual([
      'site: uplink:gw/u1, connection:vpn, device:gw, gateway:vgw, isp:isp a: 2 of 2, cuts',
    ]);
  });

  it('is the same for flows that go the same ways', () => {
    const sample = samples.find(({ id }) => id === 'two-gateways-two-uplinks');
    if (!sample) throw new Error('no sample');
    const plan = compile(sample.design(), catalog);
    const groups = fateGroupsOf(plan, cutsIn(plan));
    expect(groups.map(({ flows }) => flows.length)).toEqual(groups.map(() => 2));
  });
});

/** Whether a flow starts or ends in a site, so that it has to leave it. */
function isEndAt(plan: Plan, id: string, site: string): boolean {
  const { network } = topology(plan);
  const flow = plan.flows.find((each) => each.id === id);
  return [flow?.from, flow?.to].some((end) => network(end ?? '')?.site === site);
}

const plans = [
  ...samples.filter(({ id }) => id !== 'large').map(({ id, design }) => ({ name: id, design })),
  ...scopes.flatMap((scope) => randomCases(scope, { first: 2_100, count: 3 })),
].map(({ name, design }) => ({ name, plan: compile(design(), catalog) }));

describe.each(plans)('the ways of the flows of $name', ({ plan }) => {
  const found = cutsIn(plan, plan.flows.length > 20 ? 1 : 2);

  it('are all that a flow takes after any single failure, and none works when what it needs has failed', () => {
    for (const { flow, met, ways } of found) {
      if (!met) continue;
      for (const part of partsOf(plan)) {
        const state = stateOf(plan, part.down);
        const need = needOf(state, flow);
        if (!need.met || takesEnd(plan, flow, part)) continue;
        for (const way of waysOf(plan, need)) {
          expect([part.id, ways.includes(way)]).toEqual([part.id, true]);
          expect([part.id, way, needsOfWay(plan, way).some((id) => part.down.has(id))]).toEqual([
            part.id,
            way,
            false,
          ]);
        }
      }
    }
  });

  it('go with a part that takes all of them, which cuts the flow, and not with one that leaves any', () => {
    for (const { leg, taken, ways, parts, cuts, flows } of fateGroupsOf(plan, found)) {
      expect(flows.length).toBeGreaterThan(0);
      for (const part of parts)
        for (const way of ways) {
          const link = linkOfSession(way);
          const isUp = stateOf(plan, part.down).isLinkUp(link) && !part.down.has(way);
          expect([part.id, way, isUp]).toEqual([part.id, way, !taken.includes(way)]);
        }
      const isOut = flows.some((flow) => 'site' in leg && isEndAt(plan, flow, leg.site));
      // Between clouds there can be a third one to go by.
      if (taken.length === ways.length && isOut) expect([parts[0]?.id, cuts]).toEqual([parts[0]?.id, true]);
    }
  });

  it('are what the rules say of a site: one device, one line or one provider for all', () => {
    const map = topology(plan);
    for (const { tunnels, device, uplink, isp } of bundlesOf(plan)) {
      const ways = tunnels.map(({ tunnel }) => tunnel.id);
      const takesAll = (kind: string): string[] =>
        partsOf(plan)
          .filter((part) => part.kind === kind)
          .filter(({ down }) => ways.every((way) => needsOfWay(plan, way).some((id) => down.has(id))))
          .map(({ id }) => id);
      const isPair = map.gateway(device ?? '')?.pair === true;
      const near = new Set(tunnels.map(({ near: end }) => end.gateway));
      expect(takesAll('device').filter((id) => near.has(id.slice('device:'.length)))).toEqual(
        device === undefined || isPair ? [] : [`device:${device}`],
      );
      expect(takesAll('uplink')).toEqual(uplink ? [`uplink:${uplink.gateway}/${uplink.id}`] : []);
      // The rules tell of a provider only where several lines look as if they were apart.
      if (!uplink) expect(takesAll('isp')).toEqual(isp ? [`isp:${isp.trim().toLowerCase()}`] : []);
    }
  });
});
