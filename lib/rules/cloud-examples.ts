import { example, type Piece, piece, type Variation } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';

// Ready designs of other clouds than the ready example's, and between clouds; for examples.

const regionalSubnets = [
  { id: 'a', name: 'app', prefix: '10.100.0.0/24' },
  { id: 'b', name: 'data', prefix: '10.100.1.0/24' },
];

const elsewhere =
  (base: Variation) =>
  (variation: Variation = {}, more: readonly Piece[] = []): Design => {
    const ids = new Set([...Object.keys(base), ...Object.keys(variation)]);
    const merged = [...ids].map((id) => {
      const change = variation[id];
      return [id, change === null ? null : { ...base[id], ...change }] as const;
    });
    return example(Object.fromEntries(merged), more);
  };

/** The ready example on Azure. */
export const azureExample = elsewhere({
  region: { name: 'Amsterdam', cloud: 'azure', region: 'westeurope' },
  vpc: { subnets: regionalSubnets },
  vgw: { name: 'VPN gateway' },
});

/** The ready example on Google Cloud. */
export const googleExample = elsewhere({
  region: { name: 'Frankfurt', cloud: 'google', region: 'europe-west3' },
  vpc: { subnets: regionalSubnets },
  vgw: { name: 'HA VPN gateway' },
});

/** A second region of a cloud with a VPC and a VPN gateway: `region2`, `vpc2`, `vgw2`, `att2`. */
export const secondCloud = (
  cloud: string,
  region: string,
  { vgw = {}, vpc = {} }: { vgw?: object; vpc?: object } = {},
): Piece[] => [
  piece('cloud-region', 'region2', { name: 'Other region', cloud, region }),
  piece('vpc', 'vpc2', {
    parent: 'region2',
    name: 'Recovery',
    prefixes: ['10.101.0.0/16'],
    subnets: [{ id: 'a', name: 'dr', prefix: '10.101.0.0/24' }],
    ...vpc,
  }),
  piece('vpn-gateway', 'vgw2', { parent: 'region2', name: 'Other gateway', ...vgw }),
  piece('attachment', 'att2', { name: 'Recovery to gateway', from: 'vgw2', to: 'vpc2' }),
];

/** So many tunnels as drawn. */
export const tunnels = (count: number) => ({
  tunnels: Array.from({ length: count }, (_, index) => ({ id: `t${index + 1}`, role: 'active' as const })),
});

/** A second VPC in the ready example's region, `vpc2`, and a peering with the first, `peer`. */
export const peeredVpc = (peering: object = {}): Piece[] => [
  piece('vpc', 'vpc2', {
    parent: 'region',
    name: 'Analytics',
    prefixes: ['10.101.0.0/16'],
    subnets: [{ id: 'a', name: 'data', prefix: '10.101.0.0/24' }],
  }),
  piece('peering', 'peer', { name: 'Production to analytics', from: 'vpc', to: 'vpc2', ...peering }),
];

/** A private circuit from the first device to the gateway. */
export const circuit = (id = 'line', fields: object = {}): Piece =>
  piece('private-circuit', id, {
    name: 'Leased line',
    from: 'gw',
    to: 'vgw',
    carrier: 'Carrier A',
    location: 'Equinix FR5',
    ...fields,
  });
