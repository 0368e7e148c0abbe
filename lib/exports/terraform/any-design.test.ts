import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import type { KeyMode } from '@/lib/clouds/cloud';
import { anyDesign } from '@/lib/model/arbitrary';
import { type ConfigFile, fileText } from '@/lib/plan/config-file';
import { exportJob } from '@/lib/testing/export-job';
import { lifecycleOf } from './lifecycle';
import { exporter } from './terraform';

const types = (kind: 'hub' | 'vpn-gateway'): string[] =>
  catalog.clouds.flatMap(({ gatewayTypes }) =>
    gatewayTypes.filter((type) => type.kind === kind).map(({ id }) => id),
  );

const designs = anyDesign({
  clouds: [...catalog.clouds.map(({ id }) => id), 'unknown'],
  regions: ['eu-central-1', 'westeurope', 'europe-west1'],
  platforms: ['cisco-ios-xe', 'strongswan-frr'],
  zones: ['a', '1'],
  'vpn-gateway-types': [...types('vpn-gateway'), 'unknown'],
  'hub-types': [...types('hub'), 'unknown'],
});
const modes = fc.constantFrom<KeyMode>('out-of-state', 'variables');
const marker = 'MarkerKey0123456789';
const runs = { numRuns: 100 };

/** Addresses that the files use and nothing in them declares. */
function undeclared(files: readonly ConfigFile[]): string[] {
  const text = files
    .filter(({ path }) => path.endsWith('.tf'))
    .map(fileText)
    .join('\n')
    .replace(/^ *#.*$/gm, '');
  const declared = new Set(
    [...text.matchAll(/^(resource|data|variable) "([^"]*)"(?: "([^"]*)")?/gm)].map(
      ([, kind, first, second]) =>
        kind === 'variable' ? `var.${first}` : `${kind === 'data' ? 'data.' : ''}${first}.${second}`,
    ),
  );
  const code = text.replace(/"(?:[^"\\]|\\.)*"/g, (literal) =>
    literal.includes('$' + '{') ? literal : '""',
  );
  const used = code.matchAll(
    /(?<![\w.-])(?:data\.)?(?:var|aws_\w+|azurerm_\w+|google_\w+)\.[A-Za-z_][\w-]*/g,
  );
  return [...new Set([...used].map(([address]) => address))].filter((address) => !declared.has(address));
}

describe('the bundle of any design', () => {
  it('holds no key, and refers to nothing that it does not have', () => {
    fc.assert(
      fc.property(designs, modes, (design, keys) => {
        const { plan } = exportJob(design);
        const slots = plan.connections.flatMap(({ tunnels }) => tunnels.map(({ key }) => key.id));
        const filled = Object.fromEntries(slots.map((id) => [id, marker]));
        const files = exporter.build(exportJob(design, { keys, filled }));
        for (const file of files) expect(fileText(file)).not.toContain(marker);
        expect(undeclared(files)).toEqual([]);
        expect(files.map(({ path }) => path).length).toBe(new Set(files.map(({ path }) => path)).size);
      }),
      runs,
    );
  });

  it('changes nothing when exported again, and makes nothing anew when everything is renamed', () => {
    fc.assert(
      fc.property(designs, (design) => {
        const again = lifecycleOf(exportJob(design, { previous: design }));
        expect(again.since).toMatchObject({ resources: [], unchanged: again.total + again.imported });
        const objects = Object.fromEntries(
          Object.entries(design.objects).map(([id, object]) => [id, { ...object, name: `x ${object.name}` }]),
        );
        const renamed = lifecycleOf(exportJob({ ...design, objects }, { previous: design }));
        const grave = renamed.since?.resources.filter(
          ({ effect }) => effect !== 'moved' && effect !== 'changed',
        );
        expect(grave?.map(({ effect, address }) => [effect, address])).toEqual([]);
      }),
      runs,
    );
  });
});
