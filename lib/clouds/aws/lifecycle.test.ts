import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lifecycleOf } from '@/lib/exports/terraform/lifecycle';
import { testDesigns } from '@/lib/exports/terraform/test-designs';
import { designOf, piece, varied } from '@/lib/model/build';
import { exportJob } from '@/lib/testing/export-job';
import { lifecycle } from './lifecycle';
import { awsDesigns } from './test-designs';
import { blocksOf, partOf } from './test-part';

const data = join(import.meta.dirname, '../../testing/terraform-check');
const read = (path: string) => JSON.parse(readFileSync(join(data, path), 'utf8'));
const replacement: Record<string, string[]> = read('behaviour/replacement.json');
const schemas: Record<string, { block: { attributes: object; block_types?: object } }> =
  read('schemas/aws-6.47.0.json').resource_schemas;

describe('the life of resources', () => {
  it('is known of every type that is written', () => {
    const designs = [...Object.values(awsDesigns), ...Object.values(testDesigns)];
    const written = new Set(
      designs.flatMap((design) =>
        [...blocksOf(partOf(design())).keys()].map((address) => address.split('.')[0]),
      ),
    );
    written.delete('data');
    expect([...written].filter((type) => type !== undefined && !lifecycle[type])).toEqual([]);
  });

  it.each(Object.entries(lifecycle))(
    '%s names what the provider replaces, and arguments that there are',
    (type, life) => {
      expect([...life.replacedBy].sort()).toEqual([...(replacement[type] ?? [])].sort());
      const { attributes, block_types: blocks = {} } = schemas[type]?.block ?? { attributes: {} };
      const known = [...Object.keys(attributes), ...Object.keys(blocks)];
      for (const name of [...life.replacedBy, ...(life.restartedBy ?? [])])
        expect(
          known.some((one) => (name.endsWith('*') ? one.startsWith(name.slice(0, -1)) : one === name)),
        ).toBe(true);
      expect(life.sources.length).toBeGreaterThan(0);
    },
  );

  it('bills the association of a Direct Connect gateway on a transit gateway only', () => {
    const { hourly, groups } = lifecycleOf(exportJob(awsDesigns.circuits()));
    const ofAssociations = ({ type }: { type: string }): boolean => type === 'aws_dx_gateway_association';
    expect(groups.find(ofAssociations)?.count).toBe(2);
    expect(hourly.find(ofAssociations)?.count).toBe(1);
  });

  it('keeps a connection that is moved to a gateway of another type', () => {
    const pieces = [
      piece('site', 'site'),
      piece('customer-gateway', 'gw', {
        parent: 'site',
        uplinks: [{ id: 'u1', address: '203.0.113.1', mtu: 1500 }],
      }),
      piece('cloud-region', 'region', { cloud: 'aws', region: 'eu-central-1' }),
      piece('vpn-gateway', 'vgw', { parent: 'region' }),
      piece('hub', 'tgw', { parent: 'region' }),
      piece('vpn-connection', 'vpn', { from: 'gw', to: 'vgw' }),
    ];
    const previous = designOf('Moved', pieces);
    const job = exportJob(designOf('Moved', varied(pieces, { vpn: { to: 'tgw' } })), { previous });
    const effects = lifecycleOf(job).since?.resources.map(({ type, effect }) => [type, effect]);
    expect(effects).toContainEqual(['aws_vpn_connection', 'restarted']);
  });
});
