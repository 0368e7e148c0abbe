import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { violations } from '@/lib/testing/vendors/grammar';
import { isComment, jobsOf, linesOf, literals } from '@/lib/testing/vendors/jobs';
import { brokenReferences } from '@/lib/testing/vendors/references';
import { caughtSlips } from '@/lib/testing/vendors/slips';
import { checkOf } from '@/lib/testing/vendors/vendor-check';
import type { RenderJob } from '../vendor';
import { vendor } from './arista-eos';

const [grammar] = checkOf(vendor.id)?.grammars ?? [];
if (!grammar) throw new Error('the platform has a grammar');

function jobOf(name: string): RenderJob {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, vendor.id), literals()) : [];
  if (!job) throw new Error(`the design ${name} has a gateway`);
  return job;
}

const written = (job: RenderJob): string[] => linesOf(vendor.render(job));
const remarks = (job: RenderJob): string => written(job).filter(isComment).join('\n');

describe('Arista EOS', () => {
  it.each(testDesigns())('takes every line of $id, in every version', ({ design }) => {
    for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
      for (const version of vendor.versions) {
        const lines = written({ ...job, gateway: { ...job.gateway, version } });
        expect(violations(lines, grammar, version)).toEqual([]);
        expect(brokenReferences(vendor.id, lines)).toEqual([]);
      }
    }
  });

  it.each(['active-and-backup-tunnel', 'azure-two-uplinks', 'nat-and-two-uplinks', 'static-routing'])(
    'is found wrong after a slip in %s',
    (name) => {
      const { share, missed } = caughtSlips(
        written(jobOf(name)),
        isComment,
        (wrong) =>
          violations(wrong, grammar, '4.32').length > 0 || brokenReferences(vendor.id, wrong).length > 0,
      );
      expect(share, missed.join('\n')).toBeGreaterThan(0.95);
    },
  );

  it('writes lifetimes in hours', () => {
    const job = jobOf('azure-one-uplink');
    const tunnels = job.tunnels.map((view) => ({
      ...view,
      near: { ...view.near, ikeLifetimeSeconds: 25_200, espLifetimeSeconds: 3600 },
    }));
    const lines = written({ ...job, tunnels });
    expect(lines).toContain('      ike-lifetime 7');
    expect(lines).toContain('      sa lifetime 1 hours');
  });

  it('has an identity for each uplink behind NAT', () => {
    const lines = written(jobOf('nat-and-two-uplinks'));
    expect(lines.filter((line) => line.startsWith('      local-id'))).toEqual([
      '      local-id 203.0.113.10',
      '      local-id 198.51.100.10',
    ]);
    expect(lines).toContain('   tunnel source 10.255.0.2');
  });

  it('says where borrowing an address is not documented', () => {
    expect(remarks(jobOf('azure-one-uplink'))).toContain('Tunnels borrow the address of a loopback');
    expect(remarks(jobOf('google'))).not.toContain('borrow');
  });

  it('waits for the other end where it must not start', () => {
    const job = jobOf('active-and-backup-tunnel');
    const tunnels = job.tunnels.map((view) => ({ ...view, near: { ...view.near, initiates: false } }));
    const lines = written({ ...job, tunnels });
    expect(lines.filter((line) => line === '      connection add')).toHaveLength(2);
    expect(lines.join('\n')).not.toContain(' restart');
  });
});
