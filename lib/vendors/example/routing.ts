import { anchorDistance, anchorsOf } from '../anchors';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';

/** One section for the device's own part of routing, and one for each tunnel. */
export const routingSections = (outline: Outline): Section[] => [
  origin(outline),
  ...outline.tunnels.map((tunnel) => routes(tunnel)),
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
      for (const { peer, nextHop, about } of hostRoutes) {
        file.about(about, () => file.add(`route ${peer}/32 by ${nextHop}`));
      }
    },
    undo: (file) => file.add('remove routing'),
  };
}

function routes({ label, bgp, inside, expected, distance, about }: OutlineTunnel): Section {
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
          `peer ${inside.far} as ${farAsn} keepalive ${near.keepaliveSeconds} hold ${near.holdSeconds} limit ${near.maximumPrefixes}`,
          `  in prefer ${near.localPreference} only ${expected.join(' ') || 'nothing'}`,
          `  out prepend ${near.prepend}`,
        );
      }),
    undo: (file) => {
      if (bgp) file.about(about, () => file.add(`remove peer ${inside.far}`));
    },
  };
}
