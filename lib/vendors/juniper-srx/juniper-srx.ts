import type { ConfigFile } from '@/lib/plan/config-file';
import { type Outline, outlineOf } from '../outline';
import { sharedPeerWarnings } from '../peer-routes';
import { composed } from '../section';
import { statefulSiblings } from '../siblings';
import { defineVendor } from '../vendor';
import { bracedSections } from './braces';
import { cryptoSections } from './crypto';
import { facts, sources } from './facts';
import { policySection, sessionSection, zoneSection } from './firewall';
import {
  hostRouteSection,
  insideRouteSection,
  interfaceSection,
  loopbackSection,
  mssSection,
} from './interfaces';
import { anchorSection, bgpSection, policyStatementSection, staticSection } from './routing';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'Juniper SRX',
  maker: 'Juniper',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'IKE without GCM',
      text: 'An IKE proposal has no statement for the PRF, and with GCM there is no hash to take it from: what the device offers cannot be told from its configuration. CBC with a hash is written; ESP has GCM.',
      source: sources.ikeProposal,
    },
    {
      title: 'One MSS for all tunnels',
      text: '`tcp-mss ipsec-vpn` is of the whole device: the smallest value of the gateway’s tunnels is written.',
      source: sources.tcpMss,
    },
    {
      title: 'No keepalive of its own',
      text: 'Junos sends keepalives every third of the hold time. A hold time under 10 s is raised to 10; under 20 s, precision-timers is switched on.',
      source: sources.holdTime,
    },
    {
      title: 'IKE is let in by the zone',
      text: 'Host-inbound traffic of an interface replaces that of its zone, so writing it on the uplink could lock people out. The zone gets it, with a remark.',
      source: sources.hostInbound,
    },
    {
      title: 'No anchor under static routes',
      text: 'A prefix has one static route with all its next hops: where they lead into tunnels, there is no discard route beneath them. A warning says so.',
      source: sources.staticRoute,
    },
    {
      title: 'No responder-only',
      text: '`establish-tunnels responder-only` needs a newer IKE daemon: an end that should only answer is written as on-traffic.',
      source: sources.ipsecVpn,
    },
    {
      title: 'One inside address for several tunnels',
      text: 'It stands on lo0.0, the one unit of its routing instance; units of st0 then have no address, the far ends host routes, and the sessions two hops. The loopback joins the zone of the tunnels, and a policy within that zone lets the sessions through to it.',
      source: sources.loopback,
    },
    {
      title: 'A session from the loopback ends with its hold time',
      text: 'It does not follow the tunnel’s interface. A discard route under the host route keeps the session, and what was learned on it, off the internet until then.',
      source: sources.multihop,
    },
    {
      title: 'One line to each far address',
      text: 'Junos picks the line of a tunnel’s packets by their destination. Where two uplinks lead to one far address, each far address has another first choice, and a warning names the tunnels that wait.',
      source: sources.staticRoute,
    },
  ],
  leavesOut: [
    { value: 'keepaliveSeconds', because: 'Junos derives it from the hold time.' },
    { value: 'mss', because: 'The device has one value: the smallest counts.' },
  ],
  pairRemarks: [
    'A chassis cluster of two nodes: commit on the primary one, which copies it to the other. Give the uplinks and the inside the names of redundant Ethernet interfaces (reth0.0), which move between the nodes with their addresses.',
  ],
  siblingRemarks: [statefulSiblings],
  maxLine: 254,
  render: (job) => files(warned(outlineOf(job))),
  verify: (job) => showCommands(outlineOf(job)),
});

/** The configuration in both formats of Junos, of which one is loaded. */
function files(outline: Outline): ConfigFile[] {
  const shared = { outline, platform: facts.name, comment: '# ' };
  const sections = [
    loopbackSection(outline),
    interfaceSection(outline),
    ...cryptoSections(outline),
    mssSection(outline),
    zoneSection(outline),
    sessionSection(outline),
    hostRouteSection(outline),
    insideRouteSection(outline),
    policyStatementSection(outline),
    bgpSection(outline),
    staticSection(outline),
    anchorSection(outline),
    policySection(outline),
  ];
  const check = 'show | compare, commit check, commit confirmed 5, commit.';
  return [
    {
      path: 'juniper-srx.set',
      language: 'junos',
      lines: composed({
        ...shared,
        use: [
          `Paste in configuration mode, then: ${check}`,
          'In braces: juniper-srx.conf. Load one of the two.',
        ],
        sections,
      }),
    },
    {
      path: 'juniper-srx.conf',
      language: 'junos',
      lines: composed({
        ...shared,
        use: [
          `In configuration mode: load merge and this file's name, then: ${check}`,
          'As set commands: juniper-srx.set. Load one of the two.',
        ],
        sections: bracedSections(sections),
      }),
    },
  ];
}

/** Adds what this platform cannot do for this gateway. */
function warned(outline: Outline): Outline {
  const shared = sharedPeerWarnings(
    outline.tunnels,
    outline.hostRoutes,
    'To have all tunnels at once, put each line and its IKE gateways into a routing instance of their own.',
  );
  return { ...outline, warnings: [...outline.warnings, ...shared, ...staticWarnings(outline)] };
}

function staticWarnings({ tunnels }: Outline): string[] {
  const prefixes = tunnels.filter(({ bgp }) => !bgp).flatMap(({ expected }) => expected);
  if (prefixes.length === 0) return [];
  const text = `While all tunnels of a static connection are down, traffic to ${[...new Set(prefixes)].join(', ')} follows the default route: deny it from trust to untrust.`;
  return [text.slice(0, 220)];
}
