import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { scopes } from '@/lib/testing/designs/random-design';
import { randomCases } from '@/lib/testing/proof/cases';
import type { LabNetwork } from '@/lib/testing/routers/lab-network';
import { randomNetwork } from '@/lib/testing/routers/random-network';
import { hasSingleOutcome } from '@/lib/testing/routers/single-outcome';
import type { SessionEnd } from './bgp/network';
import { nothingDown, type Routes, routes } from './bgp/routes';
import type { Part } from './part';
import { partsOf } from './parts';
import { modelOf } from './speakers';
import { stateOf } from './state';
import { traceTo } from './trace';

/** A network in which nothing but the length of paths tells routes apart: such networks have one outcome, whatever the order of messages. */
function byLengthAlone(lab: LabNetwork): LabNetwork {
  const end = ({ speaker, address, import: taken, export: sent }: SessionEnd): SessionEnd => ({
    speaker,
    address,
    import: { ...(taken?.permits ? { permits: taken.permits } : {}) },
    export: {
      sendsBack: true,
      ...(sent?.permits ? { permits: sent.permits } : {}),
      ...(sent?.prepend ? { prepend: sent.prepend } : {}),
    },
  });
  return {
    ...lab,
    speakers: lab.speakers.map((speaker, index) => ({
      ...speaker,
      asn: 65_001 + index,
      own: speaker.own.map(({ prefix }) => ({ prefix })),
    })),
    sessions: lab.sessions.map(({ id, ends: [a, b] }) => ({ id, ends: [end(a), end(b)] })),
  };
}

describe('the order in which routers decide', () => {
  it('does not matter where the length of paths alone counts', () => {
    for (let seed = 1; seed <= 40; seed++)
      expect([seed, hasSingleOutcome(byLengthAlone(randomNetwork(seed, { least: 3, most: 10 })))]).toEqual([
        seed,
        true,
      ]);
  });
});

describe.each(scopes)('the order in which tables decide in random designs of $id', (scope) => {
  it.each(randomCases(scope, { first: 300, count: 6 }))('does not matter: $name', ({ design }) => {
    const { net } = modelOf(compile(design(), catalog));
    const [first, last] = [routes(net, nothingDown, 'first'), routes(net, nothingDown, 'last')];
    const told = (of: Routes, speaker: number, prefix: string) => {
      const { best, also } = of.at(speaker, prefix) ?? {};
      const ways = [best, ...(also ?? [])].map((route) => route?.feed?.session.id ?? route?.via);
      return [net.speakers[speaker]?.id, prefix, best?.path, ways];
    };
    for (const prefix of net.prefixes)
      for (const speaker of net.speakers.keys())
        expect(told(last, speaker, prefix)).toEqual(told(first, speaker, prefix));
  });
});

const mostPlaces = 5;

/**
 * Two rules by which a failure may open a way: a gateway that prefers a circuit to a VPN and passes on only the latter does so when the circuit is gone,
 * and a VPC's table is not asked when no subnet that uses it is in service.
 */
const mayFree = ({ circuits }: Plan, { kind, down }: Part): boolean =>
  kind === 'zone' ||
  circuits.some(({ id, gateway, cloudGateway }) =>
    [id, gateway, cloudGateway].some((each) => down.has(each)),
  );

describe.each(scopes)('failures in random designs of $id', (scope) => {
  it.each(randomCases(scope, { first: 700, count: 8 }))(
    'make nothing reachable that was not: $name',
    ({ design }) => {
      const plan = compile(design(), catalog);
      const healthy = stateOf(plan);
      const ways = pairsOf(plan).filter((way) => !traceTo(healthy, way).reached);
      for (const part of partsOf(plan).filter((each) => !mayFree(plan, each))) {
        const state = stateOf(plan, part.down);
        for (const way of ways) {
          const after = traceTo(state, way);
          expect([part.id, way, after.reached]).toEqual([part.id, way, false]);
        }
      }
    },
  );
});

function pairsOf({ gateways, vpcs }: Plan): { from: string; to: string; prefix: string }[] {
  const places = [...gateways.flatMap(({ networks }) => networks), ...vpcs].slice(0, mostPlaces);
  return places.flatMap(({ id: from }) =>
    places.flatMap(({ id: to, prefixes: [prefix] }) =>
      from === to || !prefix ? [] : [{ from, to, prefix }],
    ),
  );
}
