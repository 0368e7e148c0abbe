import { plain } from '@/lib/plan/text';
import { type Outline, outlineOf } from '../outline';
import { sharedPeerWarnings } from '../peer-routes';
import { composed } from '../section';
import { defineVendor } from '../vendor';
import { securitySection } from './crypto';
import { facts, sources } from './facts';
import {
  filterRemarks,
  hostRouteSection,
  insideRouteSection,
  interfaceSection,
  loopbackSection,
} from './interfaces';
import {
  anchorSection,
  bgpSection,
  prefixListSection,
  routeMapSection,
  routingSection,
  staticSection,
} from './routing';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'Arista EOS',
  maker: 'Arista',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'Not on every switch',
      text: 'IPsec tunnels need vEOS Router, CloudEOS, the AWE series, or switches with encryption hardware (7020, 7280 with an M).',
      source: sources.notes,
    },
    {
      title: 'Lifetimes in whole hours',
      text: 'From 1 to 24 hours: the plan rounds down what is asked in seconds.',
      source: sources.security,
    },
    {
      title: 'IKE without GCM',
      text: 'An IKE policy has AES in CBC mode only, and no PRF of its own: that follows the integrity algorithm. ESP has GCM.',
      source: sources.security,
    },
    {
      title: 'No group 19',
      text: 'Only recent releases have Diffie-Hellman group 19, so it is never written.',
      source: sources.security,
    },
    {
      title: 'A profile for each tunnel',
      text: 'The shared key stands in the profile, the identity in the IKE policy: tunnels share policies, uplinks do not.',
      source: sources.security,
    },
    {
      title: 'One inside address for several tunnels',
      text: 'It stands on a loopback, from which the tunnels borrow it (`ip address unnumbered`); the far ends get host routes, the sessions two hops. The documents show borrowing on Ethernet interfaces only, so a warning says to try it.',
      source: sources.tunnels,
    },
    {
      title: 'A session from the loopback ends with its hold time',
      text: 'It does not follow the tunnel’s interface. A null route for the inside prefix keeps the session off the internet until then.',
      source: sources.bgp,
    },
    {
      title: 'One line to each far address',
      text: 'EOS picks the line of a tunnel’s packets by their destination. Where two uplinks lead to one far address, each far address has another first choice, and a warning names the tunnels that wait. From 4.31 on, underlay VRFs do better.',
      source: sources.notes,
    },
  ],
  maxLine: 254,
  render: (job) => {
    const outline = warned(outlineOf(job));
    const lines = composed({
      outline,
      platform: facts.name,
      use: [
        'Paste in a session (configure session trunkline), read show session-config diffs, then commit and write memory.',
      ],
      comment: '! ',
      sections: [
        routingSection(outline),
        securitySection(outline),
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
    });
    return [{ path: 'arista-eos.cfg', language: 'eos', lines }];
  },
  verify: (job) => showCommands(outlineOf(job)),
});

/** Adds what this platform cannot do for this gateway. */
function warned(outline: Outline): Outline {
  const more = [
    ...(outline.loopbacks.length > 0
      ? [
          'Tunnels borrow the address of a loopback, which is documented for Ethernet interfaces only: see that the device takes "ip address unnumbered" on a tunnel before you rely on it.',
        ]
      : []),
    ...sharedPeerWarnings(
      outline.tunnels,
      outline.hostRoutes,
      'To have all tunnels at once, put each line into a VRF and name it in its tunnels (tunnel underlay vrf, from 4.31 on).',
    ),
  ];
  return { ...outline, warnings: [...outline.warnings, ...more.map((text) => plain(text, 240))] };
}
