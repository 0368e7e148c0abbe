import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { violations } from '@/lib/testing/vendors/grammar';
import { isComment, jobsOf, linesOf, literals } from '@/lib/testing/vendors/jobs';
import { checkOf } from '@/lib/testing/vendors/vendor-check';
import type { RenderJob } from '../vendor';
import { vendor } from './palo-alto-panos';

const [grammar] = checkOf(vendor.id)?.grammars ?? [];

function jobOf(name: string): RenderJob {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, vendor.id), literals()) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return job;
}

const written = (job: RenderJob): string[] => linesOf(vendor.render(job));

describe('PAN-OS', () => {
  it.each(testDesigns())('takes every line of $id, in every version', ({ design }) => {
    if (!grammar) throw new Error('the platform has a grammar');
    for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
      for (const version of vendor.versions) {
        const lines = written({ ...job, gateway: { ...job.gateway, version } });
        expect(violations(lines, grammar, version)).toEqual([]);
      }
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

  it('has all tunnels at once where lines share a peer', () => {
    const lines = written(jobOf('azure-two-uplinks'));
    expect(lines).toContain('set network virtual-router default ecmp strict-source-path yes');
    const distances = lines.filter((line) => /static-route tl-peer-\d+ admin-dist/.test(line));
    expect(distances).toHaveLength(4);
    for (const line of distances) expect(line).toMatch(/ 10$/);
    expect(lines.join('\n')).toContain('which restarts virtual router default');
  });

  it('leaves ECMP alone where one path is enough', () => {
    const lines = written(jobOf('between-two-devices-bgp'));
    expect(lines.some((line) => line.includes(' ecmp'))).toBe(false);
  });

  it('writes long lifetimes in whole minutes', () => {
    const job = jobOf('active-and-backup-tunnel');
    const long = {
      ...job,
      tunnels: job.tunnels.map((view) => ({ ...view, near: { ...view.near, ikeLifetimeSeconds: 86_430 } })),
    };
    const lines = written(long).filter((line) => line.includes(' ike-crypto-profiles '));
    expect(lines.filter((line) => line.endsWith('lifetime minutes 1440'))).toHaveLength(2);
  });

  it('keeps distances of static routes within what there is', () => {
    const lines = written(jobOf('static-routing'));
    const found = lines.flatMap((line) => /static-route tl-\d+-\S+ admin-dist (\d+)/.exec(line)?.[1] ?? []);
    expect(found).toEqual(['10', '11']);
    expect(lines.join('\n')).toContain('Static routes stay while their tunnel is down');
  });

  it('has the lines of tunnel monitoring for static tunnels that can be pinged through, as remarks', () => {
    const remarks = (name: string): string[] =>
      written(jobOf(name)).filter((line) => /^# (set|delete) .*(monitor)/.test(line));
    expect(remarks('static-routing')).toEqual([
      '# set network profiles monitor-profile tl-failover action fail-over',
      '# set network profiles monitor-profile tl-failover interval 3',
      '# set network profiles monitor-profile tl-failover threshold 5',
      ...[
        ['t1', '169.254.8.1'],
        ['t2', '169.254.8.5'],
      ].flatMap(([tunnel, far]) => [
        `# set network tunnel ipsec office-to-frankfurt-${tunnel} tunnel-monitor destination-ip ${far}`,
        `# set network tunnel ipsec office-to-frankfurt-${tunnel} tunnel-monitor tunnel-monitor-profile tl-failover`,
        `# set network tunnel ipsec office-to-frankfurt-${tunnel} tunnel-monitor enable yes`,
      ]),
      '# delete network profiles monitor-profile tl-failover',
    ]);
    expect(remarks('azure-static')).toEqual([]);
    expect(remarks('between-two-devices-static')).toEqual([]);
  });

  it('knows ASNs of four bytes', () => {
    const job = jobOf('active-and-backup-tunnel');
    expect(written(job).join('\n')).not.toContain('as-format');
    const long = { ...job, gateway: { ...job.gateway, asn: 4_200_000_000 } };
    expect(written(long)).toContain(
      'set network virtual-router default protocol bgp routing-options as-format 4-byte',
    );
  });

  it('waits for the other end where it must not start', () => {
    const job = jobOf('active-and-backup-tunnel');
    const answering = {
      ...job,
      tunnels: job.tunnels.map((view) => ({ ...view, near: { ...view.near, initiates: false } })),
    };
    const lines = written(answering);
    expect(lines.filter((line) => line.endsWith('passive-mode yes'))).toHaveLength(2);
  });
});
