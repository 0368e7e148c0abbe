import { routedPeers } from '../loopbacks';
import { aboutAnnounced, aboutExpected, type Outline } from '../outline';
import type { Section } from '../section';
import { addressName, interfaceOf, loopback, policies, zones } from './names';

/** Zones: IKE is let in from outside, BGP from the tunnels. */
export function zoneSection({ tunnels, siblings }: Outline): Section {
  const outside = `security zones security-zone ${zones.outside} host-inbound-traffic system-services ike`;
  const inside = `security zones security-zone ${zones.inside} host-inbound-traffic protocols bgp`;
  const lines = [...new Set(tunnels.flatMap(({ uplink }) => uplink?.interface ?? []))];
  return {
    title: 'Zones',
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        `# The uplinks (${lines.join(', ')}) are taken to be in zone ${zones.outside}, the networks in zone ${zones.inside}.`,
        `# An interface with host-inbound-traffic of its own ignores the zone's: there, let ike in as well.`,
        `set ${outside}`,
      );
      for (const tunnel of tunnels) {
        const member = `set security zones security-zone ${zones.tunnels} interfaces ${interfaceOf(tunnel)}`;
        file.about(tunnel.about, () =>
          file.add(tunnel.bgp ? `${member} host-inbound-traffic protocols bgp` : member),
        );
      }
      if (siblings.length > 0) {
        file.about(
          siblings.flatMap(({ about }) => about),
          () => file.add(`set ${inside}`),
        );
      }
    },
    undo: (file) => {
      if (tunnels.length === 0) return;
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () =>
          file.add(`delete security zones security-zone ${zones.tunnels} interfaces ${interfaceOf(tunnel)}`),
        );
      }
      file.add(
        'Only where no other VPN needs them:',
        ...(routedPeers(tunnels).length > 0
          ? [`delete security policies from-zone ${zones.tunnels} to-zone ${zones.tunnels}`]
          : []),
        `delete security policies from-zone ${zones.tunnels} to-zone ${zones.inside}`,
        `delete security policies from-zone ${zones.inside} to-zone ${zones.tunnels}`,
        `delete security zones security-zone ${zones.tunnels}`,
        `delete ${outside}`,
        ...(siblings.length > 0 ? [`delete ${inside}`] : []),
      );
    },
  };
}

/**
 * Lets sessions reach the loopback: it lies in the zone of the tunnels, and what comes in by a tunnel for another interface of its zone needs a
 * policy besides the host-inbound traffic of both.
 */
export function sessionSection({ tunnels, loopbacks }: Outline): Section {
  const sessions = routedPeers(tunnels);
  const member = `security zones security-zone ${zones.tunnels} interfaces ${loopback.full}`;
  const policy = `security policies from-zone ${zones.tunnels} to-zone ${zones.tunnels} policy ${policies.sessions}`;
  const ends = [
    ...sessions.map(({ inside, about }) => ({ word: 'source', prefix: `${inside.far}/32`, about })),
    ...loopbacks
      .filter(({ address }) => sessions.some(({ inside }) => inside.near === address))
      .map(({ address, about }) => ({ word: 'destination', prefix: `${address}/32`, about })),
  ];
  return {
    title: 'Sessions that end on the loopback',
    write: (file) => {
      if (sessions.length === 0) return;
      file.add(
        `# ${loopback.full} is taken to be in no zone yet. Where it is in one, do not put it into zone ${zones.tunnels}: let bgp in there, and use that zone in policy ${policies.sessions}.`,
        `# Where it has an input filter, that must accept tcp port 179 from and to the addresses of policy ${policies.sessions}.`,
        `set ${member} host-inbound-traffic protocols bgp`,
      );
      for (const { prefix, about } of ends) {
        file.about(about, () =>
          file.add(`set security address-book global address ${addressName(prefix)} ${prefix}`),
        );
      }
      for (const { word, prefix, about } of ends) {
        file.about(about, () => file.add(`set ${policy} match ${word}-address ${addressName(prefix)}`));
      }
      file.add(`set ${policy} match application junos-bgp`, `set ${policy} then permit`);
    },
    undo: (file) => {
      if (sessions.length === 0) return;
      file.add(`delete ${policy}`);
      for (const { prefix, about } of ends) {
        file.about(about, () =>
          file.add(`delete security address-book global address ${addressName(prefix)}`),
        );
      }
      file.add(`delete ${member}`);
    },
  };
}

/** Policies: the site's prefixes and those behind the peers may talk to each other, both ways. */
export function policySection(outline: Outline): Section {
  const { announced, expected, tunnels } = outline;
  const needed = tunnels.length > 0 && announced.length > 0 && expected.length > 0;
  const book = [...new Set([...announced, ...expected])];
  const aboutPrefix = (prefix: string): string[] =>
    announced.includes(prefix) ? aboutAnnounced(outline, prefix) : aboutExpected(outline, prefix);
  const out = `security policies from-zone ${zones.inside} to-zone ${zones.tunnels} policy ${policies.out}`;
  const back = `security policies from-zone ${zones.tunnels} to-zone ${zones.inside} policy ${policies.in}`;
  return {
    title: 'Policies between the site and the far prefixes',
    write: (file) => {
      if (!needed) return;
      for (const prefix of book) {
        file.about(aboutPrefix(prefix), () =>
          file.add(`set security address-book global address ${addressName(prefix)} ${prefix}`),
        );
      }
      const rules = [
        { policy: out, from: announced, to: expected },
        { policy: back, from: expected, to: announced },
      ];
      for (const { policy, from, to } of rules) {
        for (const prefix of from) {
          file.about(aboutPrefix(prefix), () =>
            file.add(`set ${policy} match source-address ${addressName(prefix)}`),
          );
        }
        for (const prefix of to) {
          file.about(aboutPrefix(prefix), () =>
            file.add(`set ${policy} match destination-address ${addressName(prefix)}`),
          );
        }
        file.add(`set ${policy} match application any`, `set ${policy} then permit`);
      }
    },
    undo: (file) => {
      if (!needed) return;
      file.add(`delete ${back}`, `delete ${out}`);
      for (const prefix of book)
        file.add(`delete security address-book global address ${addressName(prefix)}`);
    },
  };
}
