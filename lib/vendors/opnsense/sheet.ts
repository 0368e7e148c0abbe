import { aboutAnnounced, type Outline } from '../outline';
import type { Section } from '../section';
import { type Field, worksheetSection } from '../worksheet';
import { aliasSection, ruleSection } from './firewall';
import { deviceOf, interfaceOf } from './names';

/** What the field MSS has on top of TCP's payload in IPv4: OPNsense takes it off again. */
const ipv4Headers = 40;

/** A page of the worksheet. */
export type SheetPage = { place: string; fields: readonly Field[]; about?: readonly string[] };

/** What an import cannot do, page by page, and the import itself. */
export const sheetSections = (outline: Outline, version: string): Section[] => [
  importSection(outline),
  interfaceSection(outline),
  routeSection(outline),
  aliasSection(outline),
  ruleSection(outline, version),
];

const importSection = ({ tunnels, gateway }: Outline): Section =>
  worksheetSection({
    title: 'The plugin, and the import of opnsense.xml, which replaces all of IPsec and all of FRR',
    pages: [
      {
        place: 'System > Firmware > Plugins',
        fields: [{ name: 'os-frr', value: 'Install, unless it is there' }],
      },
      {
        place: 'System > Configuration > Backups > Restore',
        fields: [
          { name: 'Configuration file', value: 'opnsense.xml' },
          { name: 'Restore areas', value: 'FRR, IPsec' },
        ],
      },
    ].map((page) => ({ ...page, about: [gateway.id] })),
    undo: [
      ...tunnels.map(({ title, about }) => ({
        text: `delete the connection and the key of ${title} in VPN > IPsec`,
        about,
      })),
      ...tunnels.map((tunnel) => ({
        text: `delete ${deviceOf(tunnel)} in VPN > IPsec > Virtual Tunnel Interfaces`,
        about: tunnel.about,
      })),
      {
        text: 'delete the neighbors, route maps and prefix lists in Routing > BGP, and the routes in Routing > STATIC',
      },
    ],
  });

const interfaceSection = ({ tunnels }: Outline): Section =>
  worksheetSection({
    title: 'Interfaces of the tunnels, once the VTIs are there',
    pages: tunnels.flatMap((tunnel): SheetPage[] => [
      {
        place: 'Interfaces > Assignments > Add',
        fields: [
          { name: 'Device', value: deviceOf(tunnel) },
          { name: 'Description', value: interfaceOf(tunnel) },
        ],
        about: tunnel.about,
      },
      {
        place: `Interfaces > ${interfaceOf(tunnel)}`,
        fields: [
          { name: 'Enable', value: 'checked' },
          { name: 'IPv4 Configuration Type', value: 'None' },
          { name: 'MTU', value: tunnel.mtu },
          { name: 'MSS', value: tunnel.mss + ipv4Headers },
        ],
        about: tunnel.about,
      },
    ]),
    undo: tunnels.map((tunnel) => ({
      text: `delete ${interfaceOf(tunnel)} in Interfaces > Assignments`,
      about: tunnel.about,
    })),
  });

/** Routes to the peers by their lines, and routes that make announced prefixes present. */
function routeSection(outline: Outline): Section {
  const place = 'System > Routes > Configuration > Add';
  const hosts = outline.hostRoutes.map(({ peer, nextHop, interface: line, about }) => ({
    network: `${peer}/32`,
    gateway: `that of ${line}, ${nextHop}`,
    about,
  }));
  const anchors = outline.tunnels.some(({ bgp }) => bgp)
    ? outline.announced
        .filter((prefix) => !prefix.endsWith('/0'))
        .map((prefix) => ({
          network: prefix,
          gateway: 'Null4 - 127.0.0.1',
          about: aboutAnnounced(outline, prefix),
        }))
    : [];
  const routes = [...hosts, ...anchors];
  return worksheetSection({
    title: 'Routes to the peers by their lines, and routes that make the announced prefixes present',
    pages: routes.map(({ network, gateway, about }) => ({
      place,
      fields: [
        { name: 'Network Address', value: network },
        { name: 'Gateway', value: gateway },
      ],
      about,
    })),
    undo: routes.map(({ network, about }) => ({
      text: `delete the route to ${network} in System > Routes > Configuration`,
      about,
    })),
  });
}
