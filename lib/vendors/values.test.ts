import { describe, expect, it } from 'vitest';
import type { Lifetime } from '@/lib/plan/facts';
import type { TunnelView } from '@/lib/plan/lookup';
import type { EspPlan, IkePlan } from '@/lib/plan/plan';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { jobsOf, literals, textOf } from '@/lib/testing/vendors/jobs';
import { vendors } from './all';
import type { RenderJob, TunnelValue, Vendor } from './vendor';
import { tunnelValues } from './vendor';

type JobTunnel = RenderJob['tunnels'][number];

/** The job of the one gateway of a design, with two tunnels over BGP. */
function jobOf({ id }: Vendor, name: string): RenderJob {
  const found = testDesigns().find((item) => item.id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, id), literals()) : [];
  if (job?.tunnels.length !== 2) throw new Error(`the design ${name} has no gateway with two tunnels`);
  return job;
}

/** One for each numbering of tunnels. */
const numberings = [
  { numbering: 'link', design: 'active-and-backup-tunnel' },
  { numbering: 'host', design: 'azure-one-uplink' },
] as const;

/** The job with the nth tunnel changed. */
const changed = (job: RenderJob, index: number, change: (tunnel: JobTunnel) => JobTunnel): RenderJob => ({
  ...job,
  tunnels: job.tunnels.map((tunnel, at) => (at === index ? change(tunnel) : tunnel)),
});

const inTunnel = (view: JobTunnel, part: Partial<TunnelView['tunnel']>): JobTunnel => ({
  ...view,
  tunnel: { ...view.tunnel, ...part },
});

const inNear = (view: JobTunnel, part: Partial<TunnelView['near']>): JobTunnel => ({
  ...view,
  near: { ...view.near, ...part },
});

type Bgp = NonNullable<TunnelView['near']['bgp']>;

function bgpOf({ near }: JobTunnel): Bgp {
  if (!near.bgp) throw new Error('the tunnel has no BGP');
  return near.bgp;
}

const inBgp = (view: JobTunnel, part: (bgp: Bgp) => Partial<Bgp>): JobTunnel => {
  const bgp = bgpOf(view);
  return inNear(view, { bgp: { ...bgp, ...part(bgp) } });
};

/** A lifetime that the platform writes in another way: it is counted in the platform's unit. */
const otherLifetime = ({ unit, mostInSeconds = 0 }: Lifetime, seconds: number): number =>
  unit && seconds > mostInSeconds ? seconds + unit.seconds : seconds - 100;

const changes: Record<TunnelValue, (view: JobTunnel, vendor: Vendor) => JobTunnel> = {
  mtu: (view) => inTunnel(view, { mtu: view.tunnel.mtu - 4 }),
  mss: (view) => inTunnel(view, { mss: view.tunnel.mss - 4 }),
  ikeLifetimeSeconds: (view, { support }) =>
    inNear(view, {
      ikeLifetimeSeconds: otherLifetime(support.ike.lifetimeSeconds, view.near.ikeLifetimeSeconds),
    }),
  espLifetimeSeconds: (view, { support }) =>
    inNear(view, {
      espLifetimeSeconds: otherLifetime(support.esp.lifetimeSeconds, view.near.espLifetimeSeconds),
    }),
  dpdDelaySeconds: (view) =>
    inNear(view, { dpd: { ...view.near.dpd, delaySeconds: view.near.dpd.delaySeconds + 1 } }),
  dpdRetries: (view) => inNear(view, { dpd: { ...view.near.dpd, retries: view.near.dpd.retries + 1 } }),
  insideAddress: (view) => inNear(view, { insideAddress: '169.254.99.2' }),
  farInsideAddress: (view) => ({ ...view, far: { ...view.far, insideAddress: '169.254.99.1' } }),
  asn: (view) => inBgp({ ...view }, ({ asn }) => ({ asn: asn + 1, prepend: 2 })),
  farAsn: (view) => ({
    ...view,
    far: { ...view.far, bgp: { ...bgpOf(view), asn: 64_999 } },
  }),
  keepaliveSeconds: (view) =>
    inBgp(view, ({ keepaliveSeconds }) => ({ keepaliveSeconds: keepaliveSeconds + 1 })),
  holdSeconds: (view) => inBgp(view, ({ holdSeconds }) => ({ holdSeconds: holdSeconds + 1 })),
  localPreference: (view) => inBgp(view, ({ localPreference }) => ({ localPreference: localPreference + 1 })),
  prepend: (view) => inBgp(view, ({ prepend }) => ({ prepend: prepend + 1 })),
  maximumPrefixes: (view) => inBgp(view, ({ maximumPrefixes }) => ({ maximumPrefixes: maximumPrefixes + 1 })),
};

