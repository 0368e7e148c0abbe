import { anchorDistance, anchorsOf } from '../anchors';
import { isHosted, routedPeers, sessionHops } from '../loopbacks';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import type { OutlineSibling } from '../siblings';

/** One section for the device's own part of routing, and one for each tunnel. */
export const routingSections = (outline: Outline): Section[] => [
  origin(outline),
  ...outline.tunnels.map((tunnel) => routes(tunnel)),
  ...outline.siblings.map((sibling) => routesOf(sibling, outline)),
];

function origin(outline: Outline): Section {
  const { gateway, announced, hostRoutes, paths } = outline;
  return {
    title: 'Routing',
    write: (file) => {
      file.add(`as ${gateway.asn} id ${gateway.routerId ?? 'automatic'} paths ${paths}`);
      for (const prefix of announced) {
        file.about(aboutAnnounced(outline, prefix), () => file.add(`announce ${prefix}`));
      }
      for (const { prefix, about } of anchorsOf(outline)) {
        file.about(about, () => file.add(`drop ${prefix} at ${anchorDistance}`));
      }
      for (const { peer, nextHop, vrf, rank, about } of hostRoutes) {
        const choice = rank > 0 ? ` at ${rank + 1}` : '';
        file.about(about, () =>
          file.add(`route ${peer}/32 by ${nextHop}${vrf ? ` in ${vrf}` : ''}${choice}`),
        );
      }
    },
    undo: (file) => file.add('remove routing'),
  };
}

/** The other devices of the site hear what came in the tunnels, and nothing else. */
const routesOf = (sibling: OutlineSibling, { gateway }: Outline): Section => ({
  title: `Routes of ${sibling.title}`,
  write: (file) =>
    file.about(sibling.about, () =>
      file.add(
        `sibling ${sibling.address} as ${gateway.asn} keepalive ${sibling.keepaliveSeconds} hold ${sibling.holdSeconds} limit ${sibling.maximumPrefixes} from ${sibling.local}`,
        `  in only ${sibling.expected.join(' ') || 'nothing'}`,
        `  out only ${sibling.told.join(' ') || 'nothing'}`,
      ),
    ),
  undo: (file) => file.about(sibling.about, () => file.add(`remove sibling ${sibling.address}`)),
});

function routes(tunnel: OutlineTunnel): Section {
  const { label, bgp, inside, expected, distance, about } = tunnel;
  const hops = isHosted(tunnel) ? ` hops ${sessionHops} from ${inside.near}` : '';
  return {
    title: `Routes of ${label}`,
    write: (file) =>
      file.about(about, () => {
        if (!bgp) {
          file.add(...expected.map((prefix) => `route ${prefix} into ${label} at ${distance}`));
          return;
        }
        const { near, farAsn } = bgp;
        file.add(
          ...routedPeers([tunnel]).map(() => `route ${inside.far}/32 into ${label}`),
          `peer ${inside.far} as ${farAsn} keepalive ${near.keepaliveSeconds} hold ${near.holdSeconds} limit ${near.maximumPrefixes}${hops}`,
          `  in prefer ${near.localPreference} only ${expected.join(' ') || 'nothing'}`,
          `  out prepend ${near.prepend}`,
        );
      }),
    undo: (file) => {
      if (bgp) file.about(about, () => file.add(`remove peer ${inside.far}`));
    },
  };
}
