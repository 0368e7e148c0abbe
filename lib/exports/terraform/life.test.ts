import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeyMode } from '@/lib/clouds/cloud';
import type { Design } from '@/lib/model/design';
import { fileText } from '@/lib/plan/config-file';
import { samples } from '@/lib/samples/all';
import { exportJob } from '@/lib/testing/export-job';
import {
  contentsOf,
  hasTerraform,
  type TerraformRunner,
  terraformRunner,
  variableValues,
  writeBundle,
} from '@/lib/testing/terraform-runner';
import type { ExportJob, ExportOptions } from '../export';
import { exporter as gatewayConfigs } from '../gateway-configs/gateway-configs';
import { keyVariableName } from './keys';
import { lifecycleOf } from './lifecycle';
import { readOutputs } from './outputs';
import { exporter } from './terraform';
import { testDesigns } from './test-designs';

// Each bundle is followed through its life with the real Terraform: applied, applied again without a change, exported anew after every object was
// renamed, and taken down.

const all: readonly (readonly [string, () => Design])[] = [
  ...samples.filter(({ id }) => id !== 'with-problems').map(({ id, design }) => [id, design] as const),
  ...['hub-without-vpc', 'two-uplinks'].flatMap((name) => {
    const design = testDesigns[name];
    return design ? [[name, design] as const] : [];
  }),
];

/** One of a kind each; `TRUNKLINE_LIFE=all` follows every one. */
const usual = ['cloud-hub', 'azure-hub-and-spoke', 'google-ha-vpn', 'aws-and-google', 'hub-without-vpc'];
const designs = all.filter(([name]) => process.env.TRUNKLINE_LIFE === 'all' || usual.includes(name));

function designNamed(name: string): Design {
  const design = all.find(([id]) => id === name)?.[1]();
  if (!design) throw new Error(`no design ${name}`);
  return design;
}

const root = mkdtempSync(join(tmpdir(), 'trunkline-life-'));
let terraform: TerraformRunner;
beforeAll(() => {
  if (hasTerraform) terraform = terraformRunner();
});
afterAll(() => {
  terraform?.end();
  rmSync(root, { recursive: true, force: true });
});

const marker = 'MarkerKey';

/** A job whose keys were all filled in, for this download, with marked ones. */
function jobOf(design: Design, options: Partial<ExportOptions> = {}): ExportJob {
  const { plan } = exportJob(design);
  const slots = plan.connections.flatMap(({ tunnels }) => tunnels.map(({ key }) => key.id));
  const filled = Object.fromEntries(slots.map((id) => [id, `${marker}.download.01`]));
  return exportJob(design, { filled, ...options });
}

const renamed = (design: Design): Design => ({
  ...design,
  objects: Object.fromEntries(
    Object.entries(design.objects).map(([id, object]) => [id, { ...object, name: `Other ${object.name}` }]),
  ),
});

type Change = { address: string; type: string; previous_address?: string; change: { actions: string[] } };

/** What a saved plan does to resources in the clouds. */
async function cloudChanges(folder: string, plan: string): Promise<Change[]> {
  const shown: { resource_changes?: Change[] } = JSON.parse(
    await terraform.run(folder, ['show', '-json', plan]),
  );
  return (shown.resource_changes ?? []).filter(
    ({ type, address }) => type !== 'local_file' && !address.startsWith('data.'),
  );
}

type Lived = { job: ExportJob; folder: string; values: Record<string, string> };

async function applied(name: string, design: Design, keys: KeyMode = 'out-of-state'): Promise<Lived> {
  const job = jobOf(design, { keys });
  const folder = join(root, `${name}-${keys}`);
  const files = exporter.build(job);
  const values = variableValues(files, marker);
  writeBundle(folder, files);
  await terraform.run(folder, ['init', '-no-color']);
  await terraform.run(folder, ['plan', '-no-color', '-out=first.tfplan'], values);
  await terraform.run(folder, ['apply', '-no-color', 'first.tfplan'], values);
  await terraform.run(folder, ['plan', '-no-color', '-detailed-exitcode'], values);
  return { job, folder, values };
}

