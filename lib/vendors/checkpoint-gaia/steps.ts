import type { Outline, OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { worksheetSection } from '../worksheet';
import { groups, hasDevices, interfaceOf, peerOf } from './names';

/** What neither clish nor the management API of every version sets: steps in SmartConsole and the Database Tool. */
export const stepSections = (outline: Outline): Section[] => [
  ...(hasDevices(outline.gateway.version) ? [] : [deviceSection(outline)]),
  gatewaySection(outline),
  ...outline.tunnels.map(communitySection),
  livenessSection(outline),
  mssSection(outline),
  installSection,
];

/** Interoperable devices, where the API has no command for them; they come before the script that needs them. */
const deviceSection = ({ tunnels }: Outline): Section =>
  worksheetSection({
    title:
      'First of all, a device for each peer; the script needs them, and a group without members for their VPN domain',
    pages: [
      {
        place: 'SmartConsole > Objects > New Group',
        fields: [
          { name: 'Name', value: `${groups.empty}: leave the command for it out of the script` },
          { name: 'Members', value: 'none' },
        ],
      },
      ...tunnels.map((tunnel) => ({
        place: 'SmartConsole > Objects > Network Object > Gateways and Servers > New Interoperable Device',
        fields: [
          { name: 'Name', value: peerOf(tunnel) },
          { name: 'IPv4 address', value: tunnel.peer },
          { name: 'Topology > VPN Domain', value: `Manually defined, ${groups.empty}` },
        ],
        about: tunnel.about,
      })),
    ],
    undo: tunnels.map((tunnel) => ({
      text: `delete the interoperable device ${peerOf(tunnel)}`,
      about: tunnel.about,
    })),
  });

const gatewaySection = ({ gateway, tunnels }: Outline): Section =>
  worksheetSection({
    title: 'The gateway',
    pages: [
      {
        place: `SmartConsole > Gateways and Servers > ${gateway.label} > General Properties`,
        fields: [{ name: 'IPSec VPN', value: 'selected' }],
      },
      {
        place: `${gateway.label} > Network Management > Get Interfaces > Get Interfaces Without Topology`,
        fields: tunnels.map((tunnel) => ({
          name: interfaceOf(tunnel),
          value: `${tunnel.inside.near}, Leads To: This Network (Internal), Network defined by routes`,
        })),
      },
      {
        place: `${gateway.label} > IPSec VPN > Link Selection`,
        fields: linkFields(tunnels),
        about: [...new Set(tunnels.flatMap(({ about }) => about))],
      },
    ],
    undo: [{ text: 'remove the tunnel interfaces from the topology: get the interfaces again' }],
  });

/** Which address IKE gives itself and sends from; with several lines, that of the line that the routes to the peers choose. */
function linkFields(tunnels: readonly OutlineTunnel[]): { name: string; value: string }[] {
  const [first, ...others] = new Map(
    tunnels.map(({ local, identity }) => [`${local} ${identity}`, { local, identity }]),
  ).values();
  if (!first) return [];
  if (others.length === 0) {
    const { local, identity } = first;
    const chosen = local === identity ? 'Selected address from topology table' : 'Statically NATed IP';
    return [
      { name: 'Always use this IP address', value: `${chosen}, ${identity}` },
      { name: 'Source IP address settings', value: `Manual, ${local}` },
    ];
  }
  return [
    { name: 'Outgoing Route Selection', value: 'Operating system routing table' },
    { name: 'Source IP address settings', value: 'Manual, IP address of chosen interface' },
    ...[first, ...others].map(({ local, identity }) => ({
      name: `Peers see ${local} as`,
      value: identity,
    })),
  ];
}

const communitySection = (tunnel: OutlineTunnel): Section =>
  worksheetSection({
    title: `${tunnel.title}: what the community has besides`,
    pages: [
      {
        place: `SmartConsole > Security Policies > Access Tools > VPN Communities > ${peerOf(tunnel)}`,
        fields: [
          {
            name: 'Tunnel Management > Set Permanent Tunnels',
            value: tunnel.near.initiates ? 'On all tunnels in the community' : 'not selected',
          },
          { name: 'Tunnel Management > VPN Tunnel Sharing', value: 'One VPN tunnel per Gateway pair' },
          { name: 'Advanced > Disable NAT inside the VPN community', value: 'selected' },
        ],
        about: tunnel.about,
      },
    ],
    undo: [],
  });

const livenessSection = ({ gateway, tunnels }: Outline): Section =>
  worksheetSection({
    title: 'Dead-peer detection of permanent tunnels',
    pages: [gateway.label, ...tunnels.map(peerOf)].map((name) => ({
      place: `Database Tool > Table > Network Objects > network_objects > ${name}`,
      fields: [{ name: 'tunnel_keepalive_method', value: 'dpd' }],
    })),
    undo: [{ text: `set tunnel_keepalive_method of ${gateway.label} back to tunnel_test` }],
  });

const mssSection = ({ tunnels }: Outline): Section =>
  worksheetSection({
    title: 'MSS of TCP',
    pages: [
      {
        place: 'Database Tool > Table > Global Properties > properties',
        fields: [{ name: 'fw_clamp_tcp_mss', value: 'true' }],
        about: [...new Set(tunnels.flatMap(({ about }) => about))],
      },
    ],
    undo: [{ text: 'set fw_clamp_tcp_mss back to false, where nothing else needs it' }],
  });

const installSection: Section = worksheetSection({
  title: 'At last',
  pages: [
    { place: 'SmartConsole > Install Policy', fields: [{ name: 'Access Control', value: 'selected' }] },
  ],
  undo: [{ text: 'remove nothing more, and install the policy' }],
});
