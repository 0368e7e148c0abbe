import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { linesAbout, setSection } from './lines';
import { encryption, interfaceOf, lifetime } from './names';

const ikeProfile = 'network ike crypto-profiles ike-crypto-profiles';
const ipsecProfile = 'network ike crypto-profiles ipsec-crypto-profiles';

/** IKE and IPSec, a full set of objects for each tunnel. */
export const cryptoSections = ({ tunnels }: Outline): Section[] => tunnels.map(tunnelCrypto);

function tunnelCrypto(tunnel: OutlineTunnel): Section {
  const { label, about, title } = tunnel;
  return setSection({
    title: `${title}: IKE and IPSec`,
    sets: linesAbout(about, ...profileLines(tunnel), ...gatewayLines(tunnel), ...tunnelLines(tunnel)),
    deletes: linesAbout(
      about,
      `${ikeProfile} ${label}`,
      `${ipsecProfile} ${label}`,
      `network ike gateway ${label}`,
      `network tunnel ipsec ${label}`,
    ),
  });
}

function profileLines({ label, ike, esp, near }: OutlineTunnel): string[] {
  return [
    `${ikeProfile} ${label} encryption ${encryption[ike.encryption]}`,
    `${ikeProfile} ${label} hash ${ike.integrity ?? ike.prf}`,
    `${ikeProfile} ${label} dh-group group${ike.dhGroup}`,
    `${ikeProfile} ${label} lifetime ${lifetime(near.ikeLifetimeSeconds)}`,
    `${ipsecProfile} ${label} esp encryption ${encryption[esp.encryption]}`,
    `${ipsecProfile} ${label} esp authentication ${esp.integrity ?? 'none'}`,
    `${ipsecProfile} ${label} dh-group group${esp.dhGroup}`,
    `${ipsecProfile} ${label} lifetime ${lifetime(near.espLifetimeSeconds)}`,
  ];
}

function gatewayLines({ label, near, key, identity, peer, uplink }: OutlineTunnel): string[] {
  const gateway = `network ike gateway ${label}`;
  return [
    `${gateway} authentication pre-shared-key key ${key}`,
    `${gateway} protocol version ikev2`,
    `${gateway} protocol ikev2 ike-crypto-profile ${label}`,
    `${gateway} protocol ikev2 dpd enable yes`,
    `${gateway} protocol ikev2 dpd interval ${near.dpd.delaySeconds}`,
    `${gateway} protocol-common nat-traversal enable yes`,
    ...(near.initiates ? [] : [`${gateway} protocol-common passive-mode yes`]),
    `${gateway} local-address interface ${uplink?.interface ?? 'ethernet1/1'}`,
    `${gateway} peer-address ip ${peer}`,
    `${gateway} local-id type ipaddr`,
    `${gateway} local-id id ${identity}`,
    `${gateway} peer-id type ipaddr`,
    `${gateway} peer-id id ${peer}`,
  ];
}

function tunnelLines(tunnel: OutlineTunnel): string[] {
  const ipsec = `network tunnel ipsec ${tunnel.label}`;
  return [
    `${ipsec} auto-key ike-gateway ${tunnel.label}`,
    `${ipsec} auto-key ipsec-crypto-profile ${tunnel.label}`,
    `${ipsec} tunnel-interface ${interfaceOf(tunnel)}`,
  ];
}