/** The values of the keys that may lie in the state: those that some cloud keeps there, and those of tunnels that nobody drew but a cloud makes. */
function keptKeys({ job, values }: Lived): string[] {
  const drawn = new Set<string>();
  const kept = job.plan.connections.flatMap(({ tunnels }) =>
    tunnels.flatMap((tunnel) => {
      const name = keyVariableName(tunnel.id);
      drawn.add(name);
      const bothClouds = tunnel.from.kind === 'cloud' && tunnel.to.kind === 'cloud';
      const ends = job.plan.cloudGateways.filter(
        ({ id }) => id === tunnel.from.gateway || id === tunnel.to.gateway,
      );
      const ways = ends.map(({ cloud }) => job.cloud(cloud)?.keyWay(job.options.keys, { bothClouds }));
      return ways.includes('in-state') ? (values[name] ?? []) : [];
    }),
  );
  const spare = Object.entries(values).filter(([name]) => name.startsWith('psk_') && !drawn.has(name));
  return [...kept, ...spare.map(([, value]) => value)];
}

/** Where marked keys lie in a folder: nowhere but, where they may, in the state and the plans. */
function expectKeysWhereTheyMayBe(lived: Lived): void {
  const kept = keptKeys(lived);
  const others = Object.values(lived.values).filter(
    (value) => value.startsWith(marker) && !kept.includes(value),
  );
  const files = contentsOf(lived.folder);
  for (const [path, text] of files) {
    const may = /^[^/]*\.(tfplan|tfstate)/.test(path) ? kept : [];
    const found = [...new Set(text.match(new RegExp(`${marker}[\\w.]*`, 'g')) ?? [])];
    expect({ path, found: found.filter((value) => !may.includes(value)) }).toEqual({
      path,
      found: [],
    });
    for (const value of others) expect(text.includes(value), path).toBe(false);
  }
  for (const value of kept) expect(files.get('terraform.tfstate')).toContain(value);
}

describe.skipIf(!hasTerraform)('the life of a bundle', { timeout: 600_000 }, () => {
  it.concurrent.each(designs)('%s', async (name, design) => {
    const lived = await applied(name, design());
    expectKeysWhereTheyMayBe(lived);
    await expectSameConfigs(lived);
    await expectNothingMadeAnew(lived);
    await terraform.run(lived.folder, ['destroy', '-no-color', '-auto-approve'], lived.values);
    const state: { resources: unknown[] } = JSON.parse(
      contentsOf(lived.folder).get('terraform.tfstate') ?? '',
    );
    expect(state.resources).toEqual([]);
  });

  it.concurrent.each(['cloud-hub', 'aws-and-azure', 'azure-and-google'])(
    'keeps keys that are variables in the state and nowhere else: %s',
    async (name) => {
      const lived = await applied(name, designNamed(name), 'variables');
      expect(keptKeys(lived).length).toBeGreaterThan(0);
      expectKeysWhereTheyMayBe(lived);
    },
  );
});

describe.skipIf(!hasTerraform)('what is told before', { timeout: 600_000 }, () => {
  it.concurrent.each(['cloud-hub', 'azure-vpn-gateway', 'virtual-wan', 'aws-and-google', 'azure-and-google'])(
    'is what Terraform then plans: %s',
    async (name) => {
      const design = designNamed(name);
      const { folder, values } = await applied(`${name}-changed`, design);
      const job = jobOf(changed(design), { previous: design });
      const files = exporter.build(job);
      writeBundle(folder, files);
      const wanted = { ...variableValues(files, marker), ...values };
      await terraform.run(folder, ['plan', '-no-color', '-out=second.tfplan'], wanted);
      const planned = (await cloudChanges(folder, 'second.tfplan')).flatMap(
        ({ address, change: { actions } }) => {
          const word = actions.length > 1 ? 'replaced' : (words[actions[0] ?? ''] ?? []);
          return [word].flat().map((effect) => `${effect} ${address}`);
        },
      );
      const told = lifecycleOf(job).since?.resources ?? [];
      const grave = told.filter(({ effect }) => ['replaced', 'destroyed', 'created'].includes(effect));
      expect(grave.map(({ effect, address }) => `${effect} ${address}`).sort()).toEqual(
        planned.filter((line) => !line.startsWith('updated')).sort(),
      );
      expect(grave.length).toBeGreaterThan(0);
      for (const { effect, address } of told)
        if (effect === 'changed' || effect === 'restarted') expect(planned).toContain(`updated ${address}`);
    },
  );
});

