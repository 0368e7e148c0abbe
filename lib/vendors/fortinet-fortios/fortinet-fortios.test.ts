import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { violations } from '@/lib/testing/vendors/grammar';
import { jobsOf, linesOf, literals } from '@/lib/testing/vendors/jobs';
import { brokenReferences } from '@/lib/testing/vendors/references';
import { checkOf } from '@/lib/testing/vendors/vendor-check';
import type { RenderJob } from '../vendor';
import { vendor } from './fortinet-fortios';

const [grammar] = checkOf(vendor.id)?.grammars ?? [];

function jobs(name: string): RenderJob[] {
  const found = testDesigns().find(({ id }) => id === name);
  return found ? jobsOf(onPlatform(found.design, vendor.id), literals()) : [];
}

const written = (job: RenderJob | undefined): string[] => (job ? linesOf(vendor.render(job)) : []);

describe('FortiOS', () => {
  it.each(testDesigns())('takes every line of $id, in every version', ({ design }) => {
    if (!grammar) throw new Error('the platform has a grammar');
    for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
      for (const version of vendor.versions) {
        const lines = linesOf(vendor.render({ ...job, gateway: { ...job.gateway, version } }));
        expect(violations(lines, grammar, version)).toEqual([]);
      }
    }
  });

  it('names interfaces in 15 characters, each once', () => {
    for (const { design } of testDesigns()) {
      for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
        const lines = written(job);
        const from = lines.indexOf('config vpn ipsec phase1-interface');
        const names = lines.slice(from, lines.indexOf('end', from)).flatMap((line) => {
          const name = /^ {4}edit "(.+)"$/.exec(line)?.[1];
          return name ? [name] : [];
        });
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name.length).toBeLessThanOrEqual(15);
      }
    }
  });

  it('has routes of one distance by all lines to a peer', () => {
    const lines = written(jobs('azure-two-uplinks')[0]);
    const priorities = lines.filter((line) => line.includes('set priority'));
    expect(priorities.map((line) => line.trim())).toEqual([
      'set priority 1',
      'set priority 2',
      'set priority 2',
      'set priority 1',
    ]);
    expect(lines.join('\n')).not.toContain('comes up only while another line is down');
  });

  it('lets BGP through to a loopback', () => {
    const lines = written(jobs('azure-one-uplink')[0]).map((line) => line.trim());
    expect(lines).toContain('set service "BGP"');
    expect(lines).toContain('set dstintf "lo-tl11"');
  });

  it('has policies, which bring the tunnels up, even where nothing is behind them', () => {
    const [job] = jobs('active-and-backup-tunnel');
    if (!job) throw new Error('the design has a gateway');
    const bare = { ...job, gateway: { ...job.gateway, advertises: [], networks: [] } };
    const lines = written(bare).map((line) => line.trim());
    expect(lines).toContain('set srcaddr "none"');
    expect(
      lines.filter((line) => /^(set|append) dstintf "aws|^(set|append) dstintf ".*-1[12]"/.test(line)),
    ).toHaveLength(2);
    if (grammar) expect(violations(written(bare), grammar, '7.4')).toEqual([]);
  });

  it('redistributes a default route that is announced', () => {
    const [job] = jobs('active-and-backup-tunnel');
    if (!job) throw new Error('the design has a gateway');
    const advertises = ['0.0.0.0/0', '10.10.0.0/16'];
    const lines = written({ ...job, gateway: { ...job.gateway, advertises } });
    expect(lines).toContain('    config redistribute "static"');
    expect(lines).not.toContain('            set prefix 0.0.0.0 0.0.0.0');
    if (grammar) expect(violations(lines, grammar, '7.4')).toEqual([]);
    expect(brokenReferences(vendor.id, lines)).toEqual([]);
  });

  it('has the routes of a static connection in the table together', () => {
    const lines = written(jobs('static-routing')[0]).map((line) => line.trim());
    const from = lines.indexOf('edit 7030001');
    expect(lines.slice(from + 3, from + 5)).toEqual(['set distance 1', 'set priority 1']);
    const next = lines.indexOf('edit 7030002');
    expect(lines.slice(next + 3, next + 5)).toEqual(['set distance 1', 'set priority 2']);
  });

  it('expects the routes of a static connection as they are written', () => {
    const [job] = jobs('static-routing');
    if (!job) throw new Error('the design has a gateway');
    const checks = vendor.verify(job).filter(({ command }) => command.includes('routing-table database'));
    expect(checks.map(({ expect: output }) => output)).toEqual([
      'S *> 10.100.0.0/16 [1/0] via office-to-fr-11, with [1/0] at the end of the line',
      'S *> 10.100.0.0/16 [1/0] via office-to-fr-12, with [2/0] at the end of the line',
    ]);
  });

  it('waits for the other end where it must not start', () => {
    const [job] = jobs('active-and-backup-tunnel');
    if (!job) throw new Error('the design has a gateway');
    const answering = {
      ...job,
      tunnels: job.tunnels.map((view) => ({ ...view, near: { ...view.near, initiates: false } })),
    };
    const lines = written(answering).map((line) => line.trim());
    expect(lines.filter((line) => line === 'set passive-mode enable')).toHaveLength(2);
    expect(lines.filter((line) => line === 'set auto-negotiate disable')).toHaveLength(2);
  });
});
