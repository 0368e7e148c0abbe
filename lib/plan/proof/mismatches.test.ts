import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example } from '@/lib/model/build';
import type { Encryption } from '@/lib/model/crypto';
import { compile } from '../compile';
import type { CloudFacts, CryptoSupport, Facts, VendorFacts } from '../facts';
import type { Plan, TunnelEnd, TunnelPlan } from '../plan';
import { type ProofItem, type ProofRow, proofsOf } from './proof';

const plan = compile(example(), catalog);

/** The plan with its first tunnel changed. */
const withTunnel = (change: (tunnel: TunnelPlan) => Partial<TunnelPlan>): Plan => ({
  ...plan,
  connections: plan.connections.map((connection, at) => ({
    ...connection,
    tunnels: connection.tunnels.map((tunnel, index) =>
      at === 0 && index === 0 ? { ...tunnel, ...change(tunnel) } : tunnel,
    ),
  })),
});

const withEnds = (from: Partial<TunnelEnd>, to: Partial<TunnelEnd> = {}): Plan =>
  withTunnel((tunnel) => ({ from: { ...tunnel.from, ...from }, to: { ...tunnel.to, ...to } }));

const withBgp = (change: { asn?: number; holdSeconds?: number; keepaliveSeconds?: number }): Plan =>
  withTunnel(({ from }) => ({ from: { ...from, ...(from.bgp ? { bgp: { ...from.bgp, ...change } } : {}) } }));

/** The catalog's facts with those of devices or clouds changed. */
const facts = (change: { vendor?: Partial<VendorFacts>; cloud?: Partial<CloudFacts> }): Facts => ({
  vendor: (id, version) => {
    const vendor = catalog.vendor(id, version);
    return vendor && { ...vendor, ...change.vendor };
  },
  cloud: (id) => {
    const cloud = catalog.cloud(id);
    return cloud && { ...cloud, ...change.cloud };
  },
});

type Part<Of extends 'ike' | 'esp'> = Partial<CryptoSupport[Of]>;

function support(change: { ike?: Part<'ike'>; esp?: Part<'esp'>; versions?: readonly (1 | 2)[] }): Facts {
  const { support: own } = catalog.vendor('cisco-ios-xe') ?? {};
  if (!own) throw new Error('no Cisco IOS-XE');
  return facts({
    vendor: {
      support: {
        ikeVersions: change.versions ?? own.ikeVersions,
        ike: { ...own.ike, ...change.ike },
        esp: { ...own.esp, ...change.esp },
      },
    },
  });
}

const cbc: readonly Encryption[] = ['aes256-cbc'];
const hidden = { local: '192.168.1.2' };

/** The row of an item in the first proof. */
function rowOf(item: ProofItem, { of = plan, by = catalog }: { of?: Plan; by?: Facts } = {}): ProofRow {
  const row = proofsOf(of, by)[0]?.rows.find((each) => each.item === item);
  if (!row) throw new Error(`no row ${item}`);
  return row;
}

