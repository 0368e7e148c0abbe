import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { violations } from '@/lib/testing/vendors/grammar';
import { jobsOf, linesOf, literals } from '@/lib/testing/vendors/jobs';
import { checkOf } from '@/lib/testing/vendors/vendor-check';
import { pageTexts } from '@/lib/testing/vendors/worksheets';
import type { RenderJob } from '../vendor';
import { vendor } from './pfsense';

const [grammar] = checkOf(vendor.id)?.grammars ?? [];
if (!grammar) throw new Error('the platform has a grammar');

function jobOf(name: string): RenderJob {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, vendor.id), literals()) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return job;
}

const written = (job: RenderJob): string[] => linesOf(vendor.render(job));

describe('the worksheet for pfSense', () => {
  it.each(testDesigns())('has only pages and fields that there are, in $id', ({ design }) => {
    for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
      expect(violations(written(job), grammar, 'CE 2.7')).toEqual([]);
    }
  });

  it('writes the segment with the headers that pfSense takes off', () => {
    const job = jobOf('active-and-backup-tunnel');
    const [view] = job.tunnels;
    const texts = pageTexts(written(job)).filter((text) => text.startsWith('Interfaces > (the new one)'));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain(`\nMSS: ${(view?.tunnel.mss ?? 0) + 40}`);
  });

  it('has one static route to a prefix, and names the tunnel without any', () => {
    const job = jobOf('static-routing');
    const routes = pageTexts(written(job)).filter((text) => text.startsWith('System > Routing'));
    const prefixes = routes.map((text) => /Destination network: (\S+)/.exec(text)?.[1]);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes.length).toBeGreaterThan(0);
    expect(written(job).join('\n')).toContain('gets no static route, because there is one to a prefix');
  });

  it('blocks what the tunnels carry on every uplink', () => {
    const job = jobOf('nat-and-two-uplinks');
    const blocked = pageTexts(written(job)).filter((text) => text.startsWith('Firewall > Rules > Floating'));
    expect(blocked.map((text) => /Interface: (\S+)/.exec(text)?.[1])).toEqual(['WAN', 'OPT1']);
  });

  it('lets nothing in where nothing is expected', () => {
    const job = jobOf('active-and-backup-tunnel');
    const bare = { ...job, tunnels: job.tunnels.map((view) => ({ ...view, expected: [] })) };
    const maps = pageTexts(written(bare)).filter((text) => /Route Maps > Add\nName: \S+-in\n/.test(text));
    expect(maps).toHaveLength(2);
    for (const text of maps) expect(text).toContain('\nAction: Deny');
    expect(violations(written(bare), grammar, 'CE 2.7')).toEqual([]);
  });

  it('selects the PRF where it is not the hash', () => {
    const job = jobOf('active-and-backup-tunnel');
    const ike = { version: 2, encryption: 'aes256-gcm16', prf: 'sha384', dhGroup: 20, because: [] } as const;
    const gcm = {
      ...job,
      tunnels: job.tunnels.map((view) => ({ ...view, tunnel: { ...view.tunnel, ike } })),
    };
    expect(written(gcm).filter((line) => /^ {2}PRF Algorithm: +SHA384$/.test(line))).toHaveLength(2);
    expect(violations(written(gcm), grammar, 'CE 2.7')).toEqual([]);
  });
});
