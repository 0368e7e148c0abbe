import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { violations } from '@/lib/testing/vendors/grammar';
import { isComment, jobsOf, linesOf, literals } from '@/lib/testing/vendors/jobs';
import { brokenReferences } from '@/lib/testing/vendors/references';
import { caughtSlips } from '@/lib/testing/vendors/slips';
import { checkOf } from '@/lib/testing/vendors/vendor-check';
import type { RenderJob } from '../vendor';
import { vendor } from './ubiquiti-edgeos';

const [grammar] = checkOf(vendor.id)?.grammars ?? [];
if (!grammar) throw new Error('the platform has a grammar');

function jobOf(name: string): RenderJob {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, vendor.id), literals()) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return job;
}

const written = (job: RenderJob): string[] => linesOf(vendor.render(job));
const orders = (job: RenderJob): string[] => written(job).filter((line) => !isComment(line));
const isFound = (lines: readonly string[]): boolean =>
  violations(lines, grammar, '2.0').length > 0 || brokenReferences(vendor.id, lines).length > 0;

describe('EdgeOS', () => {
  it.each(testDesigns())('takes every line of $id, and of its remarks', ({ design }) => {
    for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
      const lines = written(job);
      expect(violations(lines, grammar, '2.0')).toEqual([]);
      const remarks = lines.flatMap((line) => /^# (set .+)$/.exec(line)?.[1] ?? []);
      expect(violations(remarks, grammar, '2.0')).toEqual([]);
    }
  });

  it('takes away again every object that it adds', () => {
    for (const { design } of testDesigns()) {
      for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
        const lines = written(job);
        const deleted = lines.flatMap((line) => /^# delete (.+)$/.exec(line)?.[1] ?? []);
        for (const line of lines.filter((text) => !isComment(text))) {
          expect(
            deleted.some((path) => `${line} `.startsWith(`set ${path} `)),
            line,
          ).toBe(true);
        }
      }
    }
  });

  it.each(['active-and-backup-tunnel', 'azure-one-uplink', 'static-routing', 'google'])(
    'finds slips in %s',
    (name) => {
      const lines = written(jobOf(name));
      expect(isFound(lines)).toBe(false);
      const { share, missed } = caughtSlips(lines, isComment, isFound);
      expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('has one tunnel to a far address, and names the others', () => {
    const job = jobOf('azure-two-uplinks');
    expect(orders(job).filter((line) => line.includes(' vti bind '))).toHaveLength(2);
    expect(
      written(job).filter((line) => line.includes('is left out: a peer is found by its address')),
    ).toHaveLength(2);
  });

  it('keeps dead-peer detection within its bounds', () => {
    const job = jobOf('active-and-backup-tunnel');
    const hasty = {
      ...job,
      tunnels: job.tunnels.map((view) => ({
        ...view,
        near: { ...view.near, dpd: { ...view.near.dpd, delaySeconds: 15, retries: 1 } },
      })),
    };
    expect(orders(hasty).filter((line) => line.endsWith("dead-peer-detection timeout '30'"))).toHaveLength(2);
  });

  it('clamps to the smallest segment of all tunnels', () => {
    const job = jobOf('active-and-backup-tunnel');
    const [first, second] = job.tunnels;
    if (!first || !second) throw new Error('the design has two tunnels');
    const uneven = {
      ...job,
      tunnels: [first, { ...second, tunnel: { ...second.tunnel, mss: first.tunnel.mss - 60 } }],
    };
    expect(orders(uneven)).toContain(`set firewall options mss-clamp mss '${first.tunnel.mss - 60}'`);
  });

  it('waits for the other end where it must not start', () => {
    const job = jobOf('active-and-backup-tunnel');
    const answering = {
      ...job,
      tunnels: job.tunnels.map((view) => ({ ...view, near: { ...view.near, initiates: false } })),
    };
    expect(orders(answering).filter((line) => line.endsWith("connection-type 'respond'"))).toHaveLength(2);
    expect(orders(answering).filter((line) => line.endsWith("action 'clear'"))).toHaveLength(2);
  });

  it('quotes every value but an open slot', () => {
    const found = testDesigns().find(({ id }) => id === 'azure-one-uplink');
    const [job] = found ? jobsOf(onPlatform(found.design, vendor.id)) : [];
    if (!job) throw new Error('the design has a gateway');
    const open = orders(job).filter((line) => line.includes('<'));
    expect(open.length).toBeGreaterThan(0);
    for (const line of open) expect(line).not.toMatch(/'[^' ]*</);
  });
});
