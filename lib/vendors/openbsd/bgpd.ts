import { existingBgpRemarks } from '../existing-bgp';
import { isHosted, sessionHops } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { announcedSet, expectedSet, paths } from './names';

type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

/** Seconds between tries to reach a peer; bgpd's own 120 would be most of the wait after a tunnel is back. */
const connectSeconds = 10;

/** Global settings, sets, networks, neighbors and filters, in the order of the manual. */
export function bgpdSections(outline: Outline): Section[] {
  const tunnels = outline.tunnels.filter(isBgp);
  if (tunnels.length === 0) return [];
  return [
    globalSection(outline),
    setSection(outline, tunnels),
    networkSection(outline),
    ...tunnels.map(neighborSection),
    filterSection(outline, tunnels),
  ];
}

const globalSection = (outline: Outline): Section => ({
  title: 'BGP',
  write: (file) => {
    const { gateway } = outline;
    file.add(...existingBgpRemarks(outline, { routerId: 'router-id' }).map((text) => `# ${text}`));
    file.add(`AS ${gateway.asn}`);
    if (gateway.routerId) file.add(`router-id ${gateway.routerId}`);
    file.add(`connect-retry ${connectSeconds}`);
  },
  undo: (file) =>
    file.add(
      `rm ${paths.bgpd}`,
      'Remove the line that includes it from /etc/bgpd.conf, then:',
      'bgpctl reload',
      'Only where BGP was not used before:',
      'rcctl stop bgpd',
      'rcctl disable bgpd',
    ),
});

function setSection(outline: Outline, tunnels: readonly BgpTunnel[]): Section {
  const byConnection = new Map(tunnels.map((tunnel) => [expectedSet(tunnel), tunnel]));
  const { announced } = outline;
  return {
    title: 'Prefix sets',
    write: (file) => {
      if (announced.length > 0) {
        file.add(`prefix-set "${announcedSet}" {`);
        for (const prefix of announced) {
          file.about(aboutAnnounced(outline, prefix), () => file.add(`  ${prefix}`));
        }
        file.add('}');
      }
      for (const [name, { expected, connection }] of byConnection) {
        if (expected.length === 0) continue;
        file.about([connection.id], () =>
          file.add(`prefix-set "${name}" {`, ...expected.map((prefix) => `  ${prefix}`), '}'),
        );
      }
    },
    undo: () => {},
  };
}

const networkSection = (outline: Outline): Section => ({
  title: 'What is announced',
  write: (file) => {
    for (const prefix of outline.announced) {
      file.about(aboutAnnounced(outline, prefix), () => file.add(`network ${prefix}`));
    }
  },
  undo: () => {},
});

const neighborSection = (tunnel: BgpTunnel): Section => ({
  title: `${tunnel.title}: session`,
  write: (file) => {
    const { inside, label, bgp, about } = tunnel;
    file.about(about, () =>
      file.add(
        `neighbor ${inside.far} {`,
        `  remote-as ${bgp.farAsn}`,
        `  descr "${label}"`,
        `  local-address ${inside.near}`,
        ...(isHosted(tunnel) ? [`  multihop ${sessionHops}`] : []),
        `  holdtime ${bgp.near.holdSeconds}`,
        `  max-prefix ${bgp.near.maximumPrefixes}`,
        '}',
      ),
    );
  },
  undo: () => {},
});

/** The first rule that fits decides, and the last of each session denies what is left; that of an existing file never gets to them. */
const filterSection = ({ announced }: Outline, tunnels: readonly BgpTunnel[]): Section => ({
  title: 'Filters: they must come before those that are there already',
  write: (file) => {
    for (const { inside, expected, bgp, about, ...tunnel } of tunnels) {
      const { localPreference, prepend } = bgp.near;
      const takes = `prefix-set "${expectedSet({ ...tunnel, inside, expected, bgp, about })}"`;
      const gives = `prefix-set "${announcedSet}"`;
      const longer = prepend > 0 ? ` set prepend-self ${prepend}` : '';
      file.about(about, () =>
        file.add(
          ...(expected.length > 0
            ? [`allow quick from ${inside.far} ${takes} set localpref ${localPreference}`]
            : []),
          `deny quick from ${inside.far}`,
          ...(announced.length > 0 ? [`allow quick to ${inside.far} ${gives}${longer}`] : []),
          `deny quick to ${inside.far}`,
        ),
      );
    }
  },
  undo: () => {},
});
