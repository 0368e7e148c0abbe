import { prefixVersion } from '@/lib/addressing/prefix';
import { aboutAnnounced, type Outline, type OutlineTunnel } from './outline';
import type { Section } from './section';
import { siblingLists, siblingMaps } from './siblings';

export type BgpTunnel = OutlineTunnel & { bgp: NonNullable<OutlineTunnel['bgp']> };

export const isBgp = (tunnel: OutlineTunnel): tunnel is BgpTunnel => tunnel.bgp !== undefined;

type Version = 4 | 6;

const family = (version: Version): string => (version === 4 ? 'ip' : 'ipv6');
/** Names of lists of IPv6 end in `-6`. */
const ending = (version: Version): string => (version === 4 ? '' : '-6');

const announcedList = (version: Version): string => `TL-ANNOUNCED${ending(version)}`;
export const inName = ({ label }: OutlineTunnel): string => `${label}-in`;
export const outName = ({ label }: OutlineTunnel): string => `${label}-out`;
const expectedList = ({ connection, inside }: OutlineTunnel): string =>
  `${connection.label}-expected${ending(inside.version)}`;

/** Numbers of entries in lists and maps: gaps of ten, as people leave them. */
const step = 10;

const entry = ({ name, prefix, index }: { name: string; prefix: string; index: number }): string =>
  `${family(prefixVersion(prefix))} prefix-list ${name} seq ${step * (index + 1)} permit ${prefix}`;

/** What sessions announce of an IP version. */
const announcedIn = ({ tunnels, announced }: Outline, version: Version): readonly string[] =>
  tunnels.some(isBgp) ? announced.filter((prefix) => prefixVersion(prefix) === version) : [];

/** What may be announced, what each connection may bring, and what siblings may tell and are told. */
export function prefixLists(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  const byConnection = new Map(tunnels.map((tunnel) => [expectedList(tunnel), tunnel]));
  const lists = [...byConnection].filter(([, { expected }]) => expected.length > 0);
  const siblings = siblingLists(outline.siblings);
  return {
    title: 'Prefix lists',
    write: (file) => {
      for (const version of [4, 6] as const) {
        announcedIn(outline, version).forEach((prefix, index) => {
          file.about(aboutAnnounced(outline, prefix), () =>
            file.add(entry({ name: announcedList(version), prefix, index })),
          );
        });
      }
      for (const [name, { expected, connection }] of lists) {
        file.about([connection.id], () =>
          file.add(...expected.map((prefix, index) => entry({ name, prefix, index }))),
        );
      }
      for (const { name, prefixes, about } of siblings) {
        file.about(about, () => file.add(...prefixes.map((prefix, index) => entry({ name, prefix, index }))));
      }
    },
    undo: (file) => {
      for (const { name } of siblings) file.add(`no ip prefix-list ${name}`);
      for (const [name, { inside }] of lists) file.add(`no ${family(inside.version)} prefix-list ${name}`);
      for (const version of [4, 6] as const) {
        if (announcedIn(outline, version).length > 0) {
          file.add(`no ${family(version)} prefix-list ${announcedList(version)}`);
        }
      }
    },
  };
}

/** Filters of each session in both directions. */
export function routeMaps(outline: Outline): Section {
  const tunnels = outline.tunnels.filter(isBgp);
  return {
    title: 'Route maps',
    write: (file) => {
      for (const tunnel of tunnels) {
        const { near } = tunnel.bgp;
        const { version } = tunnel.inside;
        const lets = tunnel.expected.length > 0 ? 'permit' : 'deny';
        const sends = announcedIn(outline, version).length > 0 ? 'permit' : 'deny';
        file.about(tunnel.about, () => {
          file.add(`route-map ${inName(tunnel)} ${lets} ${step}`);
          if (lets === 'permit') {
            file.add(
              ` match ${family(version)} address prefix-list ${expectedList(tunnel)}`,
              ` set local-preference ${near.localPreference}`,
            );
          }
          file.add('exit', `route-map ${outName(tunnel)} ${sends} ${step}`);
          if (sends === 'permit') {
            file.add(` match ${family(version)} address prefix-list ${announcedList(version)}`);
            if (near.prepend > 0) {
              file.add(` set as-path prepend ${Array(near.prepend).fill(near.asn).join(' ')}`);
            }
          }
          file.add('exit');
        });
      }
      for (const { name, list, prefixes, about } of siblingMaps(outline.siblings)) {
        file.about(about, () =>
          file.add(
            ...(prefixes.length > 0
              ? [`route-map ${name} permit ${step}`, ` match ip address prefix-list ${list}`]
              : [`route-map ${name} deny ${step}`]),
            'exit',
          ),
        );
      }
    },
    undo: (file) => {
      for (const { name, about } of siblingMaps(outline.siblings)) {
        file.about(about, () => file.add(`no route-map ${name}`));
      }
      for (const tunnel of tunnels) {
        file.about(tunnel.about, () =>
          file.add(`no route-map ${outName(tunnel)}`, `no route-map ${inName(tunnel)}`),
        );
      }
    },
  };
}
