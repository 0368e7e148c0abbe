import type { Plan } from '@/lib/plan/plan';
import type { Outage } from '@/lib/routing/outage';
import { type BgpStep, stepsOf } from '@/lib/routing/steps';
import { tablesAt } from '@/lib/routing/tables';
import { namesOf } from './names';

/** One step of a walk: a sentence, and what to light up. */
export type StepView = {
  kind: 'message' | 'choice';
  outcome: 'taken' | 'replaced' | 'refused' | 'withdrawn' | 'kept' | 'chosen' | 'lost';
  text: string;
  why: string;
  /** The objects and links that the step is about, the session first. */
  at: readonly string[];
  /** A message: where it goes, so that its direction can be drawn. */
  moves?: { link: string; session: string; from: string; to: string };
};

/** The prefixes that a hub or gateway has anything about. */
export function prefixesAt(plan: Plan, id: string, down?: Outage): string[] {
  const prefixes = tablesAt(plan, id, down).flatMap(({ lines }) => lines.map(({ prefix }) => prefix));
  return [...new Set(prefixes)];
}

/** How one prefix spreads, step by step. */
export function stepViews(plan: Plan, { prefix, down }: { prefix: string; down?: Outage }): StepView[] {
  const names = namesOf(plan);
  return stepsOf(plan, [prefix], down).map((step) => {
    if (step.kind === 'choice') {
      const { name } = names.of(step.at);
      return {
        kind: 'choice',
        outcome: step.route === undefined ? 'lost' : 'chosen',
        text:
          step.route === undefined
            ? `${name} has no route to ${prefix} any more`
            : step.route === 'own'
              ? `${name} has ${prefix} itself`
              : `${name} chooses its route to ${prefix}`,
        why: step.route === 'own' ? '' : (step.route ?? ''),
        at: [step.at],
      };
    }
    return message(step, (id) => names.session(id).name);
  });
}

function message(step: Extract<BgpStep, { kind: 'message' }>, name: (id: string) => string): StepView {
  const { from, to, link, session, says, outcome, prefix, why } = step;
  const isKept = says === 'keeps';
  return {
    kind: 'message',
    outcome: isKept ? 'kept' : outcome,
    text: isKept
      ? `${name(from)} does not announce ${prefix} to ${name(to)} (${name(session)})`
      : `${name(from)} ${says} ${prefix} to ${name(to)} (${name(session)})${afterwards[outcome]}`,
    why,
    at: [session, link, from, to],
    ...(isKept ? {} : { moves: { link, session, from, to } }),
  };
}

const afterwards = {
  taken: ', which takes it',
  replaced: ', which takes it in place of what came before',
  refused: ', which refuses it',
  withdrawn: '',
} as const;
