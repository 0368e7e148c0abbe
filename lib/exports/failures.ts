/** What every single failure does to every stated flow: made by who knows about routes, since an export judges nothing. */
export type FailureTable = {
  flows: readonly {
    name: string;
    met: boolean;
    /** The kinds of failure that it must survive. */
    survives: readonly string[];
    /** What breaks that, a sentence each. */
    breaches: readonly string[];
  }[];
  /** The failures that do anything, with the flows by what becomes of them. */
  failures: readonly {
    what: string;
    effects: readonly { effect: string; flows: readonly string[] }[];
  }[];
  /** How many were tried. */
  tried: number;
};

/** Says that the table is not there because the design is too large for a document: flows times failures are more than the most. */
export type FailuresLeftOut = { leftOut: { flows: number; failures: number; most: number } };
