import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { violations } from '@/lib/testing/vendors/grammar';
import { isComment, jobsOf, linesOf, literals } from '@/lib/testing/vendors/jobs';
import { brokenReferences } from '@/lib/testing/vendors/references';
import { caughtSlips } from '@/lib/testing/vendors/slips';
import { checkOf } from '@/lib/testing/vendors/vendor-check';
import type { RenderJob } from '../vendor';
import { vendor } from './vyos';

const [grammar] = checkOf(vendor.id)?.grammars ?? [];
if (!grammar) throw new Error('the platform has a grammar');

const inVersion = (job: RenderJob, version: string): RenderJob => ({
  ...job,
  gateway: { ...job.gateway, version },
});

function jobOf(name: string, version = '1.4'): RenderJob {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, vendor.id), literals()) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return inVersion(job, version);
}

const written = (job: RenderJob): string[] => linesOf(vendor.render(job));
const orders = (job: RenderJob): string[] => written(job).filter((line) => !isComment(line));

describe('VyOS', () => {
  it.each(testDesigns())('takes every line of $id, in every version', ({ design }) => {
    for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
      for (const version of vendor.versions) {
        const lines = written(inVersion(job, version));
        expect(violations(lines, grammar, version)).toEqual([]);
        expect(brokenReferences(vendor.id, lines)).toEqual([]);
        const remarks = lines.flatMap((line) => /^# (set .+)$/.exec(line)?.[1] ?? []);
        expect(violations(remarks, grammar, version)).toEqual([]);
      }
    }
  });

  it('takes away again every object that it adds', () => {
    for (const { design } of testDesigns()) {
      for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
        for (const version of vendor.versions) {
          const lines = written(inVersion(job, version));
          const deleted = lines.flatMap((line) => /^# delete (.+)$/.exec(line)?.[1] ?? []);
          for (const line of lines.filter((text) => !isComment(text))) {
            expect(
              deleted.some((path) => `${line} `.startsWith(`set ${path} `)),
              line,
            ).toBe(true);
          }
        }
      }
    }
  });

  it.each([
    { version: '1.5', name: 'active-and-backup-tunnel' },
    { version: '1.3', name: 'active-and-backup-tunnel' },
    { version: '1.5', name: 'azure-two-uplinks' },
    { version: '1.3', name: 'azure-one-uplink' },
    { version: '1.5', name: 'static-routing' },
  ])('finds slips in $name for $version', ({ version, name }) => {
    const job = jobOf(name, version);
    // Two tunnels by different lines say as much as four, in a quarter of the time.
    const tunnels = job.tunnels.length > 2 ? job.tunnels.filter((_, index) => index % 2 === 0) : job.tunnels;
    const isFound = (lines: readonly string[]): boolean =>
      violations(lines, grammar, version).length > 0 || brokenReferences(vendor.id, lines).length > 0;
    const lines = written({ ...job, tunnels });
    expect(isFound(lines)).toBe(false);
    const { share, missed } = caughtSlips(lines, isComment, isFound);
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('has all tunnels at once where lines share a peer, from 1.4 on', () => {
    const lines = orders(jobOf('azure-two-uplinks'));
    expect(lines.filter((line) => line.includes(' vti bind '))).toHaveLength(4);
    expect(lines.filter((line) => line.startsWith('set protocols static table 181 '))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('set protocols static table 182 '))).toHaveLength(2);
    expect(lines).toContain("set policy local-route rule 7901 source address '203.0.113.10'");
  });

  it('has one tunnel to a far address in 1.3, and names the others', () => {
    const job = jobOf('azure-two-uplinks', '1.3');
    expect(orders(job).filter((line) => line.includes(' vti bind '))).toHaveLength(2);
    expect(
      written(job).filter((line) => line.includes('is left out: before 1.4 a peer is found by its address')),
    ).toHaveLength(2);
    expect(orders(job).some((line) => line.includes('policy local-route'))).toBe(false);
  });

  it('checks for a default route where it is announced, and only there', () => {
    const job = jobOf('active-and-backup-tunnel');
    expect(written(job).join('\n')).not.toContain('network-import-check');
    const advertises = ['0.0.0.0/0', '10.10.0.0/16'];
    const lines = written({ ...job, gateway: { ...job.gateway, advertises } });
    expect(lines).toContain('set protocols bgp parameters network-import-check');
    expect(lines.join('\n')).toContain('# - network-import-check is switched on for all networks');
    expect(lines.some((line) => /^set protocols static \S+ 0\.0\.0\.0\/0/.test(line))).toBe(false);
    expect(lines.some((line) => line.includes('network-group TL-SITE'))).toBe(false);
  });

  it('lets nothing in where nothing is expected', () => {
    const job = jobOf('active-and-backup-tunnel');
    const bare = { ...job, tunnels: job.tunnels.map((view) => ({ ...view, expected: [] })) };
    const lines = written(bare);
    expect(lines.filter((line) => / route-map \S+-in rule 10 action 'deny'$/.test(line))).toHaveLength(2);
    expect(violations(lines, grammar, '1.4')).toEqual([]);
    expect(brokenReferences(vendor.id, lines)).toEqual([]);
  });

  it('waits for the other end where it must not start', () => {
    const words = { '1.4': 'none', '1.3': 'respond' };
    for (const [version, word] of Object.entries(words)) {
      const job = jobOf('active-and-backup-tunnel', version);
      const answering = {
        ...job,
        tunnels: job.tunnels.map((view) => ({ ...view, near: { ...view.near, initiates: false } })),
      };
      const lines = orders(answering);
      expect(lines.filter((line) => line.endsWith(`connection-type '${word}'`))).toHaveLength(2);
      expect(lines.filter((line) => line.endsWith("close-action 'none'"))).toHaveLength(2);
    }
  });

  it('has a hash in every proposal, which is the PRF with GCM', () => {
    const job = jobOf('active-and-backup-tunnel');
    const ike = { version: 2, encryption: 'aes256-gcm16', prf: 'sha384', dhGroup: 20, because: [] } as const;
    const lines = orders({
      ...job,
      tunnels: job.tunnels.map((view) => ({ ...view, tunnel: { ...view.tunnel, ike } })),
    });
    expect(lines.filter((line) => / ike-group \S+ proposal 1 hash 'sha384'$/.test(line))).toHaveLength(2);
    expect(lines.filter((line) => / esp-group \S+ proposal 1 hash /.test(line))).toHaveLength(2);
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
