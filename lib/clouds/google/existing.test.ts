import { describe, expect, it } from 'vitest';
import { located } from './existing';

describe('located', () => {
  it.each([
    ['shared', 'networks', { name: 'shared' }],
    ['projects/host-project/global/networks/shared', 'networks', { name: 'shared', project: 'host-project' }],
    [
      'https://www.googleapis.com/compute/v1/projects/host-project/global/networks/shared',
      'networks',
      { name: 'shared', project: 'host-project' },
    ],
    [
      '//compute.googleapis.com/projects/host-project/regions/europe-west1/vpnGateways/gw',
      'vpnGateways',
      { name: 'gw', project: 'host-project', region: 'europe-west1' },
    ],
    ['projects/host-project/locations/global/hubs/all', 'hubs', { name: 'all', project: 'host-project' }],
  ] as const)('reads %s', (id, collection, found) => {
    expect(located(id, collection)).toEqual(found);
  });

  it.each([
    ['projects/host-project/global/networks/shared', 'hubs'],
    ['vpc-0a1b/x', 'networks'],
    ['Shared', 'networks'],
    ['projects/host-project/global/networks/a"}', 'networks'],
    ['https://example.com/projects/host-project/global/networks/shared', 'networks'],
    ['', 'networks'],
  ] as const)('does not take %s for one of the %s', (id, collection) => {
    expect(located(id, collection)).toBeUndefined();
  });
});
