import type { Source } from './facts';

/** A time in seconds, as a range, and how it is known: written by who answers for it, measured here, or taken for lack of either. */
export type TimeRange = {
  least: number;
  most: number;
  known: 'documented' | 'measured' | 'assumed';
  source: Source;
};

/** What decides how fast traffic moves in a cloud when something fails. */
export type SwitchingFacts = {
  /** Until an instance of a gateway stands in for another that is gone without notice. */
  instance?: TimeRange;
  /** Until the routes of a lost tunnel are withdrawn, whatever its timers say. */
  withdrawal?: TimeRange;
  /** Until a changed route is in force everywhere in the cloud. */
  propagation: TimeRange;
  /** BGP on private circuits: timers, BFD's time to detect where it can be had, and until a change is in force where that takes longer than elsewhere. */
  circuit: {
    holdSeconds: number;
    keepaliveSeconds: number;
    bfd?: TimeRange;
    propagation?: TimeRange;
    source: Source;
  };
};
