import type { Session, Speaker } from '@/lib/routing/bgp/network';

/** A network that real routers can stand for: each session has a link of its own, with an address at either end. */
export type LabNetwork = {
  name: string;
  family: 4 | 6;
  speakers: readonly Speaker[];
  sessions: readonly Session[];
  /** By session: the link's prefix. */
  links: readonly { session: string; prefix: string }[];
  /** Routes inside an AS, to what lies behind a neighbour's link, with what they cost. */
  statics: readonly { speaker: string; prefix: string; via: string; link: string; cost: number }[];
  /** What fails, step by step: sessions whose links go down. */
  failures: readonly (readonly string[])[];
};

/** A speaker's ends of sessions, with the interface that each stands on. */
export function endsOf({ sessions, links }: LabNetwork, speaker: string) {
  return sessions.flatMap((session, index) =>
    session.ends.flatMap((near, side) => {
      const far = session.ends[1 - side];
      const link = links[index];
      return near.speaker === speaker && far && link
        ? [{ session, near, far, interface: `l${index}s${side}`, prefix: link.prefix }]
        : [];
    }),
  );
}
