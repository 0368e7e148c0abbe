import { describe, expect, it } from 'vitest';
import { designOf, type Piece, piece } from '@/lib/model/build';
import { problemsOf } from '@/lib/testing/rule-tester';

// What a person sees who has just begun: hints about what is not drawn yet, and an error only where a link stands on what is missing.

const site = [piece('site', 'site', { name: 'Office' })];
const devices = [
  ...site,
  piece('network', 'lan', { parent: 'site', name: 'LAN' }),
  piece('customer-gateway', 'gw', { parent: 'site', name: 'edge' }),
];
const regions: Record<string, Piece> = {
  AWS: piece('cloud-region', 'region', { cloud: 'aws', region: 'eu-central-1' }),
  Azure: piece('cloud-region', 'region', { cloud: 'azure', region: 'westeurope' }),
  'Google Cloud': piece('cloud-region', 'region', { cloud: 'google', region: 'europe-west3' }),
};
const inCloud = (region: Piece | undefined): Piece[] => [
  ...(region ? [region] : []),
  piece('vpc', 'vpc', { parent: 'region', name: 'VPC' }),
  piece('vpn-gateway', 'vgw', { parent: 'region', name: 'Gateway' }),
];
const attachment = piece('attachment', 'att', { from: 'vgw', to: 'vpc' });
const connection = piece('vpn-connection', 'vpn', { from: 'gw', to: 'vgw' });
const flow = piece('flow', 'flow', { from: 'lan', to: 'vpc' });

const told = (pieces: Piece[]): string[] =>
  problemsOf(designOf('Begun', pieces)).map(({ severity, rule }) => `${severity} ${rule}`);

describe('a design that was just begun', () => {
  it('has hints for a site alone, and for its network and device', () => {
    expect(told(site)).toEqual(['info design/no-empty-site']);
    expect(told(devices)).toEqual(['info design/no-empty-network', 'info gateway/require-connection']);
  });

  it.each(Object.entries(regions))('has hints for what is in %s and joined to nothing', (_, region) => {
    const found = told([region, ...inCloud(region).slice(1)]);
    expect(found).toHaveLength(4);
    for (const text of found) expect(text).toMatch(/^info /);
  });

  it('has hints for a hub alone', () => {
    const hub = piece('hub', 'hub', { parent: 'region', name: 'Hub' });
    expect(told([...Object.values(regions).slice(0, 1), hub])).toEqual(['info hub/require-links']);
  });

  it.each(Object.entries(regions))(
    'to %s, connected before addresses: one error for each missing one',
    (_, region) => {
      const found = told([...devices, ...inCloud(region), attachment, connection, flow]);
      expect(found).toEqual([
        'error design/no-empty-vpc',
        'error gateway/require-public-address',
        'warning design/no-empty-network',
      ]);
    },
  );
});
