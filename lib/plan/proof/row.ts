import type { FactTopic, Source } from '../facts';
import type { TunnelEnd } from '../plan';
import type { Side } from '../side';

/** What two ends must agree on, or each has its own of, in the order in which a tunnel comes up. */
export type ProofItem =
  | 'outside'
  | 'initiator'
  | 'nat-t'
  | 'ike-version'
  | 'ike-encryption'
  | 'ike-integrity'
  | 'ike-prf'
  | 'ike-group'
  | 'ike-lifetime'
  | 'identity'
  | 'key'
  | 'dpd'
  | 'esp-encryption'
  | 'esp-integrity'
  | 'pfs-group'
  | 'esp-lifetime'
  | 'selectors'
  | 'mtu'
  | 'mss'
  | 'inside'
  | 'routing'
  | 'asn'
  | 'timers';

/** What one end has of an item: in words, and where its facts were read. */
export type Offer = { text: string; sources: readonly Source[] };

/** `agreed`: what comes of it. `mismatch`: why nothing does. `unproven`: no document says what happens, or a value is known only later. */
export type Outcome = { is: 'agreed' | 'mismatch' | 'unproven'; text: string };

/** One item of a proof: what each end has, what results, why, and the standards that make it so. */
export type ProofRow = {
  item: ProofItem;
  title: string;
  left: Offer;
  right: Offer;
  outcome: Outcome;
  /** A sentence. */
  why: string;
  standards: readonly Source[];
};

/** An end as a proof sees it: its facts and what the plan gives it. */
export type ProofEnd = { side: Side; end: TunnelEnd };

/** An end's words for an item, with the sources of a group of its facts. */
export const offer = ({ side }: Pick<ProofEnd, 'side'>, topic: FactTopic, text: string): Offer => ({
  text,
  sources: side.facts.documented[topic],
});

export const agreed = (text: string): Outcome => ({ is: 'agreed', text });
export const mismatch = (text: string): Outcome => ({ is: 'mismatch', text });
export const unproven = (text: string): Outcome => ({ is: 'unproven', text });

/** The end's gateway as drawn. */
export const nameOf = ({ side }: Pick<ProofEnd, 'side'>): string => side.gateway.name || side.gateway.id;

/** The first mismatch of several checks; else what is agreed. A check gives undefined where nothing is wrong. */
export const settled = (outcome: Outcome, ...faults: readonly (string | undefined)[]): Outcome => {
  const fault = faults.find((each) => each !== undefined);
  return fault === undefined ? outcome : mismatch(fault);
};

/** A fault of either end, the left one first. */
export const ofEither = (
  ends: readonly [ProofEnd, ProofEnd],
  fault: (end: ProofEnd, far: ProofEnd) => string | undefined,
): string | undefined => fault(ends[0], ends[1]) ?? fault(ends[1], ends[0]);
