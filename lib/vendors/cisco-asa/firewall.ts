import { deviceWord } from '@/lib/plan/text';
import { aboutAnnounced, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { lineOf } from './crypto';
import { accessList, dotted, farGroup, firstOfEach, nameOf, siteGroup } from './names';

const connectionOf = ({ connection }: OutlineTunnel): string => connection.id;
const isDefault = (prefix: string): boolean => prefix.endsWith('/0');

/** Object groups of the site and of what is behind each connection, for the access lists. */
export function objectSection(outline: Outline): Section {
  const { announced, tunnels } = outline;
  const site = isGroup(announced) && tunnels.some(({ expected }) => expected.length > 0) ? announced : [];
  const fars = firstOfEach(tunnels, connectionOf).filter(
    ({ expected }) => isGroup(expected) && announced.length > 0,
  );
  return {
    title: 'Object groups: the site, and what is behind each connection',
    write: (file) => {
      if (site.length > 0) file.add(`object-group network ${siteGroup}`);
      for (const prefix of site) {
        file.about(aboutAnnounced(outline, prefix), () => file.add(` network-object ${dotted(prefix)}`));
      }
      for (const tunnel of fars) {
        file.about([tunnel.connection.id], () =>
          file.add(
            `object-group network ${farGroup(tunnel)}`,
            ...tunnel.expected.map((prefix) => ` network-object ${dotted(prefix)}`),
          ),
        );
      }
    },
    undo: (file) => {
      for (const tunnel of fars) file.add(`no object-group network ${farGroup(tunnel)}`);
      if (site.length > 0) file.add(`no object-group network ${siteGroup}`);
    },
  };
}

/** A default route makes the rest of a group idle: `any4` says it. */
const isGroup = (prefixes: readonly string[]): boolean => prefixes.length > 0 && !prefixes.some(isDefault);

const wordOf = (prefixes: readonly string[], group: string): string =>
  prefixes.some(isDefault) ? 'any4' : `object-group ${group}`;

/** What may come in by each tunnel. Nothing is permitted where either side has no prefixes. */
export function accessSection({ tunnels, announced }: Outline): Section {
  const entry = (tunnel: OutlineTunnel): string =>
    announced.length > 0 && tunnel.expected.length > 0
      ? `access-list ${accessList(tunnel)} extended permit ip ${wordOf(tunnel.expected, farGroup(tunnel))} ${wordOf(announced, siteGroup)}`
      : `access-list ${accessList(tunnel)} extended deny ip any4 any4`;
  const group = (tunnel: OutlineTunnel): string =>
    `access-group ${accessList(tunnel)} in interface ${nameOf(tunnel)}`;
  const lists = firstOfEach(tunnels, connectionOf);
  return {
    title: 'What may come in by the tunnels; it counts once "no sysopt connection permit-vpn" is set',
    write: (file) => {
      for (const tunnel of lists) file.about([tunnel.connection.id], () => file.add(entry(tunnel)));
      for (const tunnel of tunnels) file.about(tunnel.about, () => file.add(group(tunnel)));
    },
    undo: (file) => {
      for (const tunnel of tunnels) file.about(tunnel.about, () => file.add(`no ${group(tunnel)}`));
      for (const tunnel of lists) {
        file.about([tunnel.connection.id], () => file.add(`no ${entry(tunnel)}`));
      }
    },
  };
}

/** What else of the device must let the tunnels live. Written as remarks: the device's own lists and rules are not known. */
export function filterRemarks(outline: Outline): Section {
  const { tunnels, announced, gateway } = outline;
  const inside = deviceWord(gateway.insideInterface, { max: 32, fallback: 'inside' });
  const both = firstOfEach(tunnels, connectionOf).filter(
    ({ expected }) => isGroup(expected) && isGroup(announced),
  );
  return {
    title: 'Only where the device has such lists or rules already',
    write: (file) => {
      for (const tunnel of tunnels) {
        const { peer, local, about } = tunnel;
        file.about(about, () =>
          file.add(
            `! in the control-plane access list of ${lineOf(tunnel)}:`,
            `!  permit udp host ${peer} host ${local} eq isakmp`,
            `!  permit udp host ${peer} host ${local} eq 4500`,
            `!  permit esp host ${peer} host ${local}`,
          ),
        );
      }
      for (const tunnel of both) {
        file.about([tunnel.connection.id], () =>
          file.add(
            `! in the access list of ${inside}:`,
            `!  permit ip object-group ${siteGroup} object-group ${farGroup(tunnel)}`,
            `! before a rule that translates from ${inside} or any to any:`,
            `!  nat (${inside},any) source static ${siteGroup} ${siteGroup} destination static ${farGroup(tunnel)} ${farGroup(tunnel)} no-proxy-arp route-lookup`,
          ),
        );
      }
    },
    undo: () => {},
  };
}
