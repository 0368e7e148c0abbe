import type { Plan } from '@/lib/plan/plan';
import type { FindingView } from '@/lib/simulation/findings';
import type { FlowView } from '@/lib/simulation/flows';
import type { MatrixView } from '@/lib/simulation/matrix';
import type { PartView } from '@/lib/simulation/parts';
import type { TraceView } from '@/lib/simulation/paths';
import type { StepView } from '@/lib/simulation/steps';
import type { TableView } from '@/lib/simulation/tables';
import type { WeakPoints } from '@/lib/simulation/weak-points';

/** What a person simulates: beside the design, no part of it and no step of undo. */
export type Simulating = {
  /** Ids of the parts that have failed, as `device:edge-1`. */
  failed: readonly string[];
  /** The flow that is looked at. */
  flow?: string;
  /** What a click on the canvas does: fail and restore, or select as usual. */
  click: 'fails' | 'selects';
  /** Whether the ways of the healthy state are drawn beneath. */
  compare: 'healthy' | 'nothing';
  /** The object whose route tables are read. */
  tables?: string;
  /** The gateway or hub and the prefix whose messages are walked through, and the step. */
  walk?: { at: string; prefix?: string; step: number };
  /** The two networks or VPCs between which packets are followed. */
  trace?: Ends;
  /** Whether the matrix is wanted, and with pairs of failures. */
  matrix?: 'singles' | 'pairs';
  /** Whether what cuts each flow is wanted, and up to how many failures together. */
  weak?: number;
};

/** Where packets start and where they are to arrive. */
export type Ends = { from: string; to: string };

/** A simulation at its start. */
export const atStart: Simulating = { failed: [], click: 'fails', compare: 'healthy' };

/** What the worker found out so far, each with what it was asked. */
export type Simulated = {
  /** The plan that `parts` are of. */
  plan?: Plan;
  parts: readonly PartView[];
  state?: FlowState;
  tables?: { at: string; tables: readonly TableView[] };
  walk?: { at: string; prefixes: readonly string[]; prefix?: string; steps: readonly StepView[] };
  trace?: Traced;
  matrix?: MatrixState;
  weak?: WeakState;
  /** A sentence for the person, where something went wrong. */
  failure?: string;
};

export const nothingSimulated: Simulated = { parts: [] };

/** How the flows fare under a failure, and without it. */
export type FlowState = {
  failed: readonly PartView[];
  /** Ids that the design has no part for. */
  unknown: readonly string[];
  /** Ids of objects, tunnels and rows that are out of service. */
  down: readonly string[];
  flows: readonly FlowView[];
  healthy: readonly FlowView[];
  findings: readonly FindingView[];
};

/** Where packets go between two ends now, first there and then back, and where they went with nothing failed; without both where an end is no network or VPC. */
export type Traced = Ends & { now?: readonly TraceView[]; healthy?: readonly TraceView[] };

export type MatrixState =
  | { is: 'running'; done: number; of: number; pairs: 'singles' | 'pairs' }
  | { is: 'done'; view: MatrixView; pairs: 'singles' | 'pairs' }
  | { is: 'cancelled' };

/** `size` is the number of failures that are tried together now: up to `most`. */
export type WeakState =
  | { is: 'running'; size: number; done: number; of: number; most: number }
  | { is: 'done'; view: WeakPoints; most: number }
  | { is: 'cancelled' };
