import { parse } from '@cdktn/hcl2json';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { parseDesign } from '@/lib/model/parse';
import { serialiseDesign } from '@/lib/model/serialise';
import { type ConfigFile, fileText } from '@/lib/plan/config-file';
import { sampleOf } from '@/lib/samples/all';
import { type Choose, fromSeed } from '@/lib/testing/designs/choose';
import { randomDesign, scopes } from '@/lib/testing/designs/random-design';
import { exportJob } from '@/lib/testing/export-job';
import { bundle } from '../bundle';
import { zip } from '../zip';
import { lifecycleOf } from './lifecycle';

const dollar = '$';
const marker = 'MarkerKey0123456789';

/** What fields for a word of a catalog take, and no catalog has, or another cloud’s, or a path or device of a file system. */
const words = [
  ...['a/../../etc', 'a/..', 'a//b', 'x:y', 'a.b', 'CON', 'nul.txt', '0', 'x'.repeat(64)],
  ...['eu-central-1', 'EU-CENTRAL-1', 'westeurope', 'WESTEUROPE', 'europe-west1', 'global', 'active-active'],
  ...['transit-gateway', 'VpnGw5AZ', 'Basic', 'valueOf', 'toString', 'constructor', 'hasOwnProperty'],
];

const paths = '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups';

/** Lines that some target obeys, or that look like what the files are made with. */
const lines = [
  `"} resource "null_resource" "x" {} ${dollar}{file("/etc/passwd")} %{for x in [1]}y%{endfor}`,
  `${paths}/${dollar}{a}/providers/Microsoft.Network/virtualNetworks/%{b}"`,
  `${paths}/../providers/Microsoft.Network/virtualNetworkGateways/..`,
  ...['projects/project-1/global/networks/x"', 'vpc-0123456789abcdef0"', 'vpc-1', '../../x', 'CON', '-', ''],
  ...['constructor', '__proto__', 'tloutside0z', '<script>', '<<EOT EOT', '😀', 'x'.repeat(300)],
];

const prefixes = [
  '0.0.0.0/0',
  '::/0',
  '169.254.0.0/16',
  '10.0.0.0/30',
  '255.255.255.255/32',
  '2001:db8::/32',
];
const numbers = [0, 1, 2, 100, 9216, 23_456, 65_535, 4_200_000_000, 4_294_967_295];

const byField = (names: string, values: readonly string[]): [string, readonly string[]][] =>
  names.split(' ').map((name) => [name, values]);

const hostile = new Map([
  ...byField('region zone sku mode type routingMode routingPreference underlay tunnelSize platform', words),
  ...byField('name carrier location isp version cloudId description', lines),
  ['ports', ['0', '65535-1', '1,1,1', '1-65535']],
]);

/** A design read from its file after some of its values were changed for hostile ones, and some taken away. */
function spoilt(design: Design, choose: Choose): Design {
  const spoiltValue = (key: string, value: unknown): unknown => {
    const values = hostile.get(key);
    if (values && choose.chance(8)) return choose.one(values);
    if (typeof value === 'number' && choose.chance(5)) return choose.one(numbers);
    if (typeof value === 'string' && /\/\d+$/.test(value) && choose.chance(5)) return choose.one(prefixes);
    return walk(value, key);
  };
  const walk = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return choose.chance(2) ? [] : value.map((item) => spoiltValue(key, item));
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).filter(([name]) => name === 'kind' || !choose.chance(2));
    return Object.fromEntries(kept.map(([name, inner]) => [name, spoiltValue(name, inner)]));
  };
  const existing = (): object =>
    choose.chance(12)
      ? { existing: { id: choose.one(lines), use: choose.one(['refer', 'import']) }, mode: choose.one(words) }
      : {};
  const objects = Object.fromEntries(
    Object.entries(design.objects).map(([id, object]) => [
      id,
      { ...existing(), ...(walk(object) as object) },
    ]),
  );
  const formerNames = Object.fromEntries(
    [...Object.keys(objects), 'constructor', 'x y'].map((id) => [id, choose.some(lines, 3)]),
  );
  const settings = { tags: { [choose.one(lines)]: choose.one(lines), constructor: 'x' } };
  const file = { ...JSON.parse(serialiseDesign(design)), settings, formerNames, objects };
  return parseDesign(JSON.stringify(file)).design;
}

/** The types of all resources of a bundle, by HashiCorp’s own parser, which throws on what it cannot read. */
async function resourceTypes(files: readonly ConfigFile[]): Promise<string[]> {
  const read = await Promise.all(
    files
      .filter(({ path }) => /\.(tf|tfvars\.example)$/.test(path))
      .map((file) => parse(file.path, fileText(file))),
  );
  return read.flatMap(({ resource = {} }) => Object.keys(resource));
}

describe('a design with hostile values', () => {
  it.each(['constructor', 'valueOf', '__proto__'])('has no preference of routes called %s', (word) => {
    const design = sampleOf('virtual-wan')?.design();
    if (!design) throw new Error('there is a sample with a hub of Virtual WAN');
    const objects = Object.fromEntries(
      Object.entries(design.objects).map(([id, object]) => [
        id,
        object.kind === 'hub' ? { ...object, routingPreference: word } : object,
      ]),
    );
    const files = bundle(exportJob({ ...design, objects }), catalog.exporters);
    const text = files.map(fileText).join('\n');
    expect(text).toContain('hub_routing_preference                 = "ExpressRoute"');
  });

  it.each(scopes)(
    'is exported, and nothing of it becomes code or a path: $id',
    async (scope) => {
      let filledFiles = 0;
      for (let seed = 1; seed <= 10; seed++) {
        const base = randomDesign(scope, seed);
        const [design, previous] = fromSeed(seed, (choose) => [spoilt(base, choose), spoilt(base, choose)]);
        const { plan } = exportJob(design);
        const slots = plan.connections.flatMap(({ tunnels }) => tunnels.map(({ key }) => key.id));
        const filled = Object.fromEntries(slots.map((id) => [id, marker]));
        for (const keys of ['out-of-state', 'variables'] as const) {
          const job = exportJob(design, { keys, previous, filled });
          const files = bundle(job, catalog.exporters);
          expect(() => zip(files)).not.toThrow();
          for (const type of await resourceTypes(files)) expect(type).toMatch(/^(aws|azurerm|google|local)_/);
          const holders = files.filter((file) => fileText(file).includes(marker)).map(({ path }) => path);
          filledFiles += holders.length;
          expect(holders.filter((path) => !path.startsWith('gateway-configs/'))).toEqual([]);
          expect(JSON.stringify(lifecycleOf(job))).not.toContain(marker);
        }
      }
      // A key that is given goes into the device files and nowhere else.
      if (scope.clouds.length === 1) expect(filledFiles).toBeGreaterThan(0);
    },
    120_000,
  );
});
