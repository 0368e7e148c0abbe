import { describe, expect, it } from 'vitest';
import { installedIn, plannedPackages } from './debian.mjs';

describe('installedIn', () => {
  it('takes what is wholly installed, and not what is left of a removed package', () => {
    const list = 'adduser ii \nfrr rc \nnftables ii \ntcpdump iU \n';
    expect([...installedIn(list)]).toEqual(['adduser', 'nftables']);
  });
});

describe('plannedPackages', () => {
  it('reads what is new and what is renewed, with versions', () => {
    const simulation = `NOTE: This is only a simulation!
Remv strongswan-charon [5.9.8-5+deb12u6]
Inst libldns3 (1.8.3-1+b1 Debian:12.15/oldstable [amd64])
Inst libnss3 [2:3.87.1-1+deb12u2] (2:3.87.1-1+deb12u4 Debian-Security:12/oldstable-security [amd64]) []
Conf libldns3 (1.8.3-1+b1 Debian:12.15/oldstable [amd64])
`;
    expect(plannedPackages(simulation)).toEqual(['libldns3=1.8.3-1+b1', 'libnss3=2:3.87.1-1+deb12u4']);
  });
});
