import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '@/lib/plan/config-file';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { violations } from '@/lib/testing/vendors/grammar';
import { jobsOf, linesOf, literals } from '@/lib/testing/vendors/jobs';
import { brokenReferences } from '@/lib/testing/vendors/references';
import { caughtSlips } from '@/lib/testing/vendors/slips';
import { checkOf, commentOn } from '@/lib/testing/vendors/vendor-check';
import { outlineOf } from '../outline';
import type { RenderJob } from '../vendor';
import { vendor } from './openbsd';

const isComment = commentOn(vendor.id);
const grammars = checkOf(vendor.id)?.grammars ?? [];

function jobOf(name: string): RenderJob {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, vendor.id), literals()) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return job;
}

/** What is wrong with the files, each by its own grammar. */
const wrong = (files: readonly ConfigFile[]): string[] =>
  files.flatMap((file) => {
    const grammar = grammars.find(({ file: path }) => path.test(file.path));
    if (!grammar) return [`${file.path}: no grammar`];
    return violations(linesOf([file]), grammar, '7.8');
  });

const textsOf = (files: readonly ConfigFile[], path: RegExp): string[] =>
  linesOf(files.filter((file) => path.test(file.path))).filter((line) => !isComment(line));

describe('OpenBSD', () => {
  it.each(testDesigns())('takes every line of $id', ({ design }) => {
    const jobs = jobsOf(onPlatform(design, vendor.id), literals());
    for (const job of jobs.filter((each) => outlineOf(each).tunnels.length > 0)) {
      expect(wrong(vendor.render(job))).toEqual([]);
    }
  });

  it.each(['active-and-backup-tunnel', 'azure-two-uplinks', 'static-routing'])(
    'finds slips in %s',
    (name) => {
      const files = vendor.render(jobOf(name));
      const results = files.map((file) =>
        caughtSlips(linesOf([file]), isComment, (lines) => {
          const slipped = { ...file, lines: lines.map((text) => ({ text })) };
          const all = files.map((each) => (each === file ? slipped : each));
          return wrong([slipped]).length > 0 || brokenReferences(vendor.id, linesOf(all)).length > 0;
        }),
      );
      const count = results.reduce((sum, result) => sum + result.count, 0);
      const missed = results.flatMap((result) => result.missed);
      expect(1 - missed.length / count, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('has null routes before BGP, worse than its routes', () => {
    const files = vendor.render(jobOf('active-and-backup-tunnel'));
    expect(textsOf(files, /^hostname\.lo7901$/)).toEqual([
      'up',
      '!route -qn add -blackhole -priority 60 10.10.0.0/16 127.0.0.1',
      '!route -qn add -blackhole -priority 60 10.100.0.0/16 127.0.0.1',
    ]);
  });

  it('leaves nothing of a policy to the defaults, and no proposal open', () => {
    const [policy] = linesOf(vendor.render(jobOf('active-and-backup-tunnel')))
      .join('\n')
      .match(/^ikev2 [^#]*$/m) ?? [''];
    expect(policy).toContain('ikesa enc ');
    expect(policy).toContain('childsa enc ');
  });

  it('uses equal static routes side by side, and switches that on', () => {
    const job = jobOf('azure-static');
    const files = vendor.render(job);
    const routes = textsOf(files, /^hostname\.sec/).filter((line) => line.startsWith('!route'));
    expect(routes).toEqual([
      '!route -qn add -mpath -priority 8 10.101.0.0/16 169.254.21.1',
      '!route -qn add -mpath -priority 8 10.101.0.0/16 169.254.21.5',
    ]);
    expect(textsOf(files, /^sysctl/)).toContain('net.inet.ip.multipath=1');
    expect(textsOf(vendor.render(jobOf('static-routing')), /^sysctl/)).toEqual(['net.inet.ip.forwarding=1']);
  });

  it('refuses open slots in every file that has some', () => {
    const found = testDesigns().find(({ id }) => id === 'azure-two-uplinks');
    const [job] = found ? jobsOf(onPlatform(found.design, vendor.id)) : [];
    if (!job) throw new Error('the design has a gateway');
    const open = vendor
      .render(job)
      .flatMap((file) => textsOf([file], /./).filter((line) => line.includes('<a')));
    for (const line of open.filter((text) => text.startsWith('pass'))) expect(line).toContain('"<address-');
    for (const line of open.filter((text) => text.startsWith(' '))) expect(line).not.toContain('"<');
  });

  it('waits for the other end where it must not start', () => {
    const job = jobOf('active-and-backup-tunnel');
    const tunnels = job.tunnels.map((view) => ({ ...view, near: { ...view.near, initiates: false } }));
    const policies = linesOf(vendor.render({ ...job, tunnels })).filter((line) => line.startsWith('ikev2 '));
    expect(policies.map((line) => line.split(' ')[2])).toEqual(['passive', 'passive']);
  });

  it('lets nothing in where nothing is expected', () => {
    const job = jobOf('active-and-backup-tunnel');
    const tunnels = job.tunnels.map((view) => ({ ...view, expected: [] }));
    const rules = textsOf(vendor.render({ ...job, tunnels }), /^bgpd/).filter((line) =>
      / quick from /.test(line),
    );
    expect(rules.every((line) => line.startsWith('deny'))).toBe(true);
  });
});
