import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { violations } from '@/lib/testing/vendors/grammar';
import { isComment, jobsOf, linesOf, literals } from '@/lib/testing/vendors/jobs';
import { brokenReferences } from '@/lib/testing/vendors/references';
import { caughtSlips } from '@/lib/testing/vendors/slips';
import { checkOf } from '@/lib/testing/vendors/vendor-check';
import type { RenderJob } from '../vendor';
import { versions } from './facts';
import { vendor } from './libreswan-frr';

const grammars = checkOf(vendor.id)?.grammars ?? [];

const inVersion = (job: RenderJob, version: string): RenderJob => ({
  ...job,
  gateway: { ...job.gateway, version },
});

function jobOf(name: string, version: string = versions.five): RenderJob {
  const found = testDesigns().find(({ id }) => id === name);
  const [job] = found ? jobsOf(onPlatform(found.design, vendor.id), literals()) : [];
  if (!job) throw new Error(`the design ${name} has no gateway`);
  return inVersion(job, version);
}

/** The lines of each file, with the grammar that it is written in. */
const parts = (job: RenderJob) =>
  vendor.render(job).map(({ path, lines }) => {
    const grammar = grammars.find(({ file }) => file.test(path));
    if (!grammar) throw new Error(`${path} has no grammar`);
    return { path, grammar, lines: lines.map(({ text }) => text) };
  });

const written = (job: RenderJob): string[] => linesOf(vendor.render(job));
const orders = (job: RenderJob): string[] =>
  written(job)
    .filter((line) => !isComment(line))
    .map((line) => line.trim());

describe('Libreswan and FRR', () => {
  it.each(testDesigns())('takes every line of $id, in every version', ({ design }) => {
    for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
      for (const version of vendor.versions) {
        const versioned = inVersion(job, version);
        for (const { grammar, lines } of parts(versioned)) {
          expect(violations(lines, grammar, version)).toEqual([]);
        }
        expect(brokenReferences(vendor.id, written(versioned))).toEqual([]);
      }
    }
  });

  it.each([
    { version: versions.five, name: 'active-and-backup-tunnel' },
    { version: versions.four, name: 'azure-two-uplinks' },
    { version: versions.five, name: 'static-routing' },
  ])('finds slips in $name for $version', ({ version, name }) => {
    const job = jobOf(name, version);
    // Two tunnels by different lines say as much as four, in a quarter of the time.
    const tunnels = job.tunnels.length > 2 ? job.tunnels.filter((_, index) => index % 2 === 0) : job.tunnels;
    const files = parts({ ...job, tunnels });
    const all = files.map(({ lines }) => lines);
    const allWith = (at: number, lines: readonly string[]): string[] =>
      all.flatMap((same, index) => (index === at ? lines : same));
    expect(brokenReferences(vendor.id, all.flat())).toEqual([]);
    const found = files.map(({ grammar, lines }, at) =>
      caughtSlips(
        lines,
        isComment,
        (slipped) =>
          violations(slipped, grammar, version).length > 0 ||
          brokenReferences(vendor.id, allWith(at, slipped)).length > 0,
      ),
    );
    const missed = found.flatMap((file) => file.missed);
    const count = found.reduce((sum, file) => sum + file.count, 0);
    expect(1 - missed.length / count, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('has an action for a dead peer before 5 only', () => {
    const has = (version: string): boolean =>
      orders(jobOf('active-and-backup-tunnel', version)).includes('dpdaction=restart');
    expect(has(versions.four)).toBe(true);
    expect(has(versions.five)).toBe(false);
  });

  it('repeats for the delay times the count', () => {
    const lines = orders(jobOf('active-and-backup-tunnel'));
    expect(lines.filter((line) => line === 'dpddelay=15s')).toHaveLength(2);
    expect(lines.filter((line) => line === 'retransmit-timeout=45s')).toHaveLength(2);
  });

  it('waits for the other end where it must not start', () => {
    const job = jobOf('active-and-backup-tunnel', versions.four);
    const answering = {
      ...job,
      tunnels: job.tunnels.map((view) => ({ ...view, near: { ...view.near, initiates: false } })),
    };
    const lines = orders(answering);
    expect(lines.filter((line) => line === 'auto=add')).toHaveLength(2);
    expect(lines.filter((line) => line === 'dpdaction=clear')).toHaveLength(2);
  });

  it('writes a PRF behind GCM in IKE, and none in ESP', () => {
    const job = jobOf('active-and-backup-tunnel');
    const ike = { version: 2, encryption: 'aes256-gcm16', prf: 'sha384', dhGroup: 20, because: [] } as const;
    const lines = orders({
      ...job,
      tunnels: job.tunnels.map((view) => ({ ...view, tunnel: { ...view.tunnel, ike } })),
    });
    expect(lines.filter((line) => line === 'ike=aes_gcm256-sha2_384;dh20')).toHaveLength(2);
    expect(lines.filter((line) => line === 'esp=aes_gcm256-none;dh20')).toHaveLength(2);
  });

  it('has all tunnels at once where lines share a peer', () => {
    const lines = orders(jobOf('azure-two-uplinks'));
    expect(lines.filter((line) => line.startsWith('by_uplink '))).toHaveLength(4);
    expect(lines.filter((line) => line === 'leftupdown=%disabled')).toHaveLength(4);
  });

  it('quotes no open slot', () => {
    const found = testDesigns().find(({ id }) => id === 'azure-one-uplink');
    const [job] = found ? jobsOf(onPlatform(found.design, vendor.id)) : [];
    if (!job) throw new Error('the design has a gateway');
    const keys = orders(job).filter((line) => line.includes(' : PSK '));
    expect(keys).toHaveLength(2);
    for (const line of keys) expect(line).toMatch(/ : PSK <key-[a-z0-9-]+>$/);
  });
});
