import { deviceWord } from '@/lib/plan/text';
import type { Outline } from '../outline';
import { type OutlineSibling, siblingMaps } from '../siblings';
import { type Line, linesAbout } from './lines';
import { bgp, restLines, restOf } from './names';

/** The siblings, with labels as names are on this platform. */
export const siblingsIn = ({ siblings }: Outline): OutlineSibling[] =>
  siblings.map((sibling) => ({ ...sibling, label: sibling.label.toLowerCase() }));

/** A peer group of its own for each sibling, since filters are of groups. */
export function siblingPeer(sibling: OutlineSibling, { gateway }: Outline): string[] {
  const { label, address, keepaliveSeconds, holdSeconds, maximumPrefixes } = sibling;
  const group = `${bgp} peer-group ${label}`;
  const peer = `${group} peer ${label}`;
  return [
    `${group} enable yes`,
    `${group} type ibgp export-nexthop use-self`,
    `${group} soft-reset-with-stored-info yes`,
    `${peer} enable yes`,
    `${peer} peer-as ${gateway.asn}`,
    `${peer} local-address interface ${deviceWord(gateway.insideInterface, { max: 32, fallback: 'ethernet1/2' })}`,
    `${peer} peer-address ip ${address}`,
    `${peer} connection-options keep-alive-interval ${keepaliveSeconds}`,
    `${peer} connection-options hold-time ${holdSeconds}`,
    `${peer} max-prefixes ${maximumPrefixes}`,
  ];
}

const filterPath = { in: `${bgp} policy import rules`, out: `${bgp} policy export rules` } as const;

export const siblingFilters = (sibling: OutlineSibling): Line[] =>
  siblingMaps([sibling]).flatMap(({ name, way, prefixes, about }) => {
    const rule = `${filterPath[way]} ${name}`;
    const taken = [
      ...prefixes.map((prefix) => `${rule} match address-prefix ${prefix} exact yes`),
      `${rule} action allow`,
      `${rule} used-by ${sibling.label}`,
      `${rule} enable yes`,
    ];
    const rest = restLines(`${filterPath[way]} ${restOf(name)}`, sibling.label);
    return linesAbout(about, ...(prefixes.length > 0 ? taken : []), ...rest);
  });

export const siblingRules = (sibling: OutlineSibling): Line[] =>
  siblingMaps([sibling]).flatMap(({ name, way, prefixes, about }) =>
    linesAbout(
      about,
      ...(prefixes.length > 0 ? [`${filterPath[way]} ${name}`] : []),
      `${filterPath[way]} ${restOf(name)}`,
    ),
  );
