import { onePerPeer } from '../one-per-peer';
import type { Outline } from '../outline';
import { composed } from '../section';
import { defineVendor, type RenderJob } from '../vendor';
import { bgpSections } from './bgp';
import { cryptoSections } from './crypto';
import { facts, sources } from './facts';
import { firewallRemarks } from './firewall';
import { interfaceSection, loopbackSection, mssSection } from './interfaces';
import { routeSections } from './routes';
import { showCommands } from './verify';

const edgeOutlineOf = (job: RenderJob): Outline => onePerPeer(job, 'a peer is found by its address');

export const vendor = defineVendor({
  ...facts,
  shortName: 'EdgeOS',
  maker: 'Ubiquiti',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'A peer is an address',
      text: 'There is one tunnel to a far address, whatever the line; a warning names those that are left out. Two lines to Azure so have one tunnel each to half of its addresses.',
      source: sources.ipsec,
    },
    {
      title: 'A hash beside GCM',
      text: 'Every proposal has a hash; with GCM in ESP it counts for nothing. IKE is written with CBC alone: which PRF a GCM proposal gets is not documented.',
      source: sources.ipsec,
    },
    {
      title: 'GCM is not offloaded',
      text: 'The hardware takes CBC with the hashes that Ubiquiti lists; other suites are worked by the processor, which is slow on these devices. Choose aes256-cbc with sha256 for ESP where speed matters.',
      source: sources.offload,
    },
    {
      title: 'The interface follows its tunnel',
      text: 'IKE takes the VTI up and down, and static routes through it come and go with the tunnel.',
      source: sources.ipsec,
    },
    {
      title: 'What the peer closes stays closed',
      text: 'There is no close-action. Where the peer ends a tunnel in order, `clear vpn ipsec-peer ADDRESS` opens it again, or dead-peer detection once the peer is silent.',
      source: sources.ipsec,
    },
    {
      title: 'Dead-peer detection from 15 seconds',
      text: 'The interval is at least 15, the timeout at least 30 seconds. The timeout counts for IKEv1 only; IKEv2 repeats a probe by settings that EdgeOS does not show.',
      source: sources.ipsec,
    },
    {
      title: 'Firewall rules of its own',
      text: '`auto-firewall-nat-exclude` lets IKE and ESP in from all peers. VTIs have no rule set until one is put on them; what such sets need stands at the end as remarks.',
      source: sources.aws,
    },
    {
      title: 'One segment size',
      text: '`mss-clamp` has one value for all interfaces of a type: the smallest of the tunnels is written.',
      source: sources.aws,
    },
    {
      title: 'One inside address for several tunnels',
      text: 'It stands on lo, the one loopback there is; the VTIs have no address, the far ends host routes, and the sessions two hops.',
      source: sources.azure,
    },
    {
      title: 'Open slots are not quoted',
      text: 'All values are, but a mark in angle brackets without quotes is a syntax error, so that an unfinished line cannot be pasted.',
      source: sources.ipsec,
    },
  ],
  leavesOut: [{ value: 'mss', because: 'The device has one value for all tunnels: the smallest counts.' }],
  maxLine: 254,
  outline: edgeOutlineOf,
  render: (job) => {
    const outline = edgeOutlineOf(job);
    const lines = composed({
      outline,
      platform: facts.name,
      use: ['Type configure and paste, then: compare, commit-confirm 10, confirm, save.'],
      comment: '# ',
      sections: [
        interfaceSection(outline),
        loopbackSection(outline),
        ...cryptoSections(outline),
        mssSection(outline),
        ...routeSections(outline),
        ...bgpSections(outline),
        firewallRemarks(outline),
      ],
    });
    return [{ path: 'edgeos.set', language: 'junos', lines }];
  },
  verify: (job) => showCommands(edgeOutlineOf(job)),
});
