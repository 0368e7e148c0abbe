import { describe, expect, it } from 'vitest';
import { aType } from './type-names';

describe('names of types in a sentence', () => {
  it.each([
    ['Virtual private gateway', 'a virtual private gateway'],
    ['Azure VPN gateway', 'an Azure VPN gateway'],
    ['HA VPN gateway', 'an HA VPN gateway'],
    ['VPN CloudHub', 'a VPN CloudHub'],
    ['Network Connectivity Center hub', 'a Network Connectivity Center hub'],
  ])('%s', (name, spoken) => {
    expect(aType({ name })).toBe(spoken);
  });
});
