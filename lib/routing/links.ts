import type { Route } from './bgp/route';

/** A session is named after its tunnel (`connection/tunnel`), its circuit (`circuit/1`) or its peering: the link it runs on. */
export function linkOfSession(session: string): string {
  const slash = session.indexOf('/');
  return slash < 0 ? session : session.slice(0, slash);
}

/** The link of the plan that a route leads by: a local one names it, others have it from their session. Undefined where traffic is dropped. */
export const linkOf = ({ via, feed }: Route): string | undefined =>
  feed ? linkOfSession(feed.session.id) : via === 'discard' ? undefined : via;
