import type { Writer } from '@/lib/plan/config-file';
import { shellWord } from '@/lib/plan/text';
import { aboutAnnounced, aboutExpected, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { encryption, group, groups, hasDevices, minutes, objectName, peerOf, rules, value } from './names';

/** Commands for the management server: objects, a community for each tunnel, rules, and what publishes them. */
export const managementSections = (outline: Outline): Section[] => [
  sessionSection(outline),
  objectSection(outline),
  ...outline.tunnels.map((tunnel) => communitySection(tunnel, outline.gateway.version)),
  ruleSection(outline),
  publishSection,
];

const sessionSection = ({ gateway }: Outline): Section => ({
  title: 'A session of the API; the names of the gateway’s object and of the layer are to be checked'.replace(
    '’',
    "'",
  ),
  write: (file) =>
    file.add(
      'set -eu',
      `gateway=${shellWord(gateway.label)}`,
      'layer=Network',
      'session=$(mktemp)',
      'mgmt_cli login --root true >"$session"',
      'run() {',
      '  mgmt_cli --session-file "$session" "$@"',
      '}',
    ),
  undo: () => {},
});

const isDefault = (prefix: string): boolean => prefix.endsWith('/0');

/** The prefixes of a side as objects; none where the default route is among them, so that the rule says Any. */
const listed = (prefixes: readonly string[]): readonly string[] => (prefixes.some(isDefault) ? [] : prefixes);

/** What stands for a side in a rule. */
const sideOf = (prefixes: readonly string[], name: string): string =>
  listed(prefixes).length > 0 ? name : 'Any';

function objectSection(outline: Outline): Section {
  const { announced, expected, tunnels } = outline;
  const sides = [
    { name: groups.site, prefixes: listed(announced), about: aboutAnnounced },
    { name: groups.far, prefixes: listed(expected), about: aboutExpected },
  ].filter(({ prefixes }) => prefixes.length > 0);
  const sessions = sessionAddresses(tunnels);
  return {
    title: 'Objects',
    write: (file) => {
      file.add(`run add group name ${groups.empty}`);
      for (const { name, prefixes, about } of sides) {
        file.add(`run add group name ${name}`);
        for (const prefix of prefixes) {
          const [subnet, length] = prefix.split('/');
          file.about(about(outline, prefix), () =>
            file.add(
              `run add network name ${objectName(prefix)} subnet ${subnet} mask-length ${length} groups.1 ${name}`,
            ),
          );
        }
      }
      if (sessions.size > 0) file.add(`run add group name ${groups.sessions}`);
      for (const [address, about] of sessions) {
        file.about(about, () =>
          file.add(
            `run add host name ${objectName(address)} ip-address ${address} groups.1 ${groups.sessions}`,
          ),
        );
      }
    },
    // A group goes before its members, which are in use as long as it is there.
    undo: (file) => {
      if (sessions.size > 0) file.add(`delete group name ${groups.sessions}`);
      for (const [address, about] of sessions) {
        file.about(about, () => file.add(`delete host name ${objectName(address)}`));
      }
      for (const { name, prefixes, about } of sides) {
        file.add(`delete group name ${name}`);
        for (const prefix of prefixes) {
          file.about(about(outline, prefix), () => file.add(`delete network name ${objectName(prefix)}`));
        }
      }
      file.add(`delete group name ${groups.empty}`);
    },
  };
}

/** The inside addresses of all sessions, and what each is about. */
function sessionAddresses(tunnels: readonly OutlineTunnel[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { bgp, inside, about } of tunnels) {
    if (!bgp) continue;
    for (const address of [inside.near, inside.far]) {
      found.set(address, [...new Set([...(found.get(address) ?? []), ...about])]);
    }
  }
  return found;
}

/** A device and a community of its own for each tunnel, so that each has its own algorithms, lifetimes and key. */
function communitySection(tunnel: OutlineTunnel, version: string): Section {
  const { title, about } = tunnel;
  const name = peerOf(tunnel);
  return {
    title,
    write: (file) => file.about(about, () => communityLines(file, tunnel, version)),
    undo: (file) =>
      file.about(about, () =>
        file.add(
          `delete vpn-community-star name ${name}`,
          ...(hasDevices(version) ? [`delete interoperable-device name ${name}`] : []),
        ),
      ),
  };
}

function communityLines(file: Writer, tunnel: OutlineTunnel, version: string): void {
  const { ike, esp, near, peer, key } = tunnel;
  const name = peerOf(tunnel);
  const phase1 = 'ike-phase-1.';
  const phase2 = 'ike-phase-2.';
  if (hasDevices(version)) {
    file.add(
      `run add interoperable-device name ${name} ip-address ${value(peer)} \\`,
      `  vpn-settings.vpn-domain-type manual vpn-settings.vpn-domain ${groups.empty}`,
    );
  }
  file.add(
    `run add vpn-community-star name ${name} \\`,
    `  center-gateways.1 "$gateway" satellite-gateways.1 ${name} \\`,
    "  encryption-method 'ikev2 only' encryption-suite custom \\",
    `  ${phase1}encryption-algorithm ${encryption[ike.encryption]} ${phase1}data-integrity ${ike.integrity ?? ike.prf} \\`,
    `  ${phase1}diffie-hellman-group ${group(ike)} \\`,
    `  ${phase1}ike-p1-rekey-time ${minutes(near.ikeLifetimeSeconds)} ${phase1}ike-p1-rekey-time-unit minutes \\`,
    // With GCM the hash counts for nothing.
    `  ${phase2}encryption-algorithm ${encryption[esp.encryption]} ${phase2}data-integrity ${esp.integrity ?? 'sha256'} \\`,
    `  ${phase2}ike-p2-use-pfs true ${phase2}ike-p2-pfs-dh-grp ${group(esp)} \\`,
    `  ${phase2}ike-p2-rekey-time ${near.espLifetimeSeconds} ${phase2}ike-p2-rekey-time-unit seconds \\`,
    '  tunnel-granularity universal \\',
    `  override-vpn-domains.1.gateway "$gateway" override-vpn-domains.1.vpn-domain ${groups.empty} \\`,
    `  use-shared-secret true shared-secrets.1.external-gateway ${name} \\`,
    `  shared-secrets.1.shared-secret ${value(key)}`,
  );
}

/** Rules at the top: which rules of the device's own would come before them is not known. */
function ruleSection({ tunnels, announced, expected }: Outline): Section {
  const site = sideOf(announced, groups.site);
  const far = sideOf(expected, groups.far);
  const hasFlows = announced.length > 0 && expected.length > 0;
  const made = [
    ...(hasFlows
      ? [
          { name: rules.out, source: site, destination: far, service: 'Any' },
          { name: rules.in, source: far, destination: site, service: 'Any' },
        ]
      : []),
    ...(tunnels.some(({ bgp }) => bgp)
      ? [{ name: rules.sessions, source: groups.sessions, destination: groups.sessions, service: 'BGP' }]
      : []),
  ];
  return {
    title: 'Access rules, at the top of the layer',
    write: (file) => {
      for (const { name, source, destination, service } of made) {
        file.add(
          `run add access-rule layer "$layer" position top name ${name} action Accept \\`,
          `  source.1 ${source} destination.1 ${destination} service.1 ${service} install-on.1 "$gateway"`,
        );
      }
    },
    undo: (file) => {
      for (const { name } of made) file.add(`delete access-rule layer Network name ${name}`);
    },
  };
}

const publishSection: Section = {
  title: 'Publish; the policy is installed after the steps of smartconsole.txt',
  write: (file) => file.add('run publish', 'mgmt_cli logout --session-file "$session"', 'rm "$session"'),
  undo: (file) =>
    file.add('Each of these with mgmt_cli and a session of its own, then: publish, and install the policy.'),
};
