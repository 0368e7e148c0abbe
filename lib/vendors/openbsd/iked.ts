import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { espWords, ikeWords, interfaceOf, paths, quoted } from './names';

/** What all policies share, then a policy for each tunnel. */
export const ikedSections = (outline: Outline): Section[] => [
  livenessSection(outline),
  ...outline.tunnels.map(policySection),
];

/** The shortest interval that a tunnel asks for: there is one for all. */
const livenessSection = ({ tunnels }: Outline): Section => ({
  title: 'Dead-peer detection, the same for all tunnels',
  write: (file) =>
    file.add(`set dpd_check_interval ${Math.min(...tunnels.map(({ near }) => near.dpd.delaySeconds))}`),
  undo: (file) =>
    file.add(
      `rm ${paths.iked}`,
      'Remove the line that includes it from /etc/iked.conf, then:',
      'ikectl reload',
    ),
});

const policySection = (tunnel: OutlineTunnel): Section => ({
  title: tunnel.title,
  write: (file) => file.about(tunnel.about, () => file.add(...policyLines(tunnel))),
  undo: () => {},
});

/** A policy's parts, in the only order that iked takes. */
function policyLines(tunnel: OutlineTunnel): string[] {
  const { label, near, local, peer, identity, ike, esp, key } = tunnel;
  return [
    `ikev2 "${label}" ${near.initiates ? 'active' : 'passive'} esp inet \\`,
    '  from 0.0.0.0/0 to 0.0.0.0/0 \\',
    `  local ${local} peer ${peer} \\`,
    `  ikesa ${ikeWords(ike)} \\`,
    `  childsa ${espWords(esp)} \\`,
    `  srcid ${identity} dstid ${peer} \\`,
    `  ikelifetime ${near.ikeLifetimeSeconds} lifetime ${near.espLifetimeSeconds} \\`,
    `  psk ${quoted(key)} \\`,
    `  iface ${interfaceOf(tunnel)}`,
  ];
}
