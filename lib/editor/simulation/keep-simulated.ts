import type { StoreApi } from 'zustand/vanilla';
import type { Plan } from '@/lib/plan/plan';
import type { Editor } from '../editor';
import { planPatch } from '../patches';
import type { Question, Reply } from './protocol';
import type { Simulator, SimulatorMaker } from './simulator';
import type { Simulated, Simulating } from './state';

type Subject = Question['ask'];

/** What is to be known for a state, one question a subject; the turn is given when it is asked. */
function questionsOf(simulating: Simulating): Partial<Record<Subject, Question>> {
  const { failed, flow, tables, walk, trace, matrix, weak } = simulating;
  const turn = 0;
  return {
    flows: { ask: 'flows', turn, failed, ...(flow === undefined ? {} : { flow }) },
    ...(tables === undefined ? {} : { tables: { ask: 'tables', turn, failed, at: tables } }),
    ...(walk === undefined
      ? {}
      : {
          walk: {
            ask: 'walk',
            turn,
            failed,
            at: walk.at,
            ...(walk.prefix === undefined ? {} : { prefix: walk.prefix }),
          },
        }),
    ...(trace === undefined ? {} : { trace: { ask: 'trace', turn, failed, ...trace } }),
    ...(matrix === undefined ? {} : { matrix: { ask: 'matrix', turn, pairs: matrix } }),
    ...(weak === undefined ? {} : { weak: { ask: 'weak', turn, most: weak } }),
  };
}

/** What takes long, and so is given up for a newer question. */
const long = ['matrix', 'weak'] as const;

const subjects: readonly Subject[] = ['flows', 'tables', 'walk', 'trace', ...long];

const isLong = (subject: Subject): boolean => long.some((each) => each === subject);

/**
 * Keeps what is simulated up to date with the plan and with what a person looks at. Of each subject one question is on its way at a time, and of those
 * that come meanwhile only the newest is asked; what takes long is given up for a newer one. Nothing runs while nobody simulates. Returns how to stop.
 */
export function keepSimulated({
  store,
  makeSimulator,
}: {
  store: StoreApi<Editor>;
  makeSimulator: SimulatorMaker;
}): () => void {
  let simulator: Simulator | undefined;
  let sent: Plan | undefined;
  let turn = 0;
  /** The subject that went wrong last, until it is answered. */
  let failing: Subject | undefined;
  /** By subject: the question under way or answered last, as a text. */
  const asked = new Map<Subject, { key: string; turn: number; open: boolean }>();

  function answered(reply: Reply): void {
    if (reply.answer === 'failed') {
      const last = asked.get(reply.to?.ask ?? 'flows');
      // It is not asked again by itself, but others may be.
      if (reply.to && last?.turn === reply.to.turn) {
        asked.set(reply.to.ask, { ...last, open: false });
        failing = reply.to.ask;
      }
    }
    if ('turn' in reply) {
      const subject = reply.answer === 'progress' ? reply.of : reply.answer;
      const last = asked.get(subject);
      if (last?.turn !== reply.turn) return;
      if (reply.answer !== 'progress') asked.set(subject, { ...last, open: false });
      if (failing === subject) {
        failing = undefined;
        store.getState().told({ failure: undefined });
      }
    }
    store.getState().told(found(reply, sent));
    ask();
  }

  function ask(): void {
    const { simulating, analysis, told } = store.getState();
    if (!simulating || !analysis) return;
    simulator ??= makeSimulator(answered);
    if (sent !== analysis.plan) {
      const patch = planPatch(sent, analysis.plan);
      sent = analysis.plan;
      asked.clear();
      simulator.ask({ ask: 'plan', plan: patch });
    }
    const wanted = questionsOf(simulating);
    for (const what of long) {
      if (wanted[what] || !asked.get(what)?.open) continue;
      simulator.ask({ ask: 'cancel', what });
      asked.delete(what);
      told({ [what]: { is: 'cancelled' } });
    }
    for (const subject of subjects) {
      const question = wanted[subject];
      const last = asked.get(subject);
      if (!question) continue;
      const key = JSON.stringify(question);
      if (last?.key === key || (last?.open && !isLong(subject))) continue;
      turn += 1;
      asked.set(subject, { key, turn, open: true });
      simulator.ask({ ...question, turn });
    }
  }

  function end(): void {
    simulator?.stop();
    simulator = undefined;
    sent = undefined;
    asked.clear();
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (!state.simulating) {
      if (before.simulating) end();
      return;
    }
    if (state.simulating !== before.simulating || state.analysis !== before.analysis) ask();
  });
  ask();
  return () => {
    unsubscribe();
    end();
  };
}

/** What an answer adds to what is known; `plan` is the one that was sent. */
function found(reply: Reply, plan: Plan | undefined): Partial<Simulated> {
  switch (reply.answer) {
    case 'parts':
      return { parts: reply.parts, ...(plan ? { plan } : {}), failure: undefined };
    case 'flows': {
      const { failed, unknown, down, flows, healthy, findings } = reply;
      return { state: { failed, unknown, down, flows, healthy, findings } };
    }
    case 'tables':
      return { tables: { at: reply.at, tables: reply.tables } };
    case 'walk': {
      const { at, prefixes, prefix, steps } = reply;
      return { walk: { at, prefixes, steps, ...(prefix === undefined ? {} : { prefix }) } };
    }
    case 'trace': {
      const { from, to, now, healthy } = reply;
      return { trace: { from, to, ...(now && healthy ? { now, healthy } : {}) } };
    }
    case 'progress':
      return reply.of === 'matrix' ? { matrix: reply.state } : { weak: reply.state };
    case 'matrix':
      return { matrix: { is: 'done', view: reply.view, pairs: reply.pairs } };
    case 'weak':
      return { weak: { is: 'done', view: reply.view, most: reply.most } };
    case 'failed':
      return { failure: reply.message };
  }
}
