import { type Outline, outlineOf } from '../outline';
import { sharedPeerWarnings } from '../peer-routes';
import { composed } from '../section';
import { defineVendor } from '../vendor';
import { cryptoSections } from './crypto';
import { facts, sources } from './facts';
import {
  filterRemarks,
  hostRouteSection,
  insideRouteSection,
  interfaceSection,
  loopbackSection,
} from './interfaces';
import { anchorSection, bgpSection, prefixListSection, routeMapSection, staticSection } from './routing';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'Cisco IOS XE',
  maker: 'Cisco',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'No 3DES, MD5 or groups 1, 2 and 5',
      text: 'Current releases refuse them unless `crypto engine compliance shield disable` is set and the device restarted, so a file with them does not paste clean.',
      source: sources.nextGeneration,
    },
    {
      title: 'One IKEv2 policy for each uplink',
      text: 'IOS picks the policy by the local address, not by the peer: all proposals of an uplink are in one policy, and the peer chooses.',
      source: sources.ikev2,
    },
    {
      title: 'A keyring and a profile for each tunnel',
      text: 'The profile is found by the peer’s identity, so two tunnels never share a key or a lifetime by accident.',
      source: sources.ikev2,
    },
    {
      title: 'No GCM of 192 bits in IKE',
      text: 'IKEv2 proposals know aes-gcm-128 and aes-gcm-256 only; ESP has all three.',
      source: sources.ikev2,
    },
    {
      title: 'MSS of 500 bytes at least',
      text: '`ip tcp adjust-mss` takes 500 to 1460: on a line with an MTU under 600 bytes, 500 is written.',
      source: sources.securityCommands,
    },
    {
      title: 'One inside address for several tunnels',
      text: 'It stands on a loopback, from which the tunnels borrow theirs (`ip unnumbered`). The far ends get host routes, the sessions two hops and `fall-over` with a route map that takes nothing but a host route: a tunnel that goes down ends its session at once.',
      source: sources.fallOver,
    },
    {
      title: 'One line to each far address',
      text: 'IOS picks the line of a tunnel’s packets by their destination (`tunnel route-via` is not for IPsec). Where two uplinks lead to one far address, each far address has another first choice, and a warning names the tunnels that wait.',
      source: sources.tunnelSelection,
    },
  ],
  maxLine: 254,
  render: (job) => {
    const outline = warned(outlineOf(job));
    const lines = composed({
      outline,
      platform: facts.name,
      use: [
        'Paste in configuration mode (configure terminal), read what the device answers, then write memory.',
      ],
      comment: '! ',
      sections: [
        ...cryptoSections(outline),
        loopbackSection(outline),
        interfaceSection(outline),
        insideRouteSection(outline),
        hostRouteSection(outline),
        prefixListSection(outline),
        routeMapSection(outline),
        bgpSection(outline),
        staticSection(outline),
        anchorSection(outline),
        filterRemarks(outline),
      ],
      end: (file) => file.add('end'),
    });
    return [{ path: 'cisco-ios-xe.cfg', language: 'ios', lines }];
  },
  verify: (job) => showCommands(outlineOf(job)),
});

/** Adds what this platform cannot do for this gateway. */
function warned(outline: Outline): Outline {
  const more = sharedPeerWarnings(
    outline.tunnels,
    outline.hostRoutes,
    'To have all tunnels at once, put each line into a VRF of its own, on the device and in the design.',
  );
  return { ...outline, warnings: [...outline.warnings, ...more] };
}
