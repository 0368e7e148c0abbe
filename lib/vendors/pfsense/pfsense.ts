import { plain } from '@/lib/plan/text';
import { onePerPeer } from '../one-per-peer';
import type { Outline } from '../outline';
import { composed } from '../section';
import { staticWays, staticWayWarnings } from '../static-ways';
import { defineVendor, type RenderJob } from '../vendor';
import { facts, sources } from './facts';
import { frrSections } from './frr';
import { ipsecSections } from './ipsec';
import { aliasSection, interfaceSection, lineSection, ruleSection, staticSection } from './network';
import { showCommands } from './verify';

/** What of the job pfSense can have, with a warning for each thing that it cannot. */
function pfOutlineOf(job: RenderJob): Outline {
  const outline = onePerPeer(job, 'pfSense routes a remote gateway by one line');
  const paths =
    outline.paths > 1 && outline.tunnels.some(({ bgp }) => bgp)
      ? ['Of equal tunnels one at a time carries what goes out: there is one route to a prefix.']
      : [];
  const warnings = [...staticWayWarnings(staticWays(outline.tunnels)), ...paths];
  return { ...outline, warnings: [...outline.warnings, ...warnings.map((text) => plain(text, 240))] };
}

export const vendor = defineVendor({
  ...facts,
  shortName: 'pfSense',
  maker: 'Netgate',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'A worksheet, not a file to load',
      text: 'pfSense takes whole configurations only. The file names each page and field with its value, in the order to fill them in; a field that is not named keeps what it has.',
      source: sources.phase1,
    },
    {
      title: 'One tunnel to a remote gateway',
      text: 'pfSense keeps the route to a remote gateway by the interface of its P1. With Gateway duplicates it would follow the default route, whatever the line, so one tunnel is written and the others are named.',
      source: sources.phase1,
    },
    {
      title: 'One way to a prefix',
      text: 'The FRR package has no field for more paths, and there is one static route to a prefix. Equal tunnels take turns only when one fails; a static backup has to be switched by hand.',
      source: sources.bgpPage,
    },
    {
      title: 'Null routes of distance 1',
      text: 'Null routes of the package have distance 1, so that they would beat what BGP learns. They are used for the site’s own prefixes only; what must not leave in clear is blocked by floating rules on the uplinks.',
      source: sources.nullRoutes,
    },
    {
      title: 'MSS with its headers',
      text: 'The field MSS is the segment with 40 bytes of headers, which pfSense takes off again.',
      source: sources.interfaces,
    },
    {
      title: 'Life Time is the hard limit',
      text: 'Keys are renewed at nine tenths of it, less a random tenth.',
      source: sources.phase1,
    },
    {
      title: 'Max failures counts for IKEv1',
      text: 'With IKEv2 the retransmission timeout of VPN > IPsec > Advanced Settings decides.',
      source: sources.phase1,
    },
    {
      title: 'One inside address for several tunnels',
      text: 'Each VTI gets it with its own far address: FreeBSD takes one local address on several point-to-point interfaces. Their far ends need no route; the sessions have two hops.',
      source: sources.pointToPoint,
    },
    {
      title: 'All IPsec rules are on one tab',
      text: 'Unless IPsec Filter Mode is changed, rules of assigned VTIs count on the tab IPsec, and NAT on a VTI is not possible.',
      source: sources.settings,
    },
  ],
  maxLine: 254,
  outline: pfOutlineOf,
  render: (job) => {
    const outline = pfOutlineOf(job);
    const lines = composed({
      outline,
      platform: facts.name,
      use: [
        'A worksheet: open each page in order, fill in the fields, Save. A field that is not named keeps what it has.',
        'Apply Changes after each part. Take a backup before (Diagnostics > Backup & Restore).',
      ],
      comment: '# ',
      sections: [
        lineSection(outline),
        ...ipsecSections(outline),
        interfaceSection(outline),
        aliasSection(outline),
        ruleSection(outline),
        staticSection(outline),
        ...frrSections(outline),
      ],
    });
    return [{ path: 'pfsense.txt', language: 'text', lines }];
  },
  verify: (job) => showCommands(pfOutlineOf(job)),
});
