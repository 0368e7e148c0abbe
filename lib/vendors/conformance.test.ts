import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { networkAddress } from '@/lib/addressing/prefix';
import { fileText } from '@/lib/plan/config-file';
import { factTopics, inVersion } from '@/lib/plan/facts';
import { lifetimeFor } from '@/lib/plan/negotiate';
import { hasMark } from '@/lib/plan/slots';
import { originals } from '@/lib/testing/vendors/faults';
import { jobsOf, linesOf, literals, textOf, writtenOutline } from '@/lib/testing/vendors/jobs';
import { brokenReferences } from '@/lib/testing/vendors/references';
import { commentOn } from '@/lib/testing/vendors/vendor-check';
import { versionedDesigns } from '@/lib/testing/vendors/versions';
import { vendors } from './all';
import { outlineOf } from './outline';

const root = new URL('.', import.meta.url).pathname;

describe.each(vendors.map((vendor) => ({ id: vendor.id, vendor })))('$id', ({ id, vendor }) => {
  it.each(vendor.versions)('says where its facts of version %s were read', (version) => {
    const facts = inVersion(vendor, version);
    for (const topic of factTopics) expect(facts.documented[topic].length, topic).toBeGreaterThan(0);
    for (const { lifetimeSeconds } of [facts.support.ike, facts.support.esp]) {
      for (const seconds of [lifetimeSeconds.min, lifetimeSeconds.max, lifetimeSeconds.usual])
        expect(lifetimeFor(lifetimeSeconds, seconds)).toBe(seconds);
    }
    if (facts.key) expect(facts.key.sources.length).toBeGreaterThan(0);
  });

  const designs = versionedDesigns(vendor);

  describe.each(designs)('$id', ({ design, golden }) => {
    const jobs = jobsOf(design);
    const filled = jobsOf(design, literals());

    it('gives the same files twice', () => {
      const again = jobsOf(design);
      expect(again.map((job) => textOf(vendor, job))).toEqual(jobs.map((job) => textOf(vendor, job)));
    });

    it('writes clean lines', () => {
      for (const job of [...jobs, ...filled]) {
        for (const line of linesOf(vendor.render(job))) {
          expect(line).toMatch(/^[\x20-\x7e]*$/);
          expect(line).not.toMatch(/\s$/);
          expect(line).not.toMatch(/undefined|NaN|(?<!\/dev\/|integrity )\bnull\b|\[object/);
          expect(line).not.toMatch(/[$%]\{/);
          expect(line.length, line).toBeLessThanOrEqual(vendor.maxLine);
        }
      }
    });

    it('says everything the plan says', () => {
      for (const job of filled) {
        const { tunnels, announced, expected, gateway } = writtenOutline(vendor, job);
        const text = linesOf(vendor.render(job))
          .filter((line) => !commentOn(id)(line))
          .join('\n');
        for (const tunnel of tunnels) {
          for (const value of [tunnel.peer, tunnel.local, tunnel.identity, tunnel.key, tunnel.inside.near]) {
            expect(text).toContain(value);
          }
          if (!tunnel.bgp) continue;
          for (const value of [tunnel.inside.far, String(tunnel.bgp.farAsn), String(gateway.asn)]) {
            expect(text).toContain(value);
          }
        }
        const prefixes = tunnels.some(({ bgp }) => bgp) ? [...announced, ...expected] : expected;
        for (const prefix of prefixes) expect(text).toContain(networkAddress(prefix));
      }
    });

    it('names each tunnel that it leaves out', () => {
      for (const job of filled) {
        const { tunnels, warnings } = writtenOutline(vendor, job);
        const ids = new Set(tunnels.map(({ id: tunnel }) => tunnel));
        const comments = linesOf(vendor.render(job)).join('\n');
        for (const { id: tunnel, label } of outlineOf(job).tunnels) {
          if (ids.has(tunnel)) continue;
          const warning = warnings.find((text) => text.startsWith(`Tunnel ${label} is left out`));
          expect(warning, label).toBeDefined();
          expect(comments).toContain(warning);
        }
      }
    });

    it('marks open slots, and only those', () => {
      for (const job of jobs) {
        if (writtenOutline(vendor, job).tunnels.length > 0) expect(hasMark(textOf(vendor, job))).toBe(true);
      }
      for (const job of filled) expect(hasMark(textOf(vendor, job))).toBe(false);
    });

    it('uses no name before it is defined, and defines none in vain', () => {
      for (const job of filled)
        expect(brokenReferences(id, linesOf(originals(id, vendor.render(job))))).toEqual([]);
    });

    it('says what each line is about', () => {
      for (const job of filled) {
        const files = vendor.render(job);
        const { tunnels, gateway } = writtenOutline(vendor, job);
        const about = new Set(files.flatMap(({ lines }) => lines.flatMap((line) => line.about ?? [])));
        for (const tunnel of tunnels) expect([...about]).toContain(tunnel.id);
        expect([...about]).toContain(gateway.id);
        for (const { lines } of files) for (const line of lines) expect(line.about, line.text).toBeDefined();
      }
    });

    it('takes away again what it adds', () => {
      for (const job of filled) {
        const { tunnels } = writtenOutline(vendor, job);
        const undo = linesOf(vendor.render(job)).filter((line) =>
          /^[#!] +(no|delete|remove|rm|ip|nft|swanctl) /.test(line),
        );
        if (tunnels.length > 0) expect(undo.length).toBeGreaterThan(0);
      }
    });

    it('gives commands to verify every tunnel', () => {
      for (const job of filled) {
        const commands = vendor.verify(job);
        for (const { id: tunnel } of writtenOutline(vendor, job).tunnels) {
          expect(commands.some(({ about }) => about.includes(tunnel))).toBe(true);
        }
        for (const { command, expect: output } of commands) {
          expect(`${command} ${output}`).toMatch(/^[\x20-\x7e]+$/);
          expect(`${command} ${output}`).not.toMatch(
            /undefined|NaN|(?<!\/dev\/|integrity )\bnull\b|\[object/,
          );
        }
      }
    });

    it('is as its golden files say', async () => {
      const [job] = jobs;
      for (const file of job && golden ? vendor.render(job) : []) {
        await expect(fileText(file)).toMatchFileSnapshot(join(root, id, 'golden', golden ?? '', file.path));
      }
    });
  });

  it('has no golden file that nothing writes', () => {
    const expected = designs.flatMap(({ design, golden }) => {
      const [job] = golden ? jobsOf(design) : [];
      return job ? vendor.render(job).map(({ path }) => join(golden ?? '', path)) : [];
    });
    const folder = join(root, id, 'golden');
    const found = existsSync(folder)
      ? readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      : [];
    expect(found.sort()).toEqual(expected.sort());
  });
});
