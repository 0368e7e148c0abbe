import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, overlaps } from '@/lib/addressing/prefix';
import { facts as aws } from '@/lib/clouds/aws/facts';
import { facts as azure } from '@/lib/clouds/azure/facts';
import { facts as google } from '@/lib/clouds/google/facts';
import { anyDesign, anyFields } from '@/lib/model/arbitrary';
import { example, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { addObject } from '@/lib/model/edit';
import { type DesignObject, kindOf } from '@/lib/model/kinds';
import { parseDesign } from '@/lib/model/parse';
import { serialiseDesign } from '@/lib/model/serialise';
import { samples } from '@/lib/samples/all';
import { largeDesign } from '@/lib/samples/large';
import { compile } from './compile';
import { exampleFacts, exampleWords } from './example-facts';
import type { Plan } from './plan';

const facts = exampleFacts([aws, azure, google]);
const anyPlanned = anyDesign(exampleWords);
const kindNames = [
  'attachment',
  'cloud-region',
  'customer-gateway',
  'flow',
  'hub',
  'note',
  'peering',
  'private-circuit',
  'site',
  'vpc',
  'vpn-connection',
  'vpn-gateway',
  'waiver',
] as const;
const anyAddition = fc.constantFrom(...kindNames).chain((name) => {
  const kind = kindOf(name);
  if (!kind) throw new Error(name);
  return anyFields(kind, exampleWords).map(({ kind: _, number: __, ...fields }) => ({
    kind: name as DesignObject['kind'],
    fields,
  }));
});
// Not a network: what a site announces is what is in it. Ids that sort before, among and after those of arbitrary designs.
const anyNewId = fc.constantFrom('a', 'customer-gateway-0a', 'vpc-0a', 'zz');

describe('compiling', () => {
  it('never throws, and gives the same plan for the same design, also after a trip through its file', () => {
    fc.assert(
      fc.property(anyPlanned, (design) => {
        const plan = compile(design, facts);
        expect(compile(structuredClone(design), facts)).toEqual(plan);
        expect(compile(parseDesign(serialiseDesign(design)).design, facts)).toEqual(plan);
      }),
      { numRuns: 200 },
    );
  });

  it('changes no gateway, tunnel, label or address of the others when an object is added', () => {
    fc.assert(
      fc.property(anyPlanned, anyAddition, anyNewId, (design, addition, id) => {
        const before = compile(design, facts);
        const after = compile(addObject(design, { ...addition, id }), facts);
        for (const list of ['gateways', 'cloudGateways', 'connections', 'attachments', 'peerings'] as const) {
          expect(
            // A peering that lends a gateway brings attachments of its own, and a hub of a kind that is joined anyway its peerings.
            after[list].filter(
              (item) =>
                item.id !== id &&
                !item.id.startsWith(`${id}/`) &&
                !('implied' in item && [item.from, item.to].includes(id)),
            ),
            list,
          ).toEqual(before[list]);
        }
        const fixed = (plan: Plan) =>
          plan.vpcs.filter((vpc) => vpc.id !== id).map(({ label, subnets }) => ({ label, subnets }));
        expect(fixed(after)).toEqual(fixed(before));
        expect(after.unsettled).toEqual(expect.arrayContaining([...before.unsettled]));
      }),
      { numRuns: 300 },
    );
  });

  it('settles every sample but the broken one without an open question', () => {
    for (const { id, design } of samples.filter(({ id }) => id !== 'with-problems')) {
      expect(compile(design(), facts).unsettled, id).toEqual([]);
    }
  });
});

describe('inside prefixes', () => {
  const automatic = (plan: Plan) =>
    plan.connections.flatMap(({ from, to, tunnels }) =>
      tunnels.flatMap(({ inside }) =>
        inside && !inside.pinned ? [{ prefix: inside.prefix, ends: [from, to] }] : [],
      ),
    );

  it('lie where the cloud allows, and in nothing it keeps or that is left to others', () => {
    for (const { prefix } of automatic(compile(largeDesign(4000), facts))) {
      expect(aws.inside.allowed.some((outer) => contains(outer, prefix))).toBe(true);
      for (const kept of [...aws.inside.reserved, ...aws.inside.avoided])
        expect(overlaps(kept, prefix)).toBe(false);
    }
  });

  it('are used once on each gateway, whatever its tunnels lead to', () => {
    fc.assert(
      fc.property(anyPlanned, (design) => {
        const seen = new Set<string>();
        for (const { prefix, ends } of automatic(compile(design, facts))) {
          for (const end of new Set(ends)) {
            expect(seen.has(`${end} ${prefix}`)).toBe(false);
            seen.add(`${end} ${prefix}`);
          }
        }
      }),
    );
  });

  it('are once in the whole of a design of 3,800 connections', () => {
    const prefixes = automatic(compile(largeDesign(3800), facts)).map(({ prefix }) => prefix);
    expect(new Set(prefixes).size).toBe(2 * 3800);
  });

  it('are as pinned, and lacking for a tunnel that the cloud does not have', () => {
    const tunnels = [{ id: 'a', inside: '169.254.30.4/30' }, { id: 'b' }, { id: 'c' }];
    const { connections, unsettled } = compile(example({ vpn: { tunnels } }), facts);
    expect(connections[0]?.tunnels.map(({ inside }) => inside?.prefix)).toEqual([
      '169.254.30.4/30',
      '169.254.8.4/30',
      undefined,
    ]);
    expect(connections[0]?.tunnels[0]).toMatchObject({
      from: { insideAddress: '169.254.30.6' },
      to: { insideAddress: '169.254.30.5' },
    });
    expect(unsettled).toEqual([
      {
        at: 'vpn',
        field: 'tunnels/2',
        what: 'tunnel 3 gets no inside prefix',
        action: 'give it one, or remove the tunnel',
      },
    ]);
  });
});

describe('what is settled', () => {
  it('of a tunnel between a device and a cloud', () => {
    const tunnel = compile(example(), facts).connections[0]?.tunnels[0];
    expect(tunnel).toMatchObject({
      id: 'vpn/t1',
      number: 11,
      inside: { prefix: '169.254.8.0/30', version: 4, pinned: false },
      mtu: 1446,
      mss: 1406,
      key: { id: 'key:vpn/t1' },
      ike: { version: 2, encryption: 'aes256-cbc', integrity: 'sha384', prf: 'sha384', dhGroup: 20 },
      esp: { encryption: 'aes256-gcm16', dhGroup: 20 },
      from: {
        kind: 'customer',
        outside: { known: '203.0.113.10' },
        insideAddress: '169.254.8.2',
        initiates: true,
        ikeLifetimeSeconds: 28_800,
        espLifetimeSeconds: 3600,
        dpd: { delaySeconds: 10, retries: 3, timeoutSeconds: 30 },
        bgp: {
          asn: 65_001,
          holdSeconds: 30,
          keepaliveSeconds: 10,
          localPreference: 200,
          prepend: 0,
          maximumPrefixes: 1000,
        },
      },
      to: {
        kind: 'cloud',
        outside: { slot: { id: 'address:vpn/t1/vgw' } },
        insideAddress: '169.254.8.1',
        initiates: false,
        bgp: { asn: 64_512, maximumPrefixes: 100 },
      },
    });
  });

  it('of a backup: less preferred, and announced with a longer path', () => {
    const backup = compile(example(), facts).connections[1]?.tunnels[0];
    expect(backup?.from.bgp).toMatchObject({ localPreference: 160, prepend: 2 });
    expect(backup?.to.bgp).toMatchObject({ localPreference: 160, prepend: 0 });
  });

  it('of static routing: no session, the site’s prefixes or those drawn, whichever way it was drawn', () => {
    const plan = compile(
      example({
        vpn: { routing: 'static', from: 'vgw', to: 'gw' },
        vpn2: { routing: 'static', staticPrefixes: ['10.0.0.0/8'] },
      }),
      facts,
    );
    expect(plan.connections.map(({ staticPrefixes }) => staticPrefixes)).toEqual([
      ['10.10.0.0/16'],
      ['10.0.0.0/8'],
    ]);
    expect(plan.connections[0]?.tunnels[0]?.from.bgp).toBeUndefined();
    expect(plan.tables[0]?.routes).toEqual(
      expect.arrayContaining([
        { prefix: '10.0.0.0/8', via: 'vpn2', owner: 'lan', place: 'site', origin: 'static' },
      ]),
    );
  });

  it.each<[string, Design, string]>([
    ['no platform', example({ gw: { platform: 'unknown' } }), 'platform unknown is not known'],
    [
      'no outside address',
      example({ gw: { uplinks: [{ id: 'u1', mtu: 1500 }] } }),
      'Office to Frankfurt needs an outside address of edge-1',
    ],
    ['no uplink', example({ gw: { uplinks: [] } }), 'Office to Frankfurt needs an outside address of edge-1'],
    ['no cloud', example({ region: { cloud: 'nimbus' } }), 'cloud nimbus is not known'],
    ['no region', example({ vgw: { parent: 'site' } }), 'it is in no cloud region'],
    ['no site', example({ gw: { parent: 'region' } }), 'the gateway is in no site'],
    [
      'a wrong type',
      example({ vgw: { type: 'transit-gateway' } }),
      'AWS has no VPN gateway of type transit-gateway',
    ],
    ['both ends the same', example({ vpn: { to: 'gw' } }), 'it joins a gateway to itself'],
    [
      'no common cipher',
      example({ gw: { platform: 'weak' }, vpn: { ike: { encryption: 'aes256-gcm16' } } }),
      'the two ends share no IKE encryption (the connection: aes256-gcm16; Weak OS: 3des-cbc, aes128-cbc; AWS: aes256-gcm16, aes128-gcm16, aes256-cbc, aes128-cbc)',
    ],
    [
      'a VPC without a subnet to attach a hub in',
      example({ vpc: { subnets: [] }, att: { from: 'tgw' } }, [piece('hub', 'tgw', { parent: 'region' })]),
      'Production has no subnet to attach tgw in',
    ],
  ])('is told to be open with %s', (_, design, what) => {
    expect(compile(design, facts).unsettled.map((open) => open.what)).toContain(what);
  });
});

describe('the tables of a hub', () => {
  const table = (id: string, associated: string[], propagated: string[]) => ({
    id,
    name: id,
    associated,
    propagated,
    routes: [],
  });
  const withHub = (routeTables: unknown[]): Plan =>
    compile(
      example({ att: { from: 'tgw' }, vpn: { to: 'tgw' }, vpn2: { to: 'tgw' } }, [
        piece('hub', 'tgw', { parent: 'region', routeTables: routeTables as never }),
      ]),
      facts,
    );

  it('is one that all use and fill, unless drawn', () => {
    expect(withHub([]).tables.filter(({ gateway }) => gateway === 'tgw')).toMatchObject([
      {
        id: 'tgw/main',
        associated: ['vpn', 'vpn2', 'att'],
        routes: [
          { prefix: '10.10.0.0/16', via: 'vpn' },
          { via: 'vpn2' },
          { prefix: '10.100.0.0/16', via: 'att' },
        ],
      },
    ]);
  });

  it('are kept apart as drawn', () => {
    const plan = withHub([
      table('vpns', ['vpn', 'vpn2', 'nobody'], ['att']),
      table('vpcs', ['att'], ['vpn', 'vpn']),
    ]);
    const routes = plan.tables
      .filter(({ gateway }) => gateway === 'tgw')
      .map((found) => found.routes.map(({ prefix, via }) => `${prefix} ${via}`));
    expect(routes).toEqual([['10.100.0.0/16 att'], ['10.10.0.0/16 vpn']]);
    expect(plan.vpcs[0]?.routeTables[0]?.routes).toEqual([
      { prefix: '10.10.0.0/16', via: 'tgw', drawn: false },
    ]);
  });

  it('leave a VPC behind a virtual private gateway to propagation', () => {
    expect(compile(example(), facts).vpcs[0]?.routeTables).toMatchObject([
      { propagatedFrom: ['vgw'], routes: [] },
    ]);
  });
});
