import type { FindingView } from '@/lib/simulation/findings';
import type { FlowView } from '@/lib/simulation/flows';
import type { MatrixView } from '@/lib/simulation/matrix';
import type { PartView } from '@/lib/simulation/parts';
import type { StepView } from '@/lib/simulation/steps';
import type { TableView } from '@/lib/simulation/tables';
import type { WeakPoints } from '@/lib/simulation/weak-points';
import type { PlanPatch } from '../patches';
import type { MatrixState, Traced, WeakState } from './state';

/** What the simulating side is asked; every question is about the plan that was sent last, of which only what changed is sent. */
export type Request =
  | { ask: 'plan'; plan: PlanPatch }
  | { ask: 'flows'; turn: number; failed: readonly string[]; flow?: string }
  | { ask: 'tables'; turn: number; failed: readonly string[]; at: string }
  | { ask: 'walk'; turn: number; failed: readonly string[]; at: string; prefix?: string }
  | { ask: 'trace'; turn: number; failed: readonly string[]; from: string; to: string }
  | { ask: 'matrix'; turn: number; pairs: 'singles' | 'pairs' }
  /** What cuts flows, up to so many failures together. */
  | { ask: 'weak'; turn: number; most: number }
  /** Ends what is under way. */
  | { ask: 'cancel'; what: 'matrix' | 'weak' };

/** What it answers; `turn` is that of the question. */
export type Reply =
  | { answer: 'parts'; parts: readonly PartView[] }
  | {
      answer: 'flows';
      turn: number;
      failed: readonly PartView[];
      unknown: readonly string[];
      down: readonly string[];
      flows: readonly FlowView[];
      healthy: readonly FlowView[];
      findings: readonly FindingView[];
    }
  | { answer: 'tables'; turn: number; at: string; tables: readonly TableView[] }
  | {
      answer: 'walk';
      turn: number;
      at: string;
      prefixes: readonly string[];
      prefix?: string;
      steps: readonly StepView[];
    }
  | ({ answer: 'trace'; turn: number } & Traced)
  | { answer: 'progress'; of: 'matrix'; turn: number; state: Extract<MatrixState, { is: 'running' }> }
  | { answer: 'progress'; of: 'weak'; turn: number; state: Extract<WeakState, { is: 'running' }> }
  | { answer: 'matrix'; turn: number; pairs: 'singles' | 'pairs'; view: MatrixView }
  | { answer: 'weak'; turn: number; most: number; view: WeakPoints }
  /** Something went wrong; `to` is the question that has no answer therefore. */
  | { answer: 'failed'; message: string; to?: { ask: Question['ask']; turn: number } };

/** A request that wants an answer. */
export type Question = Extract<Request, { turn: number }>;
