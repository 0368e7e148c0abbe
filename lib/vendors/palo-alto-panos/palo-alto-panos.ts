import { type Outline, outlineOf } from '../outline';
import { composed } from '../section';
import { statefulSiblings } from '../siblings';
import { defineVendor } from '../vendor';
import { cryptoSections } from './crypto';
import { facts, sources } from './facts';
import { firewallSections } from './firewall';
import {
  ecmpSection,
  hostRouteSection,
  insideRouteSection,
  interfaceSection,
  loopbackSection,
  pathsNeeded,
} from './interfaces';
import { localAddressRemarks, monitorRemarks, watchable } from './remarks';
import {
  anchorSection,
  bgpSection,
  filterSection,
  peerSection,
  redistributionSection,
  staticSection,
} from './routing';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'Palo Alto',
  maker: 'Palo Alto',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'The virtual router, not the advanced routing engine',
      text: 'Everything is in the virtual router default. With advanced routing switched on, a device has logical routers instead, which are configured in another way.',
      source: sources.virtualRouter,
    },
    {
      title: 'IKE without GCM',
      text: 'There is no setting for the PRF, and with GCM the hash is non-auth, so what it would be cannot be told. CBC with a hash is written; ESP has GCM.',
      source: sources.ikeCrypto,
    },
    {
      title: 'Lifetimes above 65535 seconds in minutes',
      text: 'A unit holds 65535 at most. Longer lifetimes are written in whole minutes, rounded down.',
      source: sources.ikeCrypto,
    },
    {
      title: 'Liveness without a count',
      text: 'The interval is set; how often an unanswered probe is repeated is fixed: ten times with growing pauses, some five minutes in all. BGP notices much earlier.',
      source: sources.liveness,
    },
    {
      title: 'The MSS follows the MTU',
      text: 'Tunnel interfaces have no setting for it: the firewall lowers the MSS by itself to the MTU less 40 bytes, or to what the cipher leaves of the line’s.',
      source: sources.mss,
    },
    {
      title: 'A tunnel interface stays up',
      text: 'It does not follow its tunnel, so a static route into a dead tunnel stays. BGP is what moves traffic; with static routing a warning says so. Tunnel monitoring moves it too, but needs a far address that answers pings, which not every cloud has: its lines are remarks.',
      source: sources.monitor,
    },
    {
      title: 'A peer group for each session',
      text: 'Filters, local preference and prepending are rules for groups. After each rule comes one that denies the rest.',
      source: sources.virtualRouter,
    },
    {
      title: 'Several lines to one far address',
      text: 'The routes by all lines are equal, and ECMP’s strict source path sends a tunnel’s packets by the line that has their source address.',
      source: sources.ecmp,
    },
    {
      title: 'ECMP has four paths',
      text: 'And switching it on restarts the virtual router, which can end sessions: a warning says so where the file does it.',
      source: sources.ecmp,
    },
    {
      title: 'Distances from 10 to 240',
      text: 'Static routes that beat BGP have 10 and 11, anchors 240.',
      source: sources.staticRoute,
    },
    {
      title: 'The interface’s first address is used',
      text: 'IKE’s local address would need the length of its prefix, which the design does not have. A remark names the command for interfaces with several addresses.',
      source: sources.ikeGateway,
    },
    {
      title: 'One inside address for several tunnels',
      text: 'It stands on a loopback in the zone of the tunnels; the tunnels then have no address, the far ends host routes, and the sessions two hops.',
      source: sources.loopback,
    },
  ],
  leavesOut: [
    { value: 'dpdRetries', because: 'How often a probe is repeated is fixed.' },
    { value: 'mss', because: 'The firewall takes it from the MTU.' },
  ],
  pairRemarks: [
    'An HA pair (active/passive): commit on the active firewall and wait until it has copied everything to the passive one. Both use the same interface names and addresses.',
  ],
  siblingRemarks: [statefulSiblings],
  maxLine: 254,
  render: (job) => {
    const outline = warned(outlineOf(job));
    const lines = composed({
      outline,
      platform: facts.name,
      use: [
        'Type first: set cli scripting-mode on, configure. Then paste the lines without #, since the CLI has no comments. At last: validate full, commit.',
        'For a firewall with one virtual system that is not managed by Panorama, with virtual router default.',
      ],
      comment: '# ',
      sections: [
        interfaceSection(outline),
        loopbackSection(outline),
        monitorRemarks(outline),
        ...cryptoSections(outline),
        localAddressRemarks(outline),
        ecmpSection(outline),
        hostRouteSection(outline),
        insideRouteSection(outline),
        staticSection(outline),
        anchorSection(outline),
        bgpSection(outline),
        peerSection(outline),
        filterSection(outline),
        redistributionSection(outline),
        ...firewallSections(outline),
      ],
    });
    return [{ path: 'palo-alto-panos.set', language: 'junos', lines }];
  },
  verify: (job) => showCommands(outlineOf(job)),
});

/** Adds what this platform cannot do for this gateway, or does to it. */
function warned(outline: Outline): Outline {
  const isStatic = outline.tunnels.some(({ bgp }) => !bgp);
  const more = [
    ...(pathsNeeded(outline) > 1
      ? ['The commit switches ECMP on, which restarts virtual router default: sessions through it may end.']
      : []),
    ...(isStatic
      ? [
          'Static routes stay while their tunnel is down, because a tunnel interface stays up: nothing moves to another tunnel by itself.',
          ...(watchable(outline).length > 0
            ? ['The remarks on pings below change that, where the far ends of the tunnels answer pings.']
            : []),
        ]
      : []),
  ];
  return { ...outline, warnings: [...outline.warnings, ...more] };
}
