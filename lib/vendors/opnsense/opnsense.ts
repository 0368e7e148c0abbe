import { type ConfigLine, writer } from '@/lib/plan/config-file';
import { plain } from '@/lib/plan/text';
import { onePerPeer } from '../one-per-peer';
import type { Outline } from '../outline';
import { composed } from '../section';
import { staticWays, staticWayWarnings } from '../static-ways';
import { defineVendor, type RenderJob } from '../vendor';
import { facts, sources } from './facts';
import { frrModel, type Models } from './frr';
import { ipsecModel, swanctlModel } from './ipsec';
import { sheetSections } from './sheet';
import { showCommands } from './verify';
import { writeElement } from './xml';

const latest: Models = { ipsec: '1.0.5', bgp: '1.1.2', general: '1.0.3' };

/** Versions of the models, by the version of OPNsense: with another one it would migrate what is new already. */
const models: Readonly<Record<string, Models>> = {
  '26.7': latest,
  '26.1': { ipsec: '1.0.5', bgp: '1.1.1', general: '1.0.3' },
  '25.7': { ipsec: '1.0.4', bgp: '1.1.0', general: '1.0.3' },
  '25.1': { ipsec: '1.0.3', bgp: '1.0.9', general: '1.0.3' },
  '24.7': { ipsec: '1.0.1', bgp: '1.0.9', general: '1.0.3' },
};

/** What of the job OPNsense can have, with a warning for each thing that it cannot. */
function opnOutlineOf(job: RenderJob): Outline {
  const outline = onePerPeer(job, 'there is one route to a peer');
  const paths =
    outline.paths > 1 && outline.tunnels.some(({ bgp }) => bgp)
      ? ['Of equal tunnels one at a time carries what goes out: there is one route to a prefix.']
      : [];
  const warnings = [...staticWayWarnings(staticWays(outline.tunnels)), ...paths];
  return { ...outline, warnings: [...outline.warnings, ...warnings.map((text) => plain(text, 240))] };
}

export const vendor = defineVendor({
  ...facts,
  shortName: 'OPNsense',
  maker: 'Deciso',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'An import and a worksheet',
      text: 'IPsec and FRR are imported from opnsense.xml; interfaces, routes, aliases and rules are pages of opnsense.txt. To import those areas would take away all gateways and rules that are there.',
      source: sources.backup,
    },
    {
      title: 'An area is replaced as a whole',
      text: 'Where IPsec or FRR is in use already, put the elements with a uuid into a saved configuration by hand, and restore that, or enter them in the user interface.',
      source: sources.backup,
    },
    {
      title: 'UUIDs that stay',
      text: 'They follow from the design’s objects, so that the same tunnel has the same one in the next export.',
      source: sources.swanctl,
    },
    {
      title: 'An unfinished file is no XML',
      text: 'Open slots are marks in angle brackets, which no parser takes in a text, so that the import refuses the file.',
      source: sources.backup,
    },
    {
      title: 'A hash beside GCM',
      text: 'In a proposal of IKE it is the PRF. Proposals are those of the list that OPNsense offers; SHA-1 is left out.',
      source: sources.proposals,
    },
    {
      title: 'Soft lifetimes',
      text: 'rekey_time is ten elevenths of the lifetime, so that the hard limit, a tenth above it, is the plan’s.',
      source: sources.swanctl,
    },
    {
      title: 'One way to a prefix',
      text: 'There is one route to a peer and to a prefix: one tunnel to each far address, one at a time of equal ones, and one static route.',
      source: sources.routes,
    },
    {
      title: 'No maximum of prefixes',
      text: 'The plugin has no field for it. The filter of each session lets in what the design expects and nothing else.',
      source: sources.bgp,
    },
    {
      title: 'Rules for IKE and ESP are yours',
      text: 'There are none for connections; the worksheet has them. What comes out of VTIs counts on the interface IPsec unless tunables change that. Rules on the uplinks keep it from leaving in clear while a tunnel is down.',
      source: sources.enc,
    },
    {
      title: 'MSS with its headers',
      text: 'The field MSS is the segment with 40 bytes of headers, which OPNsense takes off again.',
      source: sources.interfaces,
    },
    {
      title: 'One inside address for several tunnels',
      text: 'Each VTI gets it with its own far address: FreeBSD takes one local address on several point-to-point interfaces. The sessions may have any number of hops.',
      source: sources.pointToPoint,
    },
  ],
  leavesOut: [
    { value: 'maximumPrefixes', because: 'The plugin has no field for it.' },
    { value: 'dpdRetries', because: 'IKEv2 repeats probes by settings of strongSwan.' },
  ],
  maxLine: 254,
  outline: opnOutlineOf,
  render: (job) => {
    const outline = opnOutlineOf(job);
    const { version } = job.gateway;
    const lines = composed({
      outline,
      platform: facts.name,
      use: [
        'A worksheet for opnsense.xml: open each page in order, fill in the fields, Save, Apply. A field that is not named keeps what it has.',
        'Download a backup before (System > Configuration > Backups). Where IPsec or FRR is in use already, do not restore these areas: see below.',
        'There, put the elements of opnsense.xml that have a uuid into the backup, each list beside its like, and restore that.',
      ],
      comment: '# ',
      sections: sheetSections(outline, version),
    });
    return [
      { path: 'opnsense.txt', language: 'text', lines },
      ...(outline.tunnels.length > 0
        ? [{ path: 'opnsense.xml', language: 'xml' as const, lines: xmlLines(outline, version) }]
        : []),
    ];
  },
  verify: (job) => showCommands(opnOutlineOf(job)),
});

function xmlLines(outline: Outline, version: string): ConfigLine[] {
  const versions = models[version] ?? latest;
  const file = writer();
  file.about([outline.gateway.id], () => {
    file.add('<?xml version="1.0"?>');
    writeElement(file, {
      name: 'opnsense',
      children: [
        { name: 'ipsec', children: [{ name: 'enable', value: 1 }] },
        {
          name: 'OPNsense',
          children: [ipsecModel(outline, versions.ipsec), swanctlModel(outline), frrModel(outline, versions)],
        },
      ],
    });
  });
  return file.lines;
}
