import type { Outline } from '../outline';
import type { Section } from '../section';
import { groups, interfaceOf, quoted } from './names';

/** Rules are numbered from here: the numbers say in which order, and these are only a place to start from. */
const firstRule = 7901;

/** The rule sets that the remarks speak of: for packets to the device, and for packets through it. */
const chains = { local: 'VTI_LOCAL', through: 'VTI_IN' } as const;

/**
 * What a firewall must let in, as commands to be taken over. They are remarks, because EdgeOS filters nothing on a VTI until a rule set is put on
 * it, and where these rules have to stand among those of a person cannot be known.
 */
export function firewallRemarks(outline: Outline): Section {
  const { tunnels } = outline;
  const sessions = tunnels.filter(({ bgp }) => bgp).map(({ inside }) => inside.far);
  const lines = [
    ...groupLines('address-group', groups.sessions, 'address', sessions),
    ...groupLines('network-group', groups.site, 'network', listed(outline.announced)),
    ...groupLines('network-group', groups.far, 'network', listed(outline.expected)),
    ...rulesOf(outline).flatMap(({ chain, lines: parts }, index) => {
      const rule = `firewall name ${chain} rule ${firstRule + index}`;
      return parts.map((part) => `${rule} ${part}`);
    }),
  ];
  return {
    title: 'If rule sets are put on the tunnel interfaces, they need these rules before those that drop',
    write: (file) => {
      if (tunnels.length === 0) return;
      file.add(
        `# Without one, all is let through. ${chains.local} is taken to be that for packets to the device, ${chains.through} that for packets through it.`,
      );
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

type Rule = { chain: string; lines: string[] };

function rulesOf({ tunnels, announced, expected }: Outline): Rule[] {
  const site = listed(announced).length > 0 ? [`network-group ${quoted(groups.site)}`] : [];
  const far = listed(expected).length > 0 ? [`network-group ${quoted(groups.far)}`] : [];
  const session: Rule = {
    chain: chains.local,
    lines: [
      "action 'accept'",
      "protocol 'tcp'",
      `source group address-group ${quoted(groups.sessions)}`,
      "destination port '179'",
    ],
  };
  const through: Rule = {
    chain: chains.through,
    lines: [
      "action 'accept'",
      ...far.map((group) => `source group ${group}`),
      ...site.map((group) => `destination group ${group}`),
    ],
  };
  return [
    ...(tunnels.some(({ bgp }) => bgp) ? [session] : []),
    ...(site.length > 0 || far.length > 0 ? [through] : []),
  ];
}
