import { routedPeers } from '../loopbacks';
import { aboutAnnounced, aboutExpected, type Outline } from '../outline';
import type { Section } from '../section';
import { addressName, dotted, groups, ids, interfaceOf, loopbackName, policies, portOf } from './names';
import { type Entry, listLines, tableSection } from './table';

/** The address object that FortiOS has for no address at all. */
const nowhere = 'none';

/** Address objects, groups and policies. FortiOS brings up no tunnel that no policy names, so there are policies even without prefixes. */
export const firewallSections = (outline: Outline): Section[] => [
  addressSection(outline),
  groupSection(outline),
  policySection(outline),
];

function addressSection(outline: Outline): Section {
  const { announced, expected, tunnels, loopbacks } = outline;
  const sessions = routedPeers(tunnels);
  const prefixes = new Map<string, readonly string[]>();
  for (const prefix of announced) prefixes.set(prefix, aboutAnnounced(outline, prefix));
  for (const prefix of expected) {
    if (!prefixes.has(prefix)) prefixes.set(prefix, aboutExpected(outline, prefix));
  }
  for (const { inside, about } of sessions) prefixes.set(`${inside.far}/32`, about);
  for (const { address, about } of loopbacks) {
    if (sessions.some(({ inside }) => inside.near === address)) prefixes.set(`${address}/32`, about);
  }
  return tableSection({
    title: 'Addresses',
    path: 'firewall address',
    entries: [...prefixes].map(([prefix, about]) => ({
      key: `"${addressName(prefix)}"`,
      lines: ['set type ipmask', `set subnet ${dotted(prefix)}`],
      about,
    })),
  });
}

function groupSection(outline: Outline): Section {
  const { gateway, announced, expected } = outline;
  const group = (name: string, members: Parameters<typeof listLines>[1]): Entry[] =>
    members.length > 0
      ? [{ key: `"${name}"`, lines: listLines('member', members), about: [gateway.id] }]
      : [];
  return tableSection({
    title: 'Groups of addresses: the site, and what is behind the tunnels',
    path: 'firewall addrgrp',
    entries: [
      ...group(
        groups.site,
        announced.map((prefix) => ({ value: addressName(prefix), about: aboutAnnounced(outline, prefix) })),
      ),
      ...group(
        groups.far,
        expected.map((prefix) => ({ value: addressName(prefix), about: aboutExpected(outline, prefix) })),
      ),
    ],
  });
}

function policySection(outline: Outline): Section {
  const { gateway, announced, expected, tunnels } = outline;
  const table = tableSection({
    title: 'Policies between the site and the far prefixes',
    path: 'firewall policy',
    entries: tunnels.length === 0 ? [] : policyEntries(outline),
  });
  const lan = portOf(gateway.insideInterface, 'internal');
  return {
    ...table,
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        `# The networks are taken to be on ${lan}. New policies come last: move them up where one before them denies the same.`,
        '# They translate no address. Where central NAT is on, see that no central SNAT rule takes these prefixes.',
      );
      if (announced.length === 0 || expected.length === 0) {
        file.add(
          `# No prefix is known at one side, so the policies let nothing through; they bring up the tunnels.`,
        );
      }
      table.write(file);
    },
  };
}

function policyEntries(outline: Outline): Entry[] {
  const { gateway, announced, expected, tunnels, loopbacks } = outline;
  const about = [gateway.id];
  const one = (value: string): Parameters<typeof listLines>[1] => [{ value, about }];
  const lan = one(portOf(gateway.insideInterface, 'internal'));
  const all = tunnels.map((tunnel) => ({ value: interfaceOf(tunnel), about: tunnel.about }));
  const site = one(announced.length > 0 ? groups.site : nowhere);
  const far = one(expected.length > 0 ? groups.far : nowhere);
  const sessions = routedPeers(tunnels);
  const ends = loopbacks.filter(({ address }) => sessions.some(({ inside }) => inside.near === address));
  const rules = [
    { name: policies.out, from: lan, to: all, source: site, target: far, service: 'ALL' },
    { name: policies.in, from: all, to: lan, source: far, target: site, service: 'ALL' },
    ...(sessions.length > 0
      ? [
          {
            name: policies.sessions,
            from: sessions.map((tunnel) => ({ value: interfaceOf(tunnel), about: tunnel.about })),
            to: ends.map((loopback) => ({ value: loopbackName(loopback), about: loopback.about })),
            source: sessions.map(({ inside, about: of }) => ({
              value: addressName(`${inside.far}/32`),
              about: of,
            })),
            target: ends.map(({ address, about: of }) => ({
              value: addressName(`${address}/32`),
              about: of,
            })),
            service: 'BGP',
          },
        ]
      : []),
  ];
  return rules.map(({ name, from, to, source, target, service }, index) => ({
    key: String(ids.policies + index),
    lines: [
      `set name "${name}"`,
      ...listLines('srcintf', from),
      ...listLines('dstintf', to),
      'set action accept',
      ...listLines('srcaddr', source),
      ...listLines('dstaddr', target),
      'set schedule "always"',
      `set service "${service}"`,
    ],
    about,
  }));
}
