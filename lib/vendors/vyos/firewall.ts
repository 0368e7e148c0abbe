import type { Section } from '../section';
import { groups, interfaceOf, quoted } from './names';
import type { VyosOutline } from './outline';

/** Rules are numbered from here: the numbers say in which order, and these are only a place to start from. */
const firstRule = 7901;

type Rule = { chain: 'input' | 'forward'; lines: string[] };

/**
 * What a firewall must let in, as commands to be taken over. They are remarks, because VyOS filters nothing until it is told to, and where these
 * rules have to stand among those of a person cannot be known.
 */
export function firewallRemarks(outline: VyosOutline): Section {
  const { tunnels, dialect } = outline;
  const peers = [...new Set(tunnels.map(({ peer }) => peer))];
  const sessions = [
    ...tunnels.filter(({ bgp }) => bgp).map(({ inside }) => inside.far),
    ...outline.siblings.map(({ address }) => address),
  ];
  const lines = [
    ...groupLines('address-group', groups.peers, 'address', peers),
    ...groupLines('address-group', groups.sessions, 'address', sessions),
    ...groupLines('network-group', groups.site, 'network', listed(outline.announced)),
    ...groupLines('network-group', groups.far, 'network', listed(outline.expected)),
    ...rulesOf(outline).flatMap(({ chain, lines: parts }, index) => {
      const rule = `${dialect.chains[chain]} rule ${firstRule + index}`;
      return parts.map((part) => `${rule} ${part}`);
    }),
  ];
  return {
    title: 'If a firewall is set up, it needs these rules before those that drop',
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add(...dialect.chainRemarks.map((text) => `# ${text}`));
      for (const line of lines) file.add(`# set ${line}`);
      file.add(
        `# Source NAT rules without an outbound-interface also reach the tunnels (${tunnels.map(interfaceOf).join(', ')}): give them one.`.slice(
          0,
          240,
        ),
      );
    },
    undo: () => {},
  };
}

/** The prefixes of a group; none where everything is among them. */
const listed = (prefixes: readonly string[]): readonly string[] =>
  prefixes.some((prefix) => prefix.endsWith('/0')) ? [] : prefixes;

const groupLines = (kind: string, name: string, word: string, members: readonly string[]): string[] =>
  members.map((member) => `firewall group ${kind} ${name} ${word} ${quoted(member)}`);

function rulesOf({ tunnels, announced, expected }: VyosOutline): Rule[] {
  const from = (group: string): string => `source group address-group ${quoted(group)}`;
  const site = listed(announced).length > 0 ? [`network-group ${quoted(groups.site)}`] : [];
  const far = listed(expected).length > 0 ? [`network-group ${quoted(groups.far)}`] : [];
  const pass = (source: readonly string[], destination: readonly string[]): Rule => ({
    chain: 'forward',
    lines: [
      "action 'accept'",
      ...source.map((group) => `source group ${group}`),
      ...destination.map((group) => `destination group ${group}`),
    ],
  });
  const accepted = (protocol: string, ...lines: string[]): Rule => ({
    chain: 'input',
    lines: ["action 'accept'", `protocol ${quoted(protocol)}`, ...lines],
  });
  return [
    accepted('udp', from(groups.peers), "destination port '500,4500'"),
    accepted('esp', from(groups.peers)),
    ...(tunnels.some(({ bgp }) => bgp)
      ? [accepted('tcp', from(groups.sessions), "destination port '179'")]
      : []),
    ...(site.length > 0 || far.length > 0 ? [pass(far, site), pass(site, far)] : []),
  ];
}
