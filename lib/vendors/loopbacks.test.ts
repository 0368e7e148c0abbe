import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { jobsOf, linesOf, literals, writtenOutline } from '@/lib/testing/vendors/jobs';
import { checkOf, type HostedCheck } from '@/lib/testing/vendors/vendor-check';
import { vendors } from './all';
import { type Outline, outlineOf } from './outline';

function jobOf(name: string, platform = 'example') {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, platform), literals()) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return job;
}

const outline = (name: string): Outline => outlineOf(jobOf(name));

describe('loopbacks', () => {
  it('are one for the tunnels of one uplink', () => {
    expect(outline('azure-one-uplink').loopbacks).toEqual([
      {
        number: 11,
        address: '169.254.21.2',
        title: 'Office to Azure Frankfurt, inside address',
        about: ['to-azure/t1', 'to-azure', 'to-azure/t2'],
      },
    ]);
  });

  it('are one for each uplink', () => {
    const { loopbacks, tunnels } = outline('azure-two-uplinks');
    expect(loopbacks.map(({ number, address }) => ({ number, address }))).toEqual([
      { number: 11, address: '169.254.21.2' },
      { number: 13, address: '169.254.21.10' },
    ]);
    expect(tunnels.map(({ inside }) => inside.near)).toEqual([
      '169.254.21.2',
      '169.254.21.2',
      '169.254.21.10',
      '169.254.21.10',
    ]);
    expect(new Set(tunnels.map(({ inside }) => inside.far)).size).toBe(4);
  });

  it('are none where inside addresses stand on the tunnels', () => {
    expect(outline('google').loopbacks).toEqual([]);
    expect(outline('three-clouds').loopbacks.map(({ number }) => number)).toEqual([21]);
  });
});

/** Sessions from a loopback as IOS, Junos and what takes after them write them. */
const usual: HostedCheck = {
  objects: (lines) => [...lines],
  route: (far, number) =>
    new RegExp(
      `^(set routing-options static |ip )?route ${far.replaceAll('.', '\\.')}(/32| 255\\.255\\.255\\.255) .*(Tunnel${number}|st0\\.${number}|xfrm${number})$`,
    ),
  hops: /(ebgp-multihop|multihop ttl|hops) 2\b/,
  anchor: /Null0 254|discard|^drop/,
};

/** The same for a platform whose tunnels are named by label. */
const named = (far: string, label: string): RegExp =>
  new RegExp(`^route ${far.replaceAll('.', '\\.')}/32 .*${label}$`);

describe.each(vendors.map((vendor) => ({ id: vendor.id, vendor })))(
  'sessions from a loopback on $id',
  (one) => {
    const { id, vendor } = one;
    const { objects, route, byInterface, hops, anchor } = checkOf(id)?.hosted ?? usual;

    it.each(['azure-one-uplink', 'azure-two-uplinks', 'three-clouds'])(
      'have a host route each in %s',
      (name) => {
        const job = jobOf(name, id);
        const lines = objects(linesOf(vendor.render(job)));
        for (const { inside, number, label, numbering } of writtenOutline(vendor, job).tunnels) {
          const found = lines.filter(
            (line) => route(inside.far, number).test(line) || named(inside.far, label).test(line),
          );
          expect(found, label).toHaveLength(numbering === 'host' || byInterface ? 1 : 0);
        }
      },
    );

    it('have two hops, and a null route under the host route', () => {
      const job = jobOf('azure-one-uplink', id);
      const lines = objects(linesOf(vendor.render(job)));
      for (const { inside } of writtenOutline(vendor, job).tunnels) {
        const session = lines.filter((line) => line.includes(inside.far));
        expect(session.filter((line) => hops.test(line))).toHaveLength(1);
        const [network] = inside.prefix.split('/');
        expect(lines.some((line) => line.includes(`${network}`) && anchor.test(line))).toBe(true);
      }
    });

    it('are none of a static connection, which needs no host route either', () => {
      const lines = linesOf(vendor.render(jobOf('azure-static', id))).filter(
        (line) => !byInterface || !route('169.254.21.1', 11).test(line),
      );
      expect(lines.some((line) => /multihop|hops 2/.test(line))).toBe(false);
      expect(lines.some((line) => line.includes('169.254.21.1 ') || line.includes('169.254.21.1/'))).toBe(
        false,
      );
    });
  },
);
