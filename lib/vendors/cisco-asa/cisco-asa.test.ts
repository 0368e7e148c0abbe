import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { violations } from '@/lib/testing/vendors/grammar';
import { isComment, jobsOf, linesOf, literals } from '@/lib/testing/vendors/jobs';
import { brokenReferences } from '@/lib/testing/vendors/references';
import { caughtSlips } from '@/lib/testing/vendors/slips';
import { checkOf } from '@/lib/testing/vendors/vendor-check';
import type { RenderJob } from '../vendor';
import { vendor } from './cisco-asa';

const [grammar] = checkOf(vendor.id)?.grammars ?? [];
if (!grammar) throw new Error('the platform has a grammar');

/** The first job of a test design, as a version sees it. */
function jobOf(name: string, version = vendor.versions[0] ?? ''): RenderJob {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, vendor.id), literals()) : [];
  if (!job) throw new Error(`the design ${name} has a gateway`);
  return { ...job, gateway: { ...job.gateway, version } };
}

const written = (job: RenderJob): string[] => linesOf(vendor.render(job));
const orders = (job: RenderJob): string[] => written(job).filter((line) => !isComment(line));
const remarks = (job: RenderJob): string => written(job).filter(isComment).join('\n');

describe('Cisco ASA', () => {
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
      const lines = written(jobOf(name));
      const { share, missed } = caughtSlips(
        lines,
        isComment,
        (wrong) =>
          violations(wrong, grammar, '9.20').length > 0 || brokenReferences(vendor.id, wrong).length > 0,
      );
      expect(share, missed.join('\n')).toBeGreaterThan(0.95);
    },
  );

  it('has one key for a far address that two uplinks lead to', () => {
    const job = jobOf('azure-two-uplinks');
    expect(new Set(job.tunnels.map(({ tunnel }) => tunnel.key.id)).size).toBe(1);
    expect(remarks(job)).not.toContain('is left out');
  });

  it('leaves out a tunnel whose far address has another key already', () => {
    const job = jobOf('azure-two-uplinks');
    const [, , third] = job.tunnels;
    if (!third) throw new Error('the design has four tunnels');
    const tunnels = job.tunnels.map((view) =>
      view === third
        ? { ...view, tunnel: { ...view.tunnel, key: { ...view.tunnel.key, id: 'key:other/t1' } } }
        : view,
    );
    const lines = written({ ...job, tunnels }).join('\n');
    expect(lines).toContain(`Tunnel ${third.tunnel.label} is left out: the device has one key`);
    expect(lines).not.toContain(`interface Tunnel${third.tunnel.number}`);
  });

  it('writes one tunnel for an inside address before 9.19', () => {
    for (const version of ['9.18', '9.8']) {
      const job = jobOf('azure-one-uplink', version);
      expect(orders(job).filter((line) => line.startsWith('interface '))).toEqual(['interface Tunnel11']);
      expect(orders(job)).toContain(' ip address 169.254.21.2 255.255.255.252');
      expect(remarks(job)).toContain('tunnels can share one from version 9.19 on');
    }
  });

  it('puts the tunnels to a far gateway into a zone from 9.17 on', () => {
    const members = (version: string): string[] =>
      orders(jobOf('google', version)).filter((line) => line.startsWith(' zone-member'));
    expect(members('9.18')).toEqual([' zone-member TL-ZONE-11', ' zone-member TL-ZONE-11']);
    expect(members('9.16')).toEqual([]);
    expect(orders(jobOf('google', '9.16')).join('\n')).not.toContain('maximum-paths');
    expect(remarks(jobOf('google', '9.16'))).toContain('Before 9.17');
  });

  it('writes no two equal routes by interfaces without a common zone', () => {
    const distances = (version: string): (string | undefined)[] => {
      const job = jobOf('static-routing', version);
      const tunnels = job.tunnels.map((view) => ({
        ...view,
        tunnel: { ...view.tunnel, role: 'active' as const },
      }));
      return orders({ ...job, tunnels })
        .filter((line) => /^route \S+-t\d /.test(line))
        .map((line) => line.split(' ').at(-1));
    };
    expect(distances('9.20')).toEqual(['1', '1']);
    expect(distances('9.14')).toEqual(['1', '2']);
  });

  it('gives tunnels with one suite the shortest lifetime', () => {
    const job = jobOf('active-and-backup-tunnel');
    const tunnels = job.tunnels.map((view, index) => ({
      ...view,
      near: { ...view.near, ikeLifetimeSeconds: 20_000 - index * 1000 },
    }));
    const lines = orders({ ...job, tunnels });
    expect(lines.filter((line) => line.startsWith('crypto ikev2 policy'))).toHaveLength(1);
    expect(lines).toContain(' lifetime seconds 19000');
  });

  it('never raises the TCP segment size of the whole device above its default', () => {
    const sizes = (name: string): string[] =>
      orders(jobOf(name)).filter((line) => line.startsWith('sysopt connection tcpmss'));
    expect(sizes('static-routing')).toEqual(['sysopt connection tcpmss 1380']);
    expect(sizes('azure-one-uplink')).toEqual(['sysopt connection tcpmss 1350']);
  });

  it('warns of interfaces that have IKEv2 with client services', () => {
    expect(remarks(jobOf('static-routing'))).toContain('client-services');
  });

  it('says which identity it has behind NAT', () => {
    expect(remarks(jobOf('nat-and-two-uplinks'))).toContain(
      'Behind NAT the device calls itself 10.255.0.2 in IKE, not 203.0.113.10',
    );
  });
});
