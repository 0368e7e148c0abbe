import type { Source } from '@/lib/plan/facts';
import type { TimeRange } from '@/lib/plan/switching';

// Times that no cloud and no platform answers for.

const checked = '2026-11-27';

/** Where the time until a BGP hold timer runs out comes from; the range itself follows from the timers of both ends. */
export const holdSource: Source = {
  name: 'RFC 4271, sections 4.4 and 6.5; 20 to 30 s measured with 10 and 30',
  checked,
};

/** The same for dead-peer detection. */
export const dpdSource: Source = {
  name: 'RFC 3706; a static route is taken to go with its tunnel',
  checked,
};

/** Until the hosts and routers of a site turn to its other device. */
export const siteTurn: TimeRange = {
  least: 3,
  most: 40,
  known: 'assumed',
  source: {
    name: 'RFC 9568, section 6.1 (VRRP: 3 to 4 s) and RFC 2328, appendix C.3 (OSPF: 40 s); no design says what a site has',
    checked,
  },
};

/** Until changed routes are in force in a router. */
export const forwarding: TimeRange = {
  least: 0,
  most: 1,
  known: 'assumed',
  source: { name: 'FRR writing changed routes into a Linux kernel, seen in the lab', checked },
};

/** Where no document of a platform was read: the clusters of others take from a second to a quarter of a minute, and some come up anew. */
export const unknownTakeOver: TimeRange = {
  least: 1,
  most: 60,
  known: 'assumed',
  source: { name: 'no document of the platform was read', checked },
};

/** Seconds until tunnels and BGP sessions that two chassis do not share are up again: up to so many with strongSwan and FRR in the lab. */
export const comingUp = 12;
