import { type Design, emptyDesign } from './design';
import { type Addition, addObjects, type NewObject } from './edit';
import type { KindName } from './kinds';

/** An object for `designOf`: kind, id, and the fields that matter. */
export type Piece = Addition;

/** Shorthand for a piece of a design; the name is the id unless given. */
export function piece<Name extends KindName>(kind: Name, id: string, fields: NewObject<Name> = {}): Piece {
  return { kind, id, fields: { name: id, ...fields } } as unknown as Piece;
}

/** A design of these pieces, for samples, examples and tests. Throws if one does not fit its schema. */
export function designOf(name: string, pieces: readonly Piece[], head: Partial<Design> = {}): Design {
  const id = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return addObjects({ ...emptyDesign({ id, name }), ...head }, pieces);
}

/** Fields to change in, `null` to leave out of, the pieces of a ready design. */
export type Variation = Record<string, Record<string, unknown> | null>;

/** The pieces with some fields of some of them changed, some left out, and more added. */
export function varied(pieces: readonly Piece[], variation: Variation, more: readonly Piece[] = []): Piece[] {
  const kept = pieces.flatMap((item): Piece[] => {
    const change = variation[item.id];
    if (change === null) return [];
    return [{ ...item, fields: { ...item.fields, ...change } } as Piece];
  });
  return [...kept, ...more];
}

/** The pattern's first figure, complete and without a problem at error or warning level: two devices, each with a line of its own. */
export const siteToVpc: readonly Piece[] = [
  piece('site', 'site', { name: 'Head office' }),
  piece('network', 'lan', { parent: 'site', name: 'Office LAN', prefixes: ['10.10.0.0/16'] }),
  piece('customer-gateway', 'gw', {
    parent: 'site',
    name: 'edge-1',
    platform: 'cisco-ios-xe',
    version: '17.9',
    uplinks: [{ id: 'u1', name: 'Line A', isp: 'ISP A', address: '203.0.113.10', mtu: 1500 }],
  }),
  piece('customer-gateway', 'gw2', {
    parent: 'site',
    name: 'edge-2',
    platform: 'cisco-ios-xe',
    version: '17.9',
    uplinks: [{ id: 'u1', name: 'Line B', isp: 'ISP B', address: '198.51.100.10', mtu: 1500 }],
  }),
  piece('cloud-region', 'region', { name: 'Frankfurt', cloud: 'aws', region: 'eu-central-1' }),
  piece('vpc', 'vpc', {
    parent: 'region',
    name: 'Production',
    prefixes: ['10.100.0.0/16'],
    subnets: [
      { id: 'a', name: 'app-a', prefix: '10.100.0.0/24', zone: 'a' },
      { id: 'b', name: 'app-b', prefix: '10.100.1.0/24', zone: 'b' },
    ],
  }),
  piece('vpn-gateway', 'vgw', { parent: 'region', name: 'Virtual private gateway' }),
  piece('attachment', 'att', { from: 'vgw', to: 'vpc' }),
  piece('vpn-connection', 'vpn', { name: 'Office to Frankfurt', from: 'gw', to: 'vgw' }),
  piece('vpn-connection', 'vpn2', {
    name: 'Office to Frankfurt 2',
    from: 'gw2',
    to: 'vgw',
    preference: 'backup',
  }),
  piece('flow', 'flow', { name: 'Office to production', from: 'lan', to: 'vpc' }),
];

/** `siteToVpc` with variations; for examples of rules. */
export const example = (variation: Variation = {}, more: readonly Piece[] = []): Design =>
  designOf('Example', varied(siteToVpc, variation, more));
