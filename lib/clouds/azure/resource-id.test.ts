import { describe, expect, it } from 'vitest';
import { parseResourceId } from './resource-id';

const start = '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/net.rg_(1)/providers';

describe('parseResourceId', () => {
  it('gives group and name, without regard to the case of fixed words', () => {
    const id = `${start}/Microsoft.Network/virtualNetworks/main`;
    const parts = { group: 'net.rg_(1)', name: 'main' };
    expect(parseResourceId(id, 'virtualNetworks')).toEqual({ ...parts, id });
    const other = id.replace('resourceGroups', 'resourcegroups').replace('Microsoft', 'microsoft');
    expect(parseResourceId(other, 'virtualNetworks')).toEqual({ ...parts, id: other });
  });

  it('gives the name of what is nested', () => {
    const id = `${start}/Microsoft.Network/virtualNetworks/main/subnets/web`;
    expect(parseResourceId(id, 'virtualNetworks', 'subnets')?.name).toBe('web');
    expect(parseResourceId(id, 'virtualNetworks')).toBeUndefined();
  });

  it.each([
    'vpc-0123456789abcdef0',
    `${start}/Microsoft.Network/virtualHubs/main`,
    `${start}/Microsoft.Compute/virtualNetworks/main`,
    `${start}/Microsoft.Network/virtualNetworks/`,
    `${start}/Microsoft.Network/virtualNetworks/main/subnets`,
    `${start}/Microsoft.Network/virtualNetworks/a"b`,
    '/subscriptions/mine/resourceGroups/a/providers/Microsoft.Network/virtualNetworks/main',
  ])('takes nothing else: %s', (id) => {
    expect(parseResourceId(id, 'virtualNetworks')).toBeUndefined();
  });
});