/** A broken fact or end for each item, and what is said of it. */
const broken: readonly [ProofItem, { of?: Plan; by?: Facts }, string][] = [
  ['outside', { by: facts({ vendor: { outsideVersions: [6] } }) }, 'Cisco IOS XE has tunnels over IPv6 only'],
  ['outside', { of: withEnds({}, { outside: { known: '2001:db8::1' } }) }, 'IPv4 and IPv6'],
  ['initiator', { of: withEnds({ initiates: false }) }, 'neither end starts'],
  [
    'initiator',
    { of: withEnds({ ...hidden, initiates: false }, { initiates: true }) },
    'edge-1 cannot be reached from outside',
  ],
  ['nat-t', { of: withEnds(hidden, hidden) }, 'both ends are behind NAT'],
  ['nat-t', { of: withEnds(hidden) }, 'NAT lets plain ESP not through'],
  ['ike-version', { by: support({ versions: [1] }) }, 'Cisco IOS XE does not offer IKEv2'],
  [
    'ike-encryption',
    { by: support({ ike: { encryption: ['3des-cbc'] } }) },
    'Cisco IOS XE does not offer aes256-cbc',
  ],
  ['ike-integrity', { by: support({ ike: { integrity: ['md5'] } }) }, 'Cisco IOS XE does not offer sha384'],
  ['ike-prf', { by: support({ ike: { prf: ['sha1'] } }) }, 'Cisco IOS XE does not offer sha384'],
  [
    'ike-prf',
    { of: withTunnel(({ ike }) => ({ ike: { ...ike, prf: 'sha256' } })) },
    'AWS uses sha384, not sha256',
  ],
  ['ike-group', { by: support({ ike: { dhGroups: [14] } }) }, 'Cisco IOS XE does not offer group 20'],
  [
    'ike-lifetime',
    { of: withEnds({}, { ikeLifetimeSeconds: 86_400 }) },
    'AWS takes 900 to 28800 s, not 86400',
  ],
  [
    'ike-lifetime',
    {
      by: support({
        ike: {
          lifetimeSeconds: {
            min: 100,
            max: 90_000,
            usual: 100,
            unit: { name: 'hours', seconds: 3600, most: 24 },
          },
        },
      }),
      of: withEnds({ ikeLifetimeSeconds: 27_000 }),
    },
    'Cisco IOS XE counts in hours, which 27000 s is no number of',
  ],
  ['key', { by: facts({ vendor: { key: { longest: 16, sources: [] } } }) }, 'Cisco IOS XE takes no such key'],
  [
    'key',
    { by: facts({ cloud: { key: { pattern: '^[0-9a-f]*$', sources: [] } } }) },
    'AWS takes no such key',
  ],
  [
    'dpd',
    { of: withEnds({ dpd: { delaySeconds: 5, retries: 3, timeoutSeconds: 15 } }) },
    'Cisco IOS XE probes every 10 to 3600 s, not 5',
  ],
  ['dpd', { by: facts({ cloud: { dpdTimeoutSeconds: 60 } }) }, 'AWS waits 60 s at least, not 30'],
  [
    'esp-encryption',
    { by: support({ esp: { encryption: cbc } }) },
    'Cisco IOS XE does not offer aes256-gcm16',
  ],
  [
    'esp-integrity',
    { of: withTunnel(({ esp }) => ({ esp: { ...esp, integrity: 'sha256' } })) },
    'sha256 beside an AEAD cipher',
  ],
  ['pfs-group', { by: support({ esp: { dhGroups: [19] } }) }, 'Cisco IOS XE does not offer group 20'],
  [
    'esp-lifetime',
    { of: withEnds({ espLifetimeSeconds: 60 }) },
    'Cisco IOS XE takes 120 to 2592000 s, not 60',
  ],
  [
    'esp-lifetime',
    { of: withEnds({ ikeLifetimeSeconds: 3600 }) },
    'edge-1: not below the IKE lifetime of 3600 s',
  ],
  [
    'selectors',
    { by: facts({ vendor: { tunnels: 'policy' } }), of: severalPrefixes() },
    'AWS takes 1 pair in a tunnel, not 2',
  ],
  ['mtu', { of: withTunnel(() => ({ mtu: 1500 })) }, '1500 bytes in the plan, 1446 by the ledger'],
  [
    'mtu',
    { by: facts({ cloud: { mtu: { documented: [{ mtu: 1300 }], sources: [] } } }) },
    '1446 bytes in the plan, 1300 by the ledger',
  ],
  ['mss', { of: withTunnel(() => ({ mss: 1460 })) }, '1460 bytes in the plan, 1406 by the ledger'],
  ['inside', { of: withEnds({ insideAddress: '169.254.8.1' }) }, 'both ends have the same'],
  ['inside', { of: withEnds({ insideAddress: '169.254.9.2' }) }, '169.254.9.2 is not in 169.254.8.0/30'],
  [
    'inside',
    { of: withTunnel((tunnel) => moved(tunnel, '10.0.0')) },
    'AWS takes 169.254.0.0/16 and fd00::/8 only',
  ],
  [
    'inside',
    { of: withTunnel((tunnel) => moved(tunnel, '169.254.1')) },
    'AWS keeps 169.254.1.0/30 for itself',
  ],
  ['inside', { by: facts({ vendor: { insideVersions: [6] } }) }, 'Cisco IOS XE has no IPv4 in its tunnels'],
  [
    'routing',
    { by: facts({ vendor: { bgp: undefined } as unknown as Partial<VendorFacts> }) },
    'Cisco IOS XE has no BGP',
  ],
  ['asn', { of: withBgp({ asn: 64_512 }) }, 'both ends are AS 64512'],
  ['asn', { of: withBgp({ asn: 7224 }) }, 'AWS keeps AS 7224 for itself'],
  [
    'asn',
    { of: withBgp({ asn: 4_200_000_001 }), by: shortAsns() },
    'Cisco IOS XE knows AS numbers up to 65535 only',
  ],
  ['timers', { of: withBgp({ holdSeconds: 2 }) }, 'a hold time of 2 s is refused'],
  [
    'timers',
    { by: facts({ vendor: { holdSeconds: { min: 60, max: 90 } } }) },
    'Cisco IOS XE takes hold times of 60 to 90 s, not 30',
  ],
  [
    'timers',
    { of: withBgp({ keepaliveSeconds: 30 }) },
    'Cisco IOS XE sends a keepalive every 30 s, which is too late for its 30 s',
  ],
];

function severalPrefixes(): Plan {
  return {
    ...plan,
    gateways: plan.gateways.map((gateway) => ({ ...gateway, advertises: ['10.10.0.0/16', '10.11.0.0/16'] })),
  };
}

function moved({ from, to, inside }: TunnelPlan, start: string): Partial<TunnelPlan> {
  if (!inside) throw new Error('no inside prefix');
  return {
    inside: { ...inside, prefix: `${start}.0/30` },
    from: { ...from, insideAddress: `${start}.2` },
    to: { ...to, insideAddress: `${start}.1` },
  };
}

function shortAsns(): Facts {
  const { bgp } = catalog.vendor('cisco-ios-xe') ?? {};
  if (!bgp) throw new Error('no BGP');
  return facts({ vendor: { bgp: { ...bgp, fourByteAsns: false } } });
}

describe('a proof', () => {
  it.each(broken)('%s can disagree (%#)', (item, { of = plan, by = catalog }, text) => {
    expect(rowOf(item, { of, by }).outcome).toEqual({ is: 'mismatch', text });
    expect(rowOf(item).outcome.is).toBe('agreed');
  });

  it('has a way to disagree for every row but identities, which has its own', () => {
    const items = new Set(proofsOf(plan, catalog).flatMap(({ rows }) => rows.map(({ item }) => item)));
    expect([...items].filter((item) => !broken.some(([each]) => each === item))).toEqual(['identity']);
  });
});
