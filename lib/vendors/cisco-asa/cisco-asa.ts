import { composed } from '../section';
import { statefulSiblings } from '../siblings';
import { defineVendor } from '../vendor';
import { cryptoSections } from './crypto';
import { facts, sources } from './facts';
import { accessSection, filterRemarks, objectSection } from './firewall';
import {
  hostRouteSection,
  insideRouteSection,
  interfaceSection,
  loopbackSection,
  mssSection,
  zoneSection,
} from './interfaces';
import { asaOutlineOf } from './outline';
import { anchorSection, bgpSection, prefixListSection, routeMapSection, staticSection } from './routing';
import { showCommands } from './verify';

export const vendor = defineVendor({
  ...facts,
  shortName: 'Cisco ASA',
  maker: 'Cisco',
  sources: Object.values(sources),
  quirks: [
    {
      title: 'Interfaces by their nameif',
      text: 'Uplinks and the inside interface are named in the design as `nameif` names them, not by port. The description of a tunnel says which address its uplink must have.',
      source: sources.vti,
    },
    {
      title: 'One key for a far address',
      text: 'A tunnel group is found by the address that the peer sends as its identity. Tunnels by several uplinks to one far address share a key in the plan; between connections they cannot, and the later tunnel is left out with a warning.',
      source: sources.vti,
    },
    {
      title: 'One IKE lifetime for each suite',
      text: 'The lifetime stands in the IKEv2 policy, which is the device’s: tunnels that negotiate the same suite get the shortest of their lifetimes.',
      source: sources.ike,
    },
    {
      title: 'IKEv2 that is there already',
      text: 'To enable IKEv2 on an interface a second time, without client-services, takes those from VPN clients. A remark says to leave out such interfaces.',
      source: sources.clientServices,
    },
    {
      title: 'No MTU of a tunnel',
      text: 'A VTI takes its MTU from the interface under it. TCP is clamped by `sysopt connection tcpmss`, of which the whole device has one: the smallest value of the tunnels, and never more than the default of 1380, which leaves room for the headers of other VPNs.',
      source: sources.vti,
    },
    {
      title: 'Tunnels share a zone',
      text: 'The device drops what comes back by another interface than it left by, unless both are in one traffic zone. From 9.17 on the tunnels to a far gateway are in a zone, of eight tunnels at most; before, there is one path at a time and a warning.',
      source: sources.zones,
    },
    {
      title: 'One inside address for several tunnels',
      text: 'From 9.19 on it stands on a loopback, from which the tunnels borrow it (`ip unnumbered`); the far ends get host routes, the sessions two hops. Before, one tunnel of each address is written, and a warning names the others.',
      source: sources.loopback,
    },
    {
      title: 'A session from the loopback ends with its hold time',
      text: 'It does not follow the tunnel’s interface. A null route for the inside prefix keeps the session off the internet until then.',
      source: sources.bgp,
    },
    {
      title: 'Its private address as identity',
      text: 'Behind NAT the device sends the address of its interface as IKE identity. A warning says so, because some far ends insist on the public one.',
      source: sources.ike,
    },
    {
      title: 'No end by timeout',
      text: 'The default group policy ends what is quiet for 30 minutes; the tunnels get one of their own without timeouts.',
      source: sources.commands,
    },
    {
      title: 'Access lists behind permit-vpn',
      text: '`sysopt connection permit-vpn`, which is on by default, lets in all that comes by a tunnel. The access lists are written all the same, and count once it is switched off.',
      source: sources.vti,
    },
    {
      title: 'One line to each far address',
      text: 'Routes by interfaces without a common zone cannot be equal. Where two uplinks lead to one far address, each far address has another first choice, and a warning names the tunnels that wait.',
      source: sources.zones,
    },
  ],
  leavesOut: [
    { value: 'mtu', because: 'A VTI takes it from the interface under it.' },
    { value: 'mss', because: 'The device has one value: the smallest counts.' },
  ],
  pairRemarks: [
    "Two units in failover: paste on the active one, which copies it to the other. The addresses are the active unit's.",
  ],
  siblingRemarks: [statefulSiblings],
  maxLine: 254,
  outline: asaOutlineOf,
  render: (job) => {
    const outline = asaOutlineOf(job);
    const lines = composed({
      outline,
      platform: facts.name,
      use: [
        'Paste in configuration mode (configure terminal) of a device in routed mode and with one context, read what it answers, then write memory.',
        'Interfaces are meant by their nameif.',
      ],
      comment: '! ',
      sections: [
        ...cryptoSections(outline),
        zoneSection(outline),
        loopbackSection(outline),
        interfaceSection(outline),
        mssSection(outline),
        objectSection(outline),
        accessSection(outline),
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
    return [{ path: 'cisco-asa.cfg', language: 'ios', lines }];
  },
  verify: (job) => showCommands(asaOutlineOf(job)),
});
