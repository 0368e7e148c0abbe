import {
  type ExportPolicy,
  type ImportPolicy,
  type Network,
  network,
  type Session,
  type Speaker,
} from './network';
import { type Routes, routes } from './routes';

// Short ways to write networks down in tests.

/** A speaker `a` of AS 1, `b` of AS 2 and so on, unless said otherwise. */
export const speaker = (id: string, more: Partial<Speaker> = {}): Speaker => {
  const number = id.charCodeAt(0) - 96;
  return { id, asn: number, routerId: `192.0.2.${number}`, own: [], ...more };
};

type Policies = { in?: ImportPolicy; out?: ExportPolicy };

/** A session `a-b`, with policies of either end. */
export function session(id: string, near: Policies = {}, far: Policies = {}): Session {
  const [a = '', b = ''] = id.split('-');
  const end = (at: string, peer: string, { in: taken, out }: Policies) => ({
    speaker: at.charAt(0),
    address: `10.${number(at)}.${number(peer)}.${at.length}`,
    ...(taken ? { import: taken } : {}),
    ...(out ? { export: out } : {}),
  });
  return { id, ends: [end(a, b, near), end(b, a, far)] };
}

const number = (id: string): number => id.charCodeAt(0) - 96;

/** What a table chose, as `path by feed`; `none` without a route. */
export function chosen(made: Routes, at: string, prefix: string): string {
  const selection = made.at(made.net.indexOf(at) ?? -1, prefix);
  if (!selection) return 'none';
  const { best, also } = selection;
  const others = also.length > 0 ? ` +${also.map(({ feed }) => feed?.session.id)}` : '';
  return `${best.path.join(' ') || 'own'}${best.feed ? ` by ${best.feed.session.id}` : ''}${others}`;
}

/** Why each losing route of a table lost, as `feed step`. */
export const lost = (made: Routes, at: string, prefix: string): string[] =>
  made
    .losses(made.net.indexOf(at) ?? -1, prefix)
    .map(({ route, step }) => `${route.feed?.session.id ?? 'own'} ${step}`);

export const routed = (speakers: readonly Speaker[], sessions: readonly Session[]): Routes =>
  routes(network(speakers, sessions));

export type { Network };
