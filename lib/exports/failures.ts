/** What every single failure does to every stated flow: made by who knows about routes, since an export judges nothing. */
export type FailureTable = {
  flows: readonly {
    name: string;
    met: boolean;
    /** The kinds of failure that it must survive. */
    survives: readonly string[];
    /** How few failures cut it, and which; empty where it is not met. */
    weakest: string;
    /** What breaks what it must survive, a sentence each. */
    breaches: readonly string[];
  }[];
  /** The failures that do anything, with the flows by what becomes of them. */
  failures: readonly {
    what: string;
    effects: readonly { effect: string; flows: readonly string[] }[];
  }[];
  /** How many were tried alone, and how many at a time for what cuts a flow. */
  tried: number;
  together: number;
};

/** Says that the table is not there because the design is too large for a document: flows times failures are more than the most. */
export type FailuresLeftOut = { leftOut: { flows: number; failures: number; most: number } };
