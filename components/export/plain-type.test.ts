import { expect, it } from 'vitest';
import { plainType } from './plain-type';

it.each([
  ['aws_vpn_connection', 'VPN connection'],
  ['aws_ec2_transit_gateway', 'EC2 transit gateway'],
  ['azurerm_public_ip', 'public IP'],
  ['google_compute_vpn_tunnel', 'compute VPN tunnel'],
])('reads %s as a person does', (type, plain) => {
  expect(plainType(type)).toBe(plain);
});
