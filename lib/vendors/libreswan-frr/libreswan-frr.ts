import type { ConfigFile } from '@/lib/plan/config-file';
import { frrSections } from '../frr';
import { linkSections } from '../linux-links';
import { type Outline, outlineOf } from '../outline';
import { composed } from '../section';
import { defineVendor, type RenderJob } from '../vendor';
import { facts, sources } from './facts';
import { connectionSection, secretSection } from './ipsec';
import { dialectOf, interfaceOf, paths } from './names';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'Libreswan, FRR',
  maker: 'Linux',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'Interfaces before pluto',
      text: 'The script makes ipsec11 and so on, each an XFRM interface whose if_id is its number. Pluto takes one that is there, and leaves it when it stops.',
      source: sources.interface,
    },
    {
      title: 'No updown script',
      text: 'Selectors of everything hold the peer’s own address, for which the script would add a rule and a route in table 50, one for a peer, whatever the line. Without it the kernel routes the tunnels’ packets as it does all others.',
      source: sources.updownScript,
    },
    {
      title: 'The second word is the PRF',
      text: 'In ike= a cipher is followed by a hash, which is integrity and PRF alike, with GCM the PRF alone. In esp= GCM is followed by none, as it needs no integrity.',
      source: sources.ike,
    },
    {
      title: 'Retransmission is dead-peer detection',
      text: 'IKEv2 has no timeout of its own for it: retransmit-timeout is the delay times the count, and is also how long the first message is repeated. Libreswan 5 has no dpdaction; what is to start is started again.',
      source: sources.liveness,
    },
    {
      title: 'Tunnels come back by themselves',
      text: 'auto=start keeps a connection up: pluto starts it again after the peer has ended or refused it.',
      source: sources.auto,
    },
    {
      title: 'Small groups are not there',
      text: 'Group 2 is not compiled in since 4.0, 22 to 24 never are by default. System-wide crypto policies and FIPS mode may take away more.',
      source: sources.ike,
    },
    {
      title: 'An XFRM interface stays up',
      text: 'It does not follow its tunnel, so a static route into a dead tunnel stays. BGP is what moves traffic; with static routing a warning says so.',
      source: sources.interface,
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
    {
      title: 'Open slots are not quoted',
      text: 'A key without quotes is refused, so that an unfinished file gives no tunnel a wrong key.',
      source: sources.secrets,
    },
  ],
  maxLine: 254,
  render: (job) => files(job),
  verify: (job) => showCommands(outlineOf(job)),
});

function files(job: RenderJob): ConfigFile[] {
  const outline = warned(outlineOf(job));
  const dialect = dialectOf(job.gateway.version);
  const shared = { outline, platform: facts.name };
  const script = composed({
    ...shared,
    comment: '# ',
    use: [
      `Save as ${paths.links}. Run as root at every boot, before ipsec and frr start; running it again does no harm.`,
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
      path: 'ipsec.conf',
      language: 'conf',
      lines: composed({
        ...shared,
        comment: '# ',
        use: [
          `Save as ${paths.connections}, which /etc/ipsec.conf includes, once the secrets are there.`,
          `Then: systemctl enable --now ipsec. Where it runs already, for each connection: ${dialect.command('replace', 'NAME')} and ${dialect.command('up', 'NAME')}`,
        ],
        sections: [connectionSection(outline, dialect)],
      }),
    },
    {
      path: 'ipsec.secrets',
      language: 'conf',
      lines: composed({
        ...shared,
        comment: '# ',
        use: [
          `Save as ${paths.secrets}, readable for root only. Where ipsec runs already: ${dialect.reread}`,
        ],
        sections: [secretSection(outline, dialect)],
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
