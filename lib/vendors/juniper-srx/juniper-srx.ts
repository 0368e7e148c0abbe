import { type Outline, outlineOf } from '../outline';
import { composed } from '../section';
import { defineVendor } from '../vendor';
import { cryptoSections } from './crypto';
import { facts, sources } from './facts';
import { policySection, zoneSection } from './firewall';
import { hostRouteSection, interfaceSection, mssSection } from './interfaces';
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
  ],
  leavesOut: [
    { value: 'keepaliveSeconds', because: 'Junos derives it from the hold time.' },
    { value: 'mss', because: 'The device has one value: the smallest counts.' },
  ],
  maxLine: 254,
  render: (job) => {
    const outline = warned(outlineOf(job));
    const lines = composed({
      outline,
      platform: facts.name,
      use: ['Paste in configuration mode, then: show | compare, commit check, commit confirmed 5, commit.'],
      comment: '# ',
      sections: [
        interfaceSection(outline),
        ...cryptoSections(outline),
        mssSection(outline),
        zoneSection(outline),
        hostRouteSection(outline),
        policyStatementSection(outline),
        bgpSection(outline),
        staticSection(outline),
        anchorSection(outline),
        policySection(outline),
      ],
    });
    return [{ path: 'juniper-srx.set', language: 'junos', lines }];
  },
  verify: (job) => showCommands(outlineOf(job)),
});

/** Adds what this platform cannot do for this gateway. */
function warned(outline: Outline): Outline {
  const prefixes = outline.tunnels.filter(({ bgp }) => !bgp).flatMap(({ expected }) => expected);
  if (prefixes.length === 0) return outline;
  const text = `While all tunnels of a static connection are down, traffic to ${[...new Set(prefixes)].join(', ')} follows the default route: deny it from trust to untrust.`;
  return { ...outline, warnings: [...outline.warnings, text.slice(0, 220)] };
}
