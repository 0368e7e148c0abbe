import { deviceWord } from '@/lib/plan/text';
import { aboutAnnounced, aboutExpected, type Outline, type OutlineTunnel } from '../outline';
import type { Section } from '../section';
import { anchor, interfaceOf, onUplink, paths, ruleAddress } from './names';

/** Rules of the anchor: each decides at once where it fits, so that rules behind the anchor change nothing about the tunnels. */
export const pfSections = (outline: Outline): Section[] => [
  mssSection(outline),
  lineSection(outline),
  ...outline.tunnels.map(outsideSection),
  sessionSection(outline),
  tableSection(outline),
  flowSection(outline),
  natRemarks(outline),
];

/** pf only ever lowers the MSS, so the rules do no harm to small ones. */
const mssSection = ({ tunnels }: Outline): Section => ({
  title: 'MSS of TCP in both directions',
  write: (file) => {
    for (const tunnel of tunnels) {
      file.about(tunnel.about, () =>
        file.add(`match on ${interfaceOf(tunnel)} inet proto tcp scrub (max-mss ${tunnel.mss})`),
      );
    }
  },
  undo: (file) =>
    file.add(
      `pfctl -a ${anchor} -F rules`,
      `rm ${paths.pf}`,
      'Remove the lines about the anchor from /etc/pf.conf, then:',
      'pfctl -f /etc/pf.conf',
    ),
});

/** Where several lines lead to one peer, what has a line's address leaves by it, whatever the table says. */
const lineSection = ({ hostRoutes }: Outline): Section => ({
  title: 'Packets to peers that several uplinks lead to, each by the line of their source',
  write: (file) => {
    for (const { nextHop, local, lines, about, ...route } of hostRoutes) {
      if (lines === 1) continue;
      const peer = ruleAddress(route.peer);
      file.about(about, () => file.add(`pass out quick inet from ${local} to ${peer} route-to ${nextHop}`));
    }
  },
  undo: () => {},
});

const outsideSection = (tunnel: OutlineTunnel): Section => ({
  title: `${tunnel.title}: IKE and ESP`,
  write: (file) => {
    const { local, about } = tunnel;
    const peer = ruleAddress(tunnel.peer);
    const on = onUplink(tunnel);
    file.about(about, () =>
      file.add(
        `pass in quick ${on}inet proto udp from ${peer} to ${local} port { 500, 4500 }`,
        `pass out quick ${on}inet proto udp from ${local} to ${peer} port { 500, 4500 }`,
        `pass in quick ${on}inet proto esp from ${peer} to ${local}`,
        `pass out quick ${on}inet proto esp from ${local} to ${peer}`,
      ),
    );
  },
  undo: () => {},
});

const sessionSection = ({ tunnels }: Outline): Section => ({
  title: 'BGP, opened by either end',
  write: (file) => {
    for (const tunnel of tunnels) {
      if (!tunnel.bgp) continue;
      const { near, far } = tunnel.inside;
      const on = `quick on ${interfaceOf(tunnel)} inet proto tcp`;
      file.about(tunnel.about, () =>
        file.add(
          `pass in ${on} from ${far} to ${near} port 179`,
          `pass out ${on} from ${near} to ${far} port 179`,
        ),
      );
    }
  },
  undo: () => {},
});

const siteTable = 'tl_site';
const farTable = 'tl_far';

/** A side of the flows: its table, or everything where the default route is among its prefixes; undefined where it has none. */
function sideOf(prefixes: readonly string[], table: string): string | undefined {
  if (prefixes.length === 0) return undefined;
  return prefixes.some(isDefault) ? 'any' : `<${table}>`;
}

const isDefault = (prefix: string): boolean => prefix.endsWith('/0');

function tableSection(outline: Outline): Section {
  const { announced, expected } = outline;
  const hasFlows = announced.length > 0 && expected.length > 0;
  const tables = [
    { name: siteTable, prefixes: announced, about: aboutAnnounced },
    { name: farTable, prefixes: expected, about: aboutExpected },
  ].filter(({ prefixes }) => hasFlows && !prefixes.some(isDefault));
  return {
    title: 'Prefixes of the site, and behind the tunnels',
    write: (file) => {
      for (const { name, prefixes, about } of tables) {
        file.add(`table <${name}> const { \\`);
        for (const prefix of prefixes) file.about(about(outline, prefix), () => file.add(`  ${prefix} \\`));
        file.add('}');
      }
    },
    undo: (file) => {
      for (const { name } of tables) file.add(`pfctl -a ${anchor} -t ${name} -T kill`);
    },
  };
}

/** What may go through the tunnels, on the inside interface and on those of the tunnels. */
function flowSection({ gateway, tunnels, announced, expected }: Outline): Section {
  const site = sideOf(announced, siteTable);
  const far = sideOf(expected, farTable);
  return {
    title: 'Traffic through the tunnels',
    write: (file) => {
      if (!site || !far) return;
      const name = deviceWord(gateway.insideInterface, { max: 15, fallback: 'inside' });
      const inside = `quick on ${name} inet`;
      file.add(`pass in ${inside} from ${site} to ${far}`, `pass out ${inside} from ${far} to ${site}`);
      for (const tunnel of tunnels) {
        const on = `quick on ${interfaceOf(tunnel)} inet`;
        file.about(tunnel.about, () =>
          file.add(`pass in ${on} from ${far} to ${site}`, `pass out ${on} from ${site} to ${far}`),
        );
      }
    },
    undo: () => {},
  };
}

/** Rules of NAT are the device's own; which of them would reach the tunnels. */
const natRemarks = ({ tunnels, expected }: Outline): Section => ({
  title: 'NAT',
  write: (file) => {
    if (tunnels.length === 0) return;
    file.add(
      '# A rule with nat-to on an uplink leaves the tunnels alone; one without an interface also reaches them: give it one.',
      ...(expected.some(isDefault)
        ? [
            '# A default route by a tunnel makes its interface a member of the group egress: name the uplinks in rules on egress.',
          ]
        : []),
    );
  },
  undo: () => {},
});
