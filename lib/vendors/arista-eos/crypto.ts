import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { aboutAll, espCiphers, firstOfEach, hoursOf, ikeCiphers, ikePolicyName, saPolicyName } from './names';

/** `ip security`: shared policies first, then a profile for each tunnel, since a profile has the key. */
export function securitySection({ tunnels }: Outline): Section {
  const ikePolicies = firstOfEach(tunnels, ikePolicyName);
  const saPolicies = firstOfEach(tunnels, saPolicyName);
  return {
    title: 'IKE and IPsec',
    write: (file) => {
      if (tunnels.length > 0) file.add('ip security');
      for (const tunnel of ikePolicies) {
        const { ike, near, identity } = tunnel;
        file.about(aboutAll(tunnels, ikePolicyName, tunnel), () =>
          file.add(
            `   ike policy ${ikePolicyName(tunnel)}`,
            `      integrity ${ike.integrity ?? ike.prf}`,
            `      ike-lifetime ${hoursOf(near.ikeLifetimeSeconds)}`,
            `      encryption ${ikeCiphers[ike.encryption]}`,
            `      dh-group ${ike.dhGroup}`,
            `      local-id ${identity}`,
          ),
        );
      }
      for (const tunnel of saPolicies) {
        const { esp, near } = tunnel;
        file.about(aboutAll(tunnels, saPolicyName, tunnel), () =>
          file.add(
            `   sa policy ${saPolicyName(tunnel)}`,
            `      esp encryption ${espCiphers[esp.encryption]}`,
            `      esp integrity ${esp.integrity ?? 'null'}`,
            `      sa lifetime ${hoursOf(near.espLifetimeSeconds)} hours`,
            `      pfs dh-group ${esp.dhGroup}`,
          ),
        );
      }
      for (const tunnel of tunnels) file.about(tunnel.about, () => file.add(...profileLines(tunnel)));
    },
    undo: (file) => {
      if (tunnels.length === 0) return;
      file.add('ip security');
      for (const { label, about } of tunnels) file.about(about, () => file.add(`   no profile ${label}`));
      for (const tunnel of saPolicies) file.add(`   no sa policy ${saPolicyName(tunnel)}`);
      for (const tunnel of ikePolicies) file.add(`   no ike policy ${ikePolicyName(tunnel)}`);
    },
  };
}

/** Seconds of silence that a peer may have at least and at most. */
const silence = { min: 10, max: 3600 };

function profileLines(tunnel: OutlineTunnel): string[] {
  const { label, key, near } = tunnel;
  const { delaySeconds, retries } = near.dpd;
  const seconds = Math.min(silence.max, Math.max(silence.min, delaySeconds * retries));
  return [
    `   profile ${label}`,
    `      ike-policy ${ikePolicyName(tunnel)}`,
    `      sa-policy ${saPolicyName(tunnel)}`,
    `      connection ${near.initiates ? 'start' : 'add'}`,
    `      shared-key ${key}`,
    `      dpd ${delaySeconds} ${seconds} ${near.initiates ? 'restart' : 'clear'}`,
    '      mode tunnel',
  ];
}
