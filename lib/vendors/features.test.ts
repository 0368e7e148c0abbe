import { describe, expect, it } from 'vitest';
import { type GatewayFeature, gatewayFeatures, lackOf } from '@/lib/plan/features';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { isComment, jobsOf, linesOf, literals, textOf } from '@/lib/testing/vendors/jobs';
import { vendors } from './all';
import type { RenderJob, Vendor } from './vendor';

function jobOf({ id }: Vendor, name: string): RenderJob {
  const found = testDesigns().find((item) => item.id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, id), literals()) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return job;
}

const orders = (vendor: Vendor, job: RenderJob): string =>
  linesOf(vendor.render(job))
    .filter((line) => !isComment(line))
    .join('\n');

/** Changes of a job that a platform with the feature must show, each in its orders. */
const shown: Partial<Record<GatewayFeature, (job: RenderJob) => RenderJob[]>> = {
  siblings: (job) => {
    const sibling = (part: Partial<RenderJob['siblings'][number]>): RenderJob => ({
      ...job,
      siblings: job.siblings.map((each) => ({ ...each, ...part })),
    });
    return [
      { ...job, siblings: [] },
      sibling({ address: '10.10.0.9' }),
      sibling({ holdSeconds: 45 }),
      sibling({ maximumPrefixes: 77 }),
      sibling({ expected: ['10.199.0.0/16'] }),
    ];
  },
  'uplink-vrf': ({ gateway, ...job }) =>
    [undefined, 'TRANSIT'].map((vrf) => ({
      ...job,
      gateway: {
        ...gateway,
        uplinks: gateway.uplinks.map(({ vrf: _, ...line }) => ({ ...line, ...(vrf ? { vrf } : {}) })),
      },
    })),
};

const designs: Record<GatewayFeature, string> = {
  siblings: 'two-devices-at-one-site',
  'uplink-vrf': 'ha-pair-uplink-in-a-vrf',
  pair: 'ha-pair-uplink-in-a-vrf',
};

const features = Object.keys(gatewayFeatures) as GatewayFeature[];

describe.each(vendors.map((vendor) => ({ id: vendor.id, vendor })))('$id', ({ vendor }) => {
  it.each(features.filter((feature) => lackOf(vendor, feature)))(
    'says in the file that it lacks %s',
    (feature) => {
      const job = jobOf(vendor, designs[feature]);
      // A session that only one end has is in no plan: a rule tells.
      if (feature === 'siblings') expect(job.siblings).toEqual([]);
      else expect(textOf(vendor, job)).toContain(`Not written: ${gatewayFeatures[feature].title}.`);
    },
  );

  it.each(features.filter((feature) => !lackOf(vendor, feature)))('has %s in its files', (feature) => {
    const job = jobOf(vendor, designs[feature]);
    const usual = orders(vendor, job);
    const missing = `write ${feature}, or name it in the platform's lacks`;
    for (const changed of shown[feature]?.(job) ?? [])
      expect(orders(vendor, changed), missing).not.toBe(usual);
    if (feature === 'pair') {
      expect(vendor.pairRemarks?.length ?? 0, missing).toBeGreaterThan(0);
      expect(textOf(vendor, job)).not.toBe(
        textOf(vendor, { ...job, gateway: { ...job.gateway, pair: false } }),
      );
    }
  });
});
