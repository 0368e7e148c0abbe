import type { Cloud } from '@/lib/clouds/cloud';
import type { Design } from '@/lib/model/design';
import type { Change } from '@/lib/model/edit';
import type { Query } from '@/lib/model/query';
import type { Source } from '@/lib/plan/facts';
import type { PlanLookup } from '@/lib/plan/lookup';
import type { Plan } from '@/lib/plan/plan';
import type { Vendor } from '@/lib/vendors/vendor';
import type { Policy } from './policy';

/** `error`: it is refused or traffic cannot flow, and a document says so; `warning`: it will hurt; `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** The id of a place that is the design itself, whose fields are those of its head (`settings/tags`); no object can have it. */
export const designItself = '@design';

/** A spot in the design: an object, perhaps a field of it (as `uplinks/0/address`), and what it has to do with the problem. */
export type Place = { id: string; field?: string; label?: string };

/** A safe mend as data: removes its problem, brings no new error, is one undo step. */
export type Fix = { label: string; changes: Change[] };

export type Finding = {
  /** What is wrong, with the offending value. */
  what: string;
  /** What to do, with an allowed value. */
  action: string;
  /** The first place is where it is shown. */
  at: [Place, ...Place[]];
  /** No mistake, but simply not drawn yet: nothing depends on it so far. Told as info, whatever the rule’s severity. */
  notYet?: true;
  fix?: Fix;
};

/** What rules see; everything lazy and shared by all rules of a run. */
export interface RuleContext {
  design: Design;
  query: Query;
  plan: Plan;
  lookup: PlanLookup;
  cloud(id: string): Cloud | undefined;
  /** As it is in a version; in the usual one, where none or an unknown one is given. */
  vendor(id: string, version?: string): Vendor | undefined;
  /** The object's name in quotes, for messages. */
  name(id: string): string;
  /** What the design's packs ask for. */
  policy: Policy;
  /** Whether there is a rule of that id. */
  isRule(id: string): boolean;
  /** Today, as YYYY-MM-DD. */
  today: string;
}

/** One check: message, reason, sources and examples in one place. */
export interface Rule {
  /** Path and sentence, `<area>/<no|require|prefer>-<thing>`; equal to its file's path. */
  id: string;
  severity: Severity;
  /** It is silent unless a policy pack speaks of it. */
  onlyByPolicy?: true;
  /** One sentence that states the rule. */
  title: string;
  /** Why it matters: what happens otherwise. */
  why: string;
  sources: readonly [Source, ...Source[]];
  examples: {
    /** Gives exactly one finding of this rule. */
    bad: () => Design;
    /** Gives none. */
    good: () => Design;
  };
  check(context: RuleContext): Iterable<Finding>;
}

/** Checks a rule against its contract. */
export const defineRule = (rule: Rule): Rule => rule;
