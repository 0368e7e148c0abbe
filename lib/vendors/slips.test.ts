import { afterAll, describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { type FileLines, faultsOf } from '@/lib/testing/vendors/faults';
import { jobsOf, literals } from '@/lib/testing/vendors/jobs';
import { shareOf, type Tally, tableOf, tallySlips, together } from '@/lib/testing/vendors/mutations';
import { vendors } from './all';
import { outlineOf } from './outline';
import type { RenderJob, Vendor } from './vendor';

/** Designs that between them have every kind of line, and few of each. */
const slipped = ['active-and-backup-tunnel', 'azure-two-uplinks', 'nat-and-two-uplinks', 'static-routing'];

const filesOf = (vendor: Vendor, job: RenderJob): FileLines[] =>
  vendor.render(job).map(({ path, lines }) => ({ path, lines: lines.map(({ text }) => text) }));

const tallies = new Map<string, Tally>();

afterAll(() => {
  process.stdout.write(`Slips in configurations that grammars and references find:\n${tableOf(tallies)}\n`);
});

describe.each(vendors.map((vendor) => ({ id: vendor.id, vendor })))('$id', ({ id, vendor }) => {
  const jobs = (version: string, names?: readonly string[]) =>
    testDesigns()
      .filter((item) => names?.includes(item.id) ?? true)
      .flatMap(({ design }) => jobsOf(onPlatform(design, id, version), literals()));

  it.each(vendor.versions)('has no line that its grammar does not know, in %s', (version) => {
    const jobsWithTunnels = jobs(version).filter((job) => outlineOf(job).tunnels.length > 0);
    for (const job of jobsWithTunnels) expect(faultsOf(id, filesOf(vendor, job), version)).toEqual([]);
  });

  it('is found wrong after nearly every slip', () => {
    const [version = ''] = vendor.versions;
    const tally = together(
      jobs(version, slipped).map((job) => {
        // Two tunnels by different lines say as much as four, in a quarter of the time.
        const tunnels = job.tunnels.filter((_, index) => job.tunnels.length <= 2 || index % 2 === 0);
        return tallySlips(id, filesOf(vendor, { ...job, tunnels }), version);
      }),
    );
    tallies.set(id, tally);
    const missed = tally.missed.map(({ name }) => name).join('\n');
    expect(shareOf(tally) ?? 0, missed).toBeGreaterThanOrEqual(0.95);
  });
});
