import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { encryption, espIntegrity, ikeIntegrity, interfaceOf } from './names';

/** IKE and IPsec, a full set of objects for each tunnel. */
export const cryptoSections = ({ tunnels }: Outline): Section[] => tunnels.map(tunnelCrypto);

function tunnelCrypto(tunnel: OutlineTunnel): Section {
  const { label, about } = tunnel;
  return {
    title: `${tunnel.title}: IKE and IPsec`,
    write: (file) => file.about(about, () => file.add(...ikeLines(tunnel), ...ipsecLines(tunnel))),
    undo: (file) =>
      file.about(about, () =>
        file.add(
          `delete security ipsec vpn ${label}`,
          `delete security ipsec policy ${label}`,
          `delete security ipsec proposal ${label}`,
          `delete security ike gateway ${label}`,
          `delete security ike policy ${label}`,
          `delete security ike proposal ${label}`,
        ),
      ),
  };
}

function ikeLines({ label, ike, near, local, identity, peer, key, uplink }: OutlineTunnel): string[] {
  const proposal = `set security ike proposal ${label}`;
  const policy = `set security ike policy ${label}`;
  const gateway = `set security ike gateway ${label}`;
  return [
    `${proposal} authentication-method pre-shared-keys`,
    `${proposal} dh-group group${ike.dhGroup}`,
    ...(ike.integrity ? [`${proposal} authentication-algorithm ${ikeIntegrity[ike.integrity]}`] : []),
    `${proposal} encryption-algorithm ${encryption[ike.encryption]}`,
    `${proposal} lifetime-seconds ${near.ikeLifetimeSeconds}`,
    `${policy} proposals ${label}`,
    `${policy} pre-shared-key ascii-text "${key}"`,
    `${gateway} ike-policy ${label}`,
    `${gateway} address ${peer}`,
    `${gateway} dead-peer-detection always-send`,
    `${gateway} dead-peer-detection interval ${near.dpd.delaySeconds}`,
    `${gateway} dead-peer-detection threshold ${near.dpd.retries}`,
    `${gateway} local-identity inet ${identity}`,
    `${gateway} remote-identity inet ${peer}`,
    `${gateway} external-interface ${uplink?.interface ?? 'outside'}`,
    `${gateway} local-address ${local}`,
    `${gateway} version v2-only`,
  ];
}

function ipsecLines(tunnel: OutlineTunnel): string[] {
  const { label, esp, near } = tunnel;
  const proposal = `set security ipsec proposal ${label}`;
  const policy = `set security ipsec policy ${label}`;
  const vpn = `set security ipsec vpn ${label}`;
  return [
    `${proposal} protocol esp`,
    ...(esp.integrity ? [`${proposal} authentication-algorithm ${espIntegrity[esp.integrity]}`] : []),
    `${proposal} encryption-algorithm ${encryption[esp.encryption]}`,
    `${proposal} lifetime-seconds ${near.espLifetimeSeconds}`,
    `${policy} perfect-forward-secrecy keys group${esp.dhGroup}`,
    `${policy} proposals ${label}`,
    `${vpn} bind-interface ${interfaceOf(tunnel)}`,
    `${vpn} df-bit clear`,
    `${vpn} ike gateway ${label}`,
    `${vpn} ike ipsec-policy ${label}`,
    `${vpn} establish-tunnels ${near.initiates ? 'immediately' : 'on-traffic'}`,
  ];
}
