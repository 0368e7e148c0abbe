import type { ConfigFile } from '@/lib/plan/config-file';
import { frrSections } from '../frr';
import { linkSections } from '../linux-links';
import { type Outline, outlineOf } from '../outline';
import { composed } from '../section';
import { defineVendor, type RenderJob } from '../vendor';
import { charonSection } from './charon';
import { facts, sources } from './facts';
import { interfaceOf, paths } from './names';
import { swanctlSections } from './swanctl';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'strongSwan, FRR',
  maker: 'Linux',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'Soft and hard lifetimes',
      text: 'The plan’s lifetime is the hard limit (life_time, and rekey_time plus over_time). rekey_time is ten elevenths of it, which is strongSwan’s own ratio of 110 %; up to a tenth of that, at random, is taken off so that both ends do not rekey at once.',
      source: sources.swanctl,
    },
    {
      title: 'Tunnels start at once, and again on traffic',
      text: 'With start alone, a tunnel whose first message is refused is never tried again. trap|start brings it back with the next packet, and xfrm_acq_expires = 30 lets that packet ask again after 30 s instead of 165 s.',
      source: sources.strongswanConf,
    },
    {
      title: 'Dead-peer detection without a count',
      text: 'IKEv2 has no timeout of its own for DPD: a probe without an answer is repeated by the retransmission settings of charon, which are global and left as they are.',
      source: sources.swanctl,
    },
    {
      title: 'An XFRM interface stays up',
      text: 'It does not follow its tunnel, so a static route into a dead tunnel stays. BGP is what moves traffic; with static routing a warning says so.',
      source: sources.routeBased,
    },
    {
      title: 'One inside address for several tunnels',
      text: 'It stands on each of their XFRM interfaces with 32 bits, not on a loopback: sources that come in by an interface without an address must pass the strict check, so replies by another tunnel would be dropped. FRR has host routes to the far ends, and two hops for the sessions.',
      source: sources.rpFilter,
    },
    {
      title: 'Several lines to one far address',
      text: 'The address a tunnel is sent from chooses its line, by rules and tables from 7901 on.',
      source: sources.ipRule,
    },
  ],
  leavesOut: [{ value: 'dpdRetries', because: 'charon repeats by its global retransmission settings.' }],
  maxLine: 254,
  lab: {
    places: {
      'links.sh': paths.links,
      'strongswan-route-based.conf': paths.charon,
      'swanctl.conf': paths.swanctl,
      'frr.conf': paths.frr,
    },
    script: 'links.sh',
    routing: 'frr.conf',
    tunnelInterface: (number) => interfaceOf({ number }),
  },
  render: (job) => files(job),
  verify: (job) => showCommands(outlineOf(job)),
});

function files(job: RenderJob): ConfigFile[] {
  const outline = warned(outlineOf(job));
  const shared = { outline, platform: facts.name };
  const script = composed({
    ...shared,
    comment: '# ',
    use: [
      `Save as ${paths.links}. Run as root at every boot, before strongswan and frr start; running it again does no harm.`,
    ],
    sections: linkSections(outline, { interfaceOf, path: paths.links }),
  });
  return [
    {
      path: 'links.sh',
      language: 'shell',
      executable: true,
      lines: [{ text: '#!/bin/sh', about: [outline.gateway.id] }, ...script],
    },
    {
      path: 'strongswan-route-based.conf',
      language: 'conf',
      lines: composed({
        ...shared,
        comment: '# ',
        use: [`Save as ${paths.charon} and restart strongswan, before swanctl.conf is loaded.`],
        sections: [charonSection],
      }),
    },
    {
      path: 'swanctl.conf',
      language: 'conf',
      lines: composed({
        ...shared,
        comment: '# ',
        use: [`Save as ${paths.swanctl}, readable for root only, then: swanctl --load-all`],
        sections: swanctlSections(outline),
      }),
    },
    {
      path: 'frr.conf',
      language: 'ios',
      lines: composed({
        ...shared,
        comment: '! ',
        use: [
          `Set bgpd=yes in /etc/frr/daemons. On a fresh FRR save as ${paths.frr} and restart frr; else: vtysh -f with this file.`,
        ],
        sections: frrSections(outline, interfaceOf),
      }),
    },
  ];
}

/** Adds what this platform cannot do for this gateway. */
function warned(outline: Outline): Outline {
  const isStatic = outline.tunnels.some(({ bgp }) => !bgp);
  if (!isStatic) return outline;
  const text =
    'Static routes stay while their tunnel is down, because an XFRM interface stays up: nothing moves to another tunnel by itself.';
  return { ...outline, warnings: [...outline.warnings, text] };
}