const words: Readonly<Record<string, string>> = { create: 'created', delete: 'destroyed', update: 'updated' };

const halved = <Subnet extends { prefix: string }>(subnet: Subnet): Subnet => ({
  ...subnet,
  prefix: subnet.prefix.replace(/\/24$/, '/25'),
});

/** The design with another name for the first cloud gateway, another ASN for the last, smaller subnets, one more VPC, and without its last VPN connection if it has several. */
function changed(design: Design): Design {
  const objects = Object.values(design.objects);
  const gateways = objects.filter(({ kind }) => kind === 'vpn-gateway' || kind === 'hub');
  const connections = objects.filter(({ kind }) => kind === 'vpn-connection');
  const gone = connections.length > 1 ? connections.at(-1)?.id : undefined;
  const [vpc] = objects.flatMap((object) => (object.kind === 'vpc' ? [object] : []));
  if (!vpc) throw new Error('no VPC');
  const more = {
    ...vpc,
    id: 'more',
    name: 'One more',
    prefixes: ['10.250.0.0/16'],
    subnets: [],
    routeTables: [],
  };
  return {
    ...design,
    objects: Object.fromEntries(
      [...objects, more]
        .filter(({ id }) => id !== gone)
        .map((object) => {
          if (object.id === gateways[0]?.id) return [object.id, { ...object, name: 'Another name' }];
          if (object.kind === 'vpc') return [object.id, { ...object, subnets: object.subnets.map(halved) }];
          const renumbered = object.id === gateways.at(-1)?.id || object.kind === 'customer-gateway';
          return [object.id, renumbered ? { ...object, asn: 64_999 } : object];
        }),
    ),
  };
}

/** The outputs fill the slots, and the files are then those that apply wrote, byte for byte. */
async function expectSameConfigs({ job, folder }: Lived): Promise<void> {
  const reading = readOutputs(await terraform.run(folder, ['output', '-no-color', '-json']), job);
  if ('problems' in reading) {
    expect(job.plan.connections.length, reading.problems.join(' ')).toBe(0);
    return;
  }
  expect({ unknown: reading.unknown, missing: reading.missing }).toEqual({ unknown: [], missing: [] });
  const filled = new Map(
    gatewayConfigs
      .build({ ...job, options: { ...job.options, filled: reading.addresses } })
      .map((file) => [`gateway-configs/${file.path}`, fileText(file)]),
  );
  const state: {
    resources: { type: string; instances: { attributes: { filename: string; content: string } }[] }[];
  } = JSON.parse(contentsOf(folder).get('terraform.tfstate') ?? '{}');
  const written = state.resources
    .filter(({ type }) => type === 'local_file')
    .flatMap(({ instances }) => instances.map(({ attributes }) => attributes));
  for (const { filename, content } of written)
    expect(content).toBe(filled.get(filename.replace(/^\.\//, '')));
  const addressed = job.plan.gateways.some(({ id }) =>
    Object.keys(reading.addresses).some((slot) =>
      job.plan.connections.some(
        ({ tunnels, from, to }) =>
          [from, to].includes(id) && tunnels.some((tunnel) => slot.startsWith(`address:${tunnel.id}/`)),
      ),
    ),
  );
  expect(written.length > 0).toBe(addressed);
}

/** After every object was renamed, nothing is destroyed or created. */
async function expectNothingMadeAnew(lived: Lived): Promise<void> {
  const { folder, job } = lived;
  const after = jobOf(renamed(job.design), { keys: job.options.keys, previous: job.design });
  const files = exporter.build(after);
  writeBundle(folder, files);
  await terraform.run(folder, ['fmt', '-check', '-no-color']);
  await terraform.run(folder, ['plan', '-no-color', '-out=second.tfplan'], lived.values);
  const changes = await cloudChanges(folder, 'second.tfplan');
  const made = changes.filter(({ change }) =>
    change.actions.some((action) => action === 'create' || action === 'delete'),
  );
  expect(made.map(({ address, change }) => [address, change.actions])).toEqual([]);
  expect(changes.filter(({ previous_address: before }) => before !== undefined).length).toBeGreaterThan(0);
  await terraform.run(folder, ['apply', '-no-color', 'second.tfplan'], lived.values);
  await terraform.run(folder, ['plan', '-no-color', '-detailed-exitcode'], lived.values);
}
