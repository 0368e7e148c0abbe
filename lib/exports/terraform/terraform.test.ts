import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import type { KeyMode } from '@/lib/clouds/cloud';
import type { Design } from '@/lib/model/design';
import { type ConfigFile, fileText } from '@/lib/plan/config-file';
import { samples } from '@/lib/samples/all';
import { largeSample } from '@/lib/samples/large';
import { exportJob } from '@/lib/testing/export-job';
import { exporter } from './terraform';
import { testDesigns } from './test-designs';
import { hostileDesign } from './test-hostile';

const designs: readonly (readonly [string, () => Design])[] = [
  ...samples.map(({ id, design }) => [id, design] as const),
  ...Object.entries(testDesigns),
];

const keyModes: readonly KeyMode[] = ['out-of-state', 'variables'];

const filesOf = (design: Design, keys: KeyMode = 'out-of-state'): ConfigFile[] =>
  exporter.build(exportJob(design, { keys }));

const hclOf = (files: readonly ConfigFile[]): ConfigFile[] =>
  files.filter(({ path }) => path.endsWith('.tf'));
const textOf = (files: readonly ConfigFile[], path: string): string => {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`no ${path}`);
  return fileText(found);
};

/** The files of a bundle as HashiCorp's own parser reads them; a template is read as a heredoc, whose rules are the same. */
async function parsed(files: readonly ConfigFile[]): Promise<unknown[]> {
  const terraform = files.filter(({ path }) => /\.(tf|tfvars\.example)$/.test(path));
  const templates = files.filter(({ path }) => path.endsWith('.tftpl'));
  return Promise.all([
    ...terraform.map((file) => parse(file.path, fileText(file))),
    ...templates.map((file) => parse('template.tf', `x = <<TRUNKLINE_END\n${fileText(file)}TRUNKLINE_END\n`)),
  ]);
}

const resourceCount = (files: readonly ConfigFile[]): number =>
  hclOf(files).flatMap(({ lines }) => lines.filter(({ text }) => text.startsWith('resource "'))).length;

describe('goldens', () => {
  const folder = join(import.meta.dirname, 'golden');
  const joined = (files: readonly ConfigFile[]): string =>
    hclOf(files)
      .map((file) => `# --- ${file.path} ---\n\n${fileText(file)}`)
      .join('\n');

  it.each(designs)('%s', async (name, design) => {
    const files = filesOf(design());
    await expect(joined(files)).toMatchFileSnapshot(join(folder, `${name}.tf`));
    await expect(textOf(files, 'README.md')).toMatchFileSnapshot(join(folder, `${name}.md`));
  });

  it('with keys as variables', async () => {
    const files = filesOf(testDesigns['hub-without-vpc']?.() ?? hostileDesign(), 'variables');
    await expect(joined(files)).toMatchFileSnapshot(join(folder, 'keys-as-variables.tf'));
    await expect(textOf(files, 'README.md')).toMatchFileSnapshot(join(folder, 'keys-as-variables.md'));
  });

  it('are all of a design that is there', () => {
    const wanted = [...designs.map(([name]) => name), 'keys-as-variables'].flatMap((name) => [
      `${name}.tf`,
      `${name}.md`,
    ]);
    expect(readdirSync(folder).sort()).toEqual(wanted.sort());
  });
});

describe.each(designs)('the bundle of %s', (_, design) => {
  it.each(keyModes)('is HCL to HashiCorp’s own parser, keys by %s', async (keys) => {
    const files = filesOf(design(), keys);
    expect(await parsed(files)).toHaveLength(
      files.filter(({ path }) => /\.(tf|tfvars\.example|tftpl)$/.test(path)).length,
    );
  });

  it('creates, or names as left out, everything of the cloud side', () => {
    const files = filesOf(design());
    const accounted = new Set(files.flatMap(({ lines }) => lines.flatMap(({ about }) => about ?? [])));
    for (const item of Object.values(design().objects)) {
      const expected =
        'from' in item ? item.kind !== 'flow' : ['vpc', 'vpn-gateway', 'hub'].includes(item.kind);
      if (expected) expect([item.id, accounted.has(item.id)]).toEqual([item.id, true]);
    }
  });

  it('says which tunnels share a key', () => {
    const sample = samples.find(({ id }) => id === 'azure-vpn-gateway');
    const variables = textOf(filesOf(sample?.design() ?? hostileDesign()), 'variables.tf');
    expect(variables).toContain('Pre-shared key of tunnels 1 and 2 of Office to payroll');
  });

  it('is the same each time', () => {
    expect(filesOf(design())).toEqual(filesOf(design()));
  });
});

describe('what is not in the bundle', () => {
  it('is named: links between devices', () => {
    const readme = textOf(filesOf(testDesigns['two-uplinks']?.() ?? hostileDesign()), 'README.md');
    const [, list = ''] = readme.split('## Not in this bundle');
    expect(list).toContain('VPN connection between. Both ends are customer gateways');
  });
});

describe('keys that a person filled in for this download', () => {
  it.each(keyModes)('reach no file, keys by %s', (keys) => {
    for (const [, design] of designs) {
      const { plan } = exportJob(design());
      const slots = plan.connections.flatMap(({ tunnels }) => tunnels.map(({ key }) => key.id));
      const filled = Object.fromEntries(slots.map((id) => [id, 'MarkerKey0123456789']));
      for (const file of exporter.build(exportJob(design(), { keys, filled })))
        expect(fileText(file)).not.toContain('MarkerKey');
    }
  });
});

describe('hostile text in every text field', () => {
  it.each(keyModes)('stays text: the same resources, and HCL; keys by %s', async (keys) => {
    const more = samples.map(({ design }) => design());
    const tame = filesOf(hostileDesign({ text: 'plain', more }), keys);
    const files = filesOf(hostileDesign({ more }), keys);
    expect(resourceCount(files)).toBe(resourceCount(tame));
    expect(resourceCount(files)).toBeGreaterThan(100);
    await parsed(files);
    for (const { path } of files) expect(path).toMatch(/^[A-Za-z0-9._/-]+$/);
  });
});

describe('a design without a cloud', () => {
  it('is refused with a reason', () => {
    expect(exporter.accepts(exportJob({ ...hostileDesign(), objects: {} }))).toEqual({
      reason: expect.stringContaining('nothing in a cloud'),
    });
  });
});

describe('the large sample', () => {
  it('is written in a moment, gateway configurations aside', () => {
    const job = { ...exportJob(largeSample.design()), vendor: () => undefined };
    const started = performance.now();
    const files = exporter.build(job);
    expect(performance.now() - started).toBeLessThan(5000);
    expect(resourceCount(files)).toBeGreaterThan(2000);
  });
});
