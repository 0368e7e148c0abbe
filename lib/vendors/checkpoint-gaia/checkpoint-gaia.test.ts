import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { jobsOf, literals } from '@/lib/testing/vendors/jobs';
import { commentOn } from '@/lib/testing/vendors/vendor-check';
import type { RenderJob } from '../vendor';
import { vendor } from './checkpoint-gaia';

function jobOf(name: string, version?: string): RenderJob {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, vendor.id, version), literals()) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return job;
}

const linesOf = (job: RenderJob, path: string): string[] =>
  vendor
    .render(job)
    .find((file) => file.path === path)
    ?.lines.map(({ text }) => text) ?? [];

const orders = (job: RenderJob, path: string): string[] =>
  linesOf(job, path).filter((line) => !commentOn(vendor.id)(line));

describe('Check Point Gaia', () => {
  it('has one tunnel to a far address, and names the others', () => {
    const job = jobOf('azure-two-uplinks');
    expect(orders(job, 'gaia.clish').filter((line) => line.startsWith('add vpn tunnel '))).toHaveLength(2);
    const warnings = linesOf(job, 'gaia.clish').filter((line) =>
      line.includes('a peer is found by its address'),
    );
    expect(warnings).toHaveLength(2);
  });

  it('makes devices by the API from R81.20 on, and by hand before', () => {
    const made = (version: string, path: string): number =>
      orders(jobOf('active-and-backup-tunnel', version), path).filter((line) =>
        /add interoperable-device|New Interoperable Device/.test(line),
      ).length;
    expect(made('R82', 'management.sh')).toBe(2);
    expect(made('R82', 'smartconsole.txt')).toBe(0);
    expect(made('R81.10', 'management.sh')).toBe(0);
    expect(made('R81.10', 'smartconsole.txt')).toBe(2);
  });

  it('has one static route to a prefix: into the tunnels or nowhere', () => {
    expect(
      orders(jobOf('static-routing'), 'gaia.clish').filter((line) => line.includes('10.100.0.0/16')),
    ).toEqual([
      'set static-route 10.100.0.0/16 nexthop gateway logical vpnt11 priority 1 on',
      'set static-route 10.100.0.0/16 nexthop gateway logical vpnt12 priority 2 on',
      'set static-route 10.100.0.0/16 rank 60',
    ]);
  });

  it('rounds the lifetime of IKE down to minutes', () => {
    const job = jobOf('active-and-backup-tunnel');
    const tunnels = job.tunnels.map((view) => ({
      ...view,
      near: { ...view.near, ikeLifetimeSeconds: 28_799 },
    }));
    const script = orders({ ...job, tunnels }, 'management.sh').join('\n');
    expect(script).toContain('ike-p1-rekey-time 479 ike-phase-1.ike-p1-rekey-time-unit minutes');
  });

  it('lets nothing in where nothing is expected', () => {
    const job = jobOf('active-and-backup-tunnel');
    const bare = { ...job, tunnels: job.tunnels.map((view) => ({ ...view, expected: [] })) };
    const maps = orders(bare, 'gaia.clish').filter((line) => /^set routemap \S+-in /.test(line));
    expect(maps.map((line) => line.split(' ').slice(3).join(' '))).toEqual([
      'id 1000 on',
      'id 1000 restrict',
      'id 1000 on',
      'id 1000 restrict',
    ]);
  });

  it('cannot be run with an open slot', () => {
    const found = testDesigns().find(({ id }) => id === 'azure-one-uplink');
    const [job] = found ? jobsOf(onPlatform(found.design, vendor.id)) : [];
    if (!job) throw new Error('the design has a gateway');
    const keys = orders(job, 'management.sh').filter((line) => line.includes('<key-'));
    expect(keys.length).toBeGreaterThan(0);
    // A redirection without a file behind it: no shell takes that.
    for (const line of keys) expect(line).toMatch(/ <key-[a-z0-9-]+>$/);
  });

  it('asks for permanent tunnels where it starts them, and only there', () => {
    const job = jobOf('active-and-backup-tunnel');
    const waiting = job.tunnels.map((view) => ({ ...view, near: { ...view.near, initiates: false } }));
    const shown = (tunnels: RenderJob['tunnels']): string[] =>
      orders({ ...job, tunnels }, 'smartconsole.txt').filter((line) =>
        line.includes('Set Permanent Tunnels'),
      );
    expect(shown(job.tunnels).every((line) => line.endsWith('On all tunnels in the community'))).toBe(true);
    expect(shown(waiting).every((line) => line.endsWith('not selected'))).toBe(true);
  });
});
