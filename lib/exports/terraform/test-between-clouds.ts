import { designOf, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';

/** A gateway in each of two clouds, and a VPN connection between them; a third gateway on the premises with one to each. */
export const betweenClouds = (more: readonly Piece[] = []): Design =>
  designOf('Between clouds', [
    piece('site', 'north'),
    piece('network', 'north-lan', { parent: 'north', prefixes: ['10.11.0.0/16'] }),
    piece('customer-gateway', 'north-gw', {
      parent: 'north',
      name: 'Edge of the north',
      platform: 'cisco-ios-xe',
      uplinks: [{ id: 'u1', address: '203.0.113.11', mtu: 1500 }],
    }),
    piece('cloud-region', 'frankfurt', { cloud: 'aws', region: 'eu-central-1' }),
    piece('cloud-region', 'belgium', { cloud: 'google', region: 'europe-west1' }),
    piece('vpc', 'apps', { parent: 'frankfurt', prefixes: ['10.100.0.0/16'] }),
    piece('vpc', 'data', { parent: 'belgium', prefixes: ['10.101.0.0/16'] }),
    piece('vpn-gateway', 'vgw', { name: 'AWS gateway', parent: 'frankfurt' }),
    piece('vpn-gateway', 'ha', { name: 'Google gateway', parent: 'belgium' }),
    piece('attachment', 'att-a', { from: 'vgw', to: 'apps' }),
    piece('attachment', 'att-g', { from: 'ha', to: 'data' }),
    piece('vpn-connection', 'between', { name: 'AWS to Google', from: 'vgw', to: 'ha' }),
    piece('vpn-connection', 'vpn-a', { name: 'North to AWS', from: 'north-gw', to: 'vgw' }),
    piece('vpn-connection', 'vpn-g', { name: 'North to Google', from: 'north-gw', to: 'ha' }),
    ...more,
  ]);
