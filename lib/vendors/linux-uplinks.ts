import { shellWord } from '@/lib/plan/text';
import type { Outline } from './outline';
import type { Section } from './section';

/** Routing tables of the uplinks are numbered from here, far from the kernel's own (253 to 255) and from those people tend to use. */
const firstTable = 7901;

/** Routes to the peers by the uplink of their tunnel, so that a tunnel never leaves by another line. */
export function hostRoutes(outline: Outline): Section {
  const routes = outline.hostRoutes.filter(({ lines }) => lines === 1);
  return {
    title: 'Routes to the peers, each by its own uplink',
    write: (file) => {
      for (const { peer, nextHop, interface: name, about } of routes) {
        file.about(about, () =>
          file.add(`ip route replace ${shellWord(`${peer}/32`)} via ${nextHop} dev ${shellWord(name)}`),
        );
      }
    },
    undo: (file) => {
      for (const { peer, nextHop, about } of routes) {
        file.about(about, () => file.add(`ip route delete ${shellWord(`${peer}/32`)} via ${nextHop}`));
      }
    },
  };
}

/** Where several uplinks lead to one peer, the source decides: a rule for each sends its packets to a table of the uplink's own. */
export function ruledRoutes(outline: Outline): Section {
  const routes = outline.hostRoutes
    .filter(({ lines }) => lines > 1)
    .map((route) => ({ ...route, table: firstTable + route.line, to: shellWord(`${route.peer}/32`) }));
  return {
    title: 'Routes to the peers that several uplinks lead to, by the address sent from',
    write: (file) => {
      if (routes.length === 0) return;
      file.add(
        '# by_uplink FROM PEER NEXT_HOP UPLINK TABLE',
        'by_uplink() {',
        '  ip route replace "$2" via "$3" dev "$4" table "$5"',
        '  ip rule delete from "$1" to "$2" lookup "$5" 2>/dev/null || true',
        '  ip rule add from "$1" to "$2" lookup "$5"',
        '}',
      );
      for (const { local, to, nextHop, interface: name, table, about } of routes) {
        file.about(about, () => file.add(`by_uplink ${local} ${to} ${nextHop} ${shellWord(name)} ${table}`));
      }
    },
    undo: (file) => {
      for (const { local, to, nextHop, table, about } of routes) {
        file.about(about, () =>
          file.add(
            `ip rule delete from ${local} to ${to} lookup ${table}`,
            `ip route delete ${to} via ${nextHop} table ${table}`,
          ),
        );
      }
    },
  };
}
