import { composed } from '../section';
import { defineVendor } from '../vendor';
import { bgpSections } from './bgp';
import { cryptoSections } from './crypto';
import { facts, sources } from './facts';
import { firewallRemarks } from './firewall';
import { dummySection, interfaceSection } from './interfaces';
import { type VyosOutline, vyosOutlineOf } from './outline';
import { routeSections } from './routes';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'VyOS',
  maker: 'VyOS',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'A peer is a name, in 1.3 an address',
      text: 'From 1.4 on a peer has a name without dots, and its key stands apart, by identities. In 1.3 the peer is named by its address: there is one tunnel to a far address, and a warning names those that are left out.',
      source: sources.siteToSite,
    },
    {
      title: 'A hash beside GCM',
      text: 'A proposal without a hash is passed over, so one is written with GCM, too. In IKE it is the PRF and nothing else; in ESP strongSwan takes it out.',
      source: sources.proposals,
    },
    {
      title: 'The interface follows its tunnel',
      text: 'IKE takes the VTI up and down: static routes through it come and go with the tunnel, and `set` of another state has no effect.',
      source: sources.vti,
    },
    {
      title: 'Tunnels open again by themselves',
      text: 'close-action opens what the peer has closed; the default would leave it closed, since no packet reaches a VTI that is down. A tunnel that the peer refuses is not tried again: `reset vpn ipsec site-to-site peer NAME`, in 1.3 `reset vpn ipsec-peer ADDRESS`, does that.',
      source: sources.siteToSite,
    },
    {
      title: 'Soft lifetimes of IKE',
      text: 'The lifetime of IKE is when keys are renewed, less a random part; the hard limit is a tenth later. That of ESP is the hard limit. 1.3 renews both before they end.',
      source: sources.rekeying,
    },
    {
      title: 'Dead-peer detection without a count',
      text: 'The timeout counts for IKEv1 only; IKEv2 repeats a probe by settings of strongSwan that VyOS does not show.',
      source: sources.swanctl,
    },
    {
      title: 'Firewall rules as remarks',
      text: 'VyOS filters and translates nothing until it is told to. What a firewall must let through stands at the end as commands behind comment signs, since their place among other rules is not known.',
      source: sources.firewall,
    },
    {
      title: 'One inside address for several tunnels',
      text: 'It stands on a dummy interface; the VTIs have no address, the far ends host routes, and the sessions two hops. Where `source-validation` is on, a reply by another tunnel than the request’s is dropped.',
      source: sources.vti,
    },
    {
      title: 'Several lines to one far address',
      text: 'The address a tunnel is sent from chooses its line, by rules from 7901 and tables from 181 on.',
      source: sources.localRoute,
    },
    {
      title: 'The default route is checked',
      text: 'VyOS announces its networks whether it has routes to them or not. Where the site announces the default route, `network-import-check` is set, which is for all networks of the process; a warning says so.',
      source: sources.bgp,
    },
    {
      title: 'Open slots are not quoted',
      text: 'All values are, but a mark in angle brackets without quotes is a syntax error, so that an unfinished line cannot be pasted.',
      source: sources.definitions14,
    },
  ],
  leavesOut: [{ value: 'dpdRetries', because: 'IKEv2 repeats probes by settings that VyOS does not show.' }],
  maxLine: 254,
  outline: vyosOutlineOf,
  render: (job) => {
    const outline = warned(vyosOutlineOf(job));
    const lines = composed({
      outline,
      platform: facts.name,
      use: ['Type configure and paste, then: compare, commit-confirm 10, confirm, save.'],
      comment: '# ',
      sections: [
        interfaceSection(outline),
        dummySection(outline),
        ...cryptoSections(outline),
        ...routeSections(outline),
        ...bgpSections(outline),
        firewallRemarks(outline),
      ],
    });
    return [{ path: 'vyos.set', language: 'junos', lines }];
  },
  verify: (job) => showCommands(vyosOutlineOf(job)),
});

/** Adds what the file changes for others. */
function warned(outline: VyosOutline): VyosOutline {
  const isChecked =
    outline.tunnels.some(({ bgp }) => bgp) && outline.announced.some((prefix) => prefix.endsWith('/0'));
  if (!isChecked) return outline;
  const text =
    'network-import-check is switched on for all networks of the BGP process: those without a route are no longer announced.';
  return { ...outline, warnings: [...outline.warnings, text] };
}
