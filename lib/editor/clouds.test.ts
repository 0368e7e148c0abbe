import { describe, expect, it } from 'vitest';
import { designOf, piece } from '@/lib/model/build';
import { query } from '@/lib/model/query';
import { changeField } from './change-field';
import { connect } from './connect';
import { createEditor } from './editor';
import { regionCommands } from './region-commands';

const design = designOf('Clouds', [
  piece('cloud-region', 'aws', { cloud: 'aws', region: 'eu-central-1' }),
  piece('cloud-region', 'azure', { cloud: 'azure', region: 'westeurope' }),
  piece('cloud-region', 'google', { cloud: 'google', region: 'europe-west3' }),
  piece('vpn-gateway', 'vgw', { parent: 'aws' }),
  piece('hub', 'tgw', { parent: 'aws', type: 'transit-gateway' }),
  piece('vpn-gateway', 'gateway', { parent: 'azure', sku: 'VpnGw2AZ', mode: 'active-active' }),
  piece('vpn-gateway', 'ha', { parent: 'google' }),
]);
const newId = (kind: string) => `${kind}-new`;

describe('a new connection between two clouds', () => {
  it.each([
    ['gateway', 'vgw', 4],
    ['ha', 'vgw', 4],
    ['ha', 'tgw', 4],
    ['gateway', 'ha', 2],
  ])('from %s to %s has %i tunnels', (from, to, count) => {
    const { design: joined } = connect(design, { kind: 'vpn-connection', from, to }, newId);
    const connection = query(joined).get('vpn-connection-new', 'vpn-connection');
    expect(connection?.tunnels).toHaveLength(count);
  });
});

describe('another cloud for a region', () => {
  it('brings its usual region, and takes away what its gateways cannot be there', () => {
    const changed = changeField(design, { id: 'azure', path: ['cloud'], value: 'google' });
    const look = query(changed);
    expect(look.get('azure', 'cloud-region')).toMatchObject({ cloud: 'google', region: 'europe-west3' });
    expect(look.get('gateway', 'vpn-gateway')).not.toHaveProperty('sku');
    expect(look.get('gateway', 'vpn-gateway')).not.toHaveProperty('mode');
  });

  it('leaves a region that the new cloud has too, and every other field', () => {
    const renamed = changeField(design, { id: 'azure', path: ['name'], value: 'West' });
    expect(query(renamed).get('azure', 'cloud-region')).toMatchObject({ cloud: 'azure', name: 'West' });
    expect(query(renamed).get('gateway', 'vpn-gateway')?.sku).toBe('VpnGw2AZ');
  });
});

describe('the palette’s regions', () => {
  it.each(regionCommands.map((command) => [command.label, command] as const))(
    '%s is a region of that cloud',
    (_, command) => {
      const editor = createEditor();
      editor.getState().open(designOf('Empty', []), 'edit');
      const edited = command.edit(editor.getState(), { newId, today: '2026-11-23' });
      const region = edited && query(edited.design).get('cloud-region-new', 'cloud-region');
      expect(command.id).toBe(`add/region-of-${region?.cloud}`);
      expect(region?.name).not.toBe('');
    },
  );
});