describe.each(vendors.map((vendor) => ({ id: vendor.id, vendor })))('$id', ({ vendor }) => {
  const job = jobOf(vendor, 'active-and-backup-tunnel');
  const usual = textOf(vendor, job);
  const silent = new Set((vendor.leavesOut ?? []).map(({ value }) => value));

  describe.each(numberings)('numbered by $numbering', ({ numbering, design }) => {
    const numbered = jobOf(vendor, design);
    const text = textOf(vendor, numbered);

    it('is what its design gives', () => {
      expect(numbered.tunnels.map(({ tunnel }) => tunnel.numbering)).toEqual([numbering, numbering]);
    });

    it.each(tunnelValues.filter((value) => !silent.has(value)))('writes %s of every tunnel', (value) => {
      for (const index of numbered.tunnels.keys()) {
        const other = changed(numbered, index, (view) => changes[value](view, vendor));
        expect(textOf(vendor, other), `tunnel ${index + 1}`).not.toBe(text);
      }
    });

    it('leaves no session to be opened by the other end', () => {
      expect(text).not.toMatch(/passive/i);
    });
  });

  it('writes the numbering', () => {
    const host = jobOf(vendor, 'azure-one-uplink');
    const link: RenderJob = {
      ...host,
      tunnels: host.tunnels.map((view) => inTunnel(view, { numbering: 'link' })),
    };
    expect(textOf(vendor, link)).not.toBe(textOf(vendor, host));
  });

  it('writes the ASN, router id and next hop of the gateway', () => {
    const { gateway } = job;
    const variants = [
      { ...gateway, asn: gateway.asn + 1 },
      { ...gateway, routerId: '192.0.2.250' },
      { ...gateway, uplinks: gateway.uplinks.map((line) => ({ ...line, nextHop: '203.0.113.1' })) },
      { ...gateway, advertises: [...gateway.advertises, '10.200.0.0/16'] },
    ];
    for (const variant of variants) expect(textOf(vendor, { ...job, gateway: variant })).not.toBe(usual);
  });

  it('has a word for every algorithm it offers', () => {
    const { ike, esp } = vendor.support;
    const hashes = ike.prf === 'as-integrity' ? ike.integrity : ike.prf;
    const ikes = ike.encryption.flatMap((encryption) =>
      ike.dhGroups.flatMap((dhGroup) =>
        hashes.map((prf): IkePlan => {
          const suite = { version: 2 as const, encryption, prf, dhGroup, because: [] };
          return encryption.includes('gcm') ? suite : { ...suite, integrity: prf };
        }),
      ),
    );
    const esps = esp.encryption.flatMap((encryption) =>
      esp.dhGroups.flatMap((dhGroup) =>
        esp.integrity.map((integrity): EspPlan => {
          const suite = { encryption, dhGroup, because: [] };
          return encryption.includes('gcm') ? suite : { ...suite, integrity };
        }),
      ),
    );
    const texts = [
      ...ikes.map((suite) =>
        textOf(
          vendor,
          changed(job, 0, (view) => inTunnel(view, { ike: suite })),
        ),
      ),
      ...esps.map((suite) =>
        textOf(
          vendor,
          changed(job, 0, (view) => inTunnel(view, { esp: suite })),
        ),
      ),
    ];
    for (const text of texts) expect(text).not.toContain('undefined');
    const shown = new Set(ikes.map((suite) => JSON.stringify(suite))).size;
    expect(new Set(texts.slice(0, ikes.length)).size).toBe(shown);
  });

  it('says who starts', () => {
    const answering = changed(job, 0, (view) => inNear(view, { initiates: false }));
    expect(textOf(vendor, answering)).not.toBe(usual);
  });

  it('leaves out a tunnel that it cannot write, and says so', () => {
    const [first, second] = job.tunnels;
    if (!first || !second) throw new Error('the design has two tunnels');
    const without = changed(job, 0, (view) => inNear(view, { insideAddress: undefined }));
    expect(textOf(vendor, without)).toContain('is left out: it has no inside addresses');
    const six = changed(job, 0, (view) => ({
      ...view,
      far: { ...view.far, outside: { known: '2001:db8::1' } },
    }));
    expect(textOf(vendor, six)).toContain('is left out: only IPv4 is written outside a tunnel');
    const same = changed(job, 1, (view) => ({ ...view, far: { ...view.far, outside: first.far.outside } }));
    expect(textOf(vendor, same)).toContain('it has the same two outside addresses as');
  });
});
