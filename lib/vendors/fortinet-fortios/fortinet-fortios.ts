import { outlineOf } from '../outline';
import { composed } from '../section';
import { statefulSiblings } from '../siblings';
import { defineVendor } from '../vendor';
import { cryptoSections } from './crypto';
import { facts, sources } from './facts';
import { prefixListSection, routeMapSection } from './filters';
import { firewallSections } from './firewall';
import { hostRouteSection, insideRouteSection, interfaceSection, loopbackSection } from './interfaces';
import { anchorSection, bgpSection, staticSection } from './routing';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'FortiGate',
  maker: 'Fortinet',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'Names of 15 characters',
      text: 'A phase 1 is an interface, and its name has 15 characters at most: the start of the connection’s name and the tunnel’s number.',
      source: sources.phase1,
    },
    {
      title: 'The peer is known by its address and key',
      text: '`peertype any` is written, as in Fortinet’s own examples: the remote gateway is a fixed address with a key of its own, and the identity it gives is not compared.',
      source: sources.phase1,
    },
    {
      title: 'No GCM of 192 bits',
      text: 'Neither phase has a proposal for it.',
      source: sources.phase2,
    },
    {
      title: 'The MTU is for what the device sends itself',
      text: '`mtu-override` counts for the device’s own packets, BGP’s among them. For packets that pass, FortiOS works out the size from the path and the cipher; `tcp-mss` keeps TCP below it.',
      source: sources.mtu,
    },
    {
      title: 'Entries with numbers of their own',
      text: 'Routes, networks and policies have ids from 7000001 on, a range for each kind, so that the clean-up knows them and pasting twice makes nothing twice.',
      source: sources.subcommands,
    },
    {
      title: 'Policies always, translation never',
      text: 'A tunnel that no policy names does not come up, so policies are written even where no prefix is known, then for the address none. They translate nothing, which is the default; central NAT is left to a remark.',
      source: sources.policy,
    },
    {
      title: 'One inside address for several tunnels',
      text: 'It stands on a loopback; the tunnels then have no address, the far ends host routes, the sessions two hops, and a policy lets BGP through to the loopback, since FortiOS wants one for it.',
      source: sources.multihop,
    },
    {
      title: 'Sessions end with their interface',
      text: '`link-down-failover` watches the interface a session leaves by, so that one from a loopback ends with its tunnel and does not wait for the hold time.',
      source: sources.linkDown,
    },
    {
      title: 'Backup routes are in the table',
      text: 'Static routes into the tunnels of one connection have one distance, and a backup the greater priority. With a greater distance it would not be in the table, and FortiOS drops what comes in by an interface that no route back leads to. Of routes learned by BGP the best alone are there, so both ends must prefer the same tunnels, as this design makes them.',
      source: sources.reversePath,
    },
    {
      title: 'The default route is redistributed',
      text: 'A network entry takes no 0.0.0.0/0. Where the site announces it, static routes are redistributed by a route map that permits nothing else.',
      source: sources.bgp,
    },
    {
      title: 'Several lines to one far address',
      text: 'Each line has a route of the same distance and another priority: all are in the table, and a tunnel finds that of its own interface.',
      source: sources.dualInternet,
    },
  ],
  pairRemarks: [
    'An HA cluster (FGCP): enter it on the primary unit, which copies it to the other. Both use the same interface names and addresses.',
  ],
  siblingRemarks: [statefulSiblings],
  maxLine: 254,
  render: (job) => {
    const outline = outlineOf(job);
    const lines = composed({
      outline,
      platform: facts.name,
      use: [
        'Paste in the CLI, or upload as a script (System, Configuration, Scripts). It counts at once: save a revision first.',
        'With VDOMs, enter the VDOM first (config vdom, edit NAME) and put its name for root below.',
      ],
      comment: '# ',
      sections: [
        ...cryptoSections(outline),
        interfaceSection(outline),
        loopbackSection(outline),
        hostRouteSection(outline),
        insideRouteSection(outline),
        prefixListSection(outline),
        routeMapSection(outline),
        bgpSection(outline),
        staticSection(outline),
        anchorSection(outline),
        ...firewallSections(outline),
      ],
    });
    return [{ path: 'fortinet-fortios.conf', language: 'conf', lines }];
  },
  verify: (job) => showCommands(outlineOf(job)),
});
