import { describe, expect, it } from 'vitest';
import { designOf, piece } from '@/lib/model/build';
import type { DesignObject } from '@/lib/model/kinds';
import { choicesOf } from './choices-of';
import type { Control } from './fields';

const design = designOf('Choices', [
  piece('site', 's', { name: 'Site' }),
  piece('customer-gateway', 'g', {
    name: 'edge-1',
    parent: 's',
    uplinks: [
      { id: 'u1', name: 'Fibre', isp: 'ISP A', mtu: 1500 },
      { id: 'u2', address: '203.0.113.10', mtu: 1500 },
    ],
  }),
  piece('cloud-region', 'r', { name: 'Frankfurt', cloud: 'aws', region: 'eu-central-1' }),
  piece('vpn-gateway', 'v', { name: 'VGW', parent: 'r' }),
  piece('vpn-connection', 'c', { name: 'Link', from: 'g', to: 'v' }),
]);

function choices(id: string, control: Control) {
  const object: DesignObject | undefined = design.objects[id];
  if (!object) throw new Error(`no ${id}`);
  const lists = (list: string, within: { cloud?: string }) => [
    { id: `${list} of ${within.cloud}`, name: list },
  ];
  return choicesOf({ design, object, control, lists });
}

describe('what a field can be picked from', () => {
  it('offers uplinks of the gateway at an end by what tells them apart', () => {
    expect(choices('c', { is: 'part', of: ['from.uplinks', 'to.uplinks'] })).toEqual([
      { value: 'u1', label: 'Fibre · ISP A (edge-1)' },
      { value: 'u2', label: '203.0.113.10 (edge-1)' },
    ]);
  });

  it('names ends instead of from and to', () => {
    const labels = choices('c', { is: 'choice', values: ['automatic', 'from', 'to', 'both'] }).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['Automatic', 'edge-1', 'VGW', 'Both']);
  });

  it('writes protocols in capitals', () => {
    const labels = choices('c', { is: 'choice', values: ['any', 'tcp', 'udp', 'icmp'] }).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(['Any', 'TCP', 'UDP', 'ICMP']);
  });

  it('offers objects of the wanted kinds, all where none is named', () => {
    expect(choices('c', { is: 'reference', kinds: ['vpn-gateway'] })).toEqual([{ value: 'v', label: 'VGW' }]);
    expect(choices('c', { is: 'references', kinds: [] })).toHaveLength(5);
  });

  it('asks the catalog within the cloud of the region', () => {
    expect(choices('v', { is: 'catalog', list: 'vpn-gateway-types' })[0]?.value).toBe(
      'vpn-gateway-types of aws',
    );
    expect(choices('r', { is: 'catalog', list: 'regions' })[0]?.value).toBe('regions of aws');
  });
});
