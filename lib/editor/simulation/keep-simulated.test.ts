import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import { createEditor } from '../editor';
import { simulationDesk } from './desk';
import { toggledAt } from './fail';
import { keepSimulated } from './keep-simulated';
import type { Request } from './protocol';
import type { SimulatorMaker } from './simulator';

/** An editor with an analysed design, and a simulator that answers when told to. */
function scene() {
  const store = createEditor();
  const design = example();
  store.getState().open(design, 'edit');
  const analyse = () =>
    store.getState().analysed({ of: design, plan: compile(design, catalog), problems: [] });
  analyse();
  const asked: Request[] = [];
  const later: (() => void)[] = [];
  let clock = 0;
  let waiting: Request[] = [];
  let stopped = 0;
  let answer: ((request: Request) => void) | undefined;
  let reply: Parameters<SimulatorMaker>[0] | undefined;
  const makeSimulator: SimulatorMaker = (answered) => {
    reply = answered;
    answer = simulationDesk({
      post: answered,
      later: (run) => later.push(run),
      // Every look at the clock is a long time later, so that a matrix takes a turn for each failure.
      now: () => (clock += 1_000),
    });
    return {
      ask: (request) => {
        asked.push(request);
        waiting.push(request);
      },
      stop: () => {
        stopped += 1;
      },
    };
  };
  const stop = keepSimulated({ store, makeSimulator });
  const work = (): void => {
    while (waiting.length > 0) {
      const now = waiting;
      waiting = [];
      for (const request of now) answer?.(request);
    }
  };
  /** The next question ends in an error. */
  const breaks = (): void => {
    const question = waiting.shift();
    if (question && 'turn' in question)
      reply?.({ answer: 'failed', message: 'Broken.', to: { ask: question.ask, turn: question.turn } });
  };
  return {
    breaks,
    store,
    asked,
    analyse,
    work,
    turn: () => later.shift()?.(),
    stop,
    get stopped() {
      return stopped;
    },
    get state() {
      return store.getState();
    },
  };
}

describe('what is simulated', () => {
  it('asks nothing until somebody simulates, and forgets all when they end', () => {
    const at = scene();
    expect(at.asked).toEqual([]);
    at.state.simulate({});
    at.work();
    expect(at.state.simulated.state?.flows.map(({ fate }) => fate)).toEqual(['unchanged']);
    at.state.simulate(undefined);
    expect(at.stopped).toBe(1);
    expect(at.state.simulated).toEqual({ parts: [] });
  });

  it('leaves design and history alone', () => {
    const at = scene();
    const { design, history } = at.state;
    at.state.simulate({ failed: ['device:gw'] });
    at.work();
    expect(at.state.design).toBe(design);
    expect(at.state.history).toBe(history);
    expect(at.state.simulated.state?.failed.map(({ id }) => id)).toEqual(['device:gw']);
  });

  it('asks the newest of what came while a question was on its way', () => {
    const at = scene();
    at.state.simulate({});
    at.state.simulate({ failed: ['device:gw'] });
    at.state.simulate({ failed: ['tunnel:vpn/t1'] });
    at.work();
    const flows = at.asked.flatMap((request) => (request.ask === 'flows' ? [request.failed] : []));
    expect(flows).toEqual([[], ['tunnel:vpn/t1']]);
    expect(at.state.simulated.state?.failed.map(({ id }) => id)).toEqual(['tunnel:vpn/t1']);
  });

  it('tells how far a matrix is, answers other questions between, and gives up when told to', () => {
    const at = scene();
    at.state.simulate({ matrix: 'singles' });
    at.work();
    expect(at.state.simulated.matrix).toMatchObject({ is: 'running', done: 1 });
    at.state.simulate({ failed: ['device:gw'] });
    at.work();
    expect(at.state.simulated.state?.failed).toHaveLength(1);
    at.turn();
    expect(at.state.simulated.matrix).toMatchObject({ is: 'running', done: 2 });
    at.state.simulate({ matrix: undefined });
    at.work();
    expect(at.state.simulated.matrix).toEqual({ is: 'cancelled' });
    at.turn();
    expect(at.state.simulated.matrix).toEqual({ is: 'cancelled' });
  });

  it('works the matrix out anew for another plan', () => {
    const at = scene();
    at.state.simulate({ matrix: 'singles' });
    at.work();
    at.analyse();
    at.work();
    for (let turn = 0; turn < 500 && at.state.simulated.matrix?.is !== 'done'; turn++) at.turn();
    expect(at.state.simulated.matrix).toMatchObject({ is: 'done', pairs: 'singles' });
    expect(at.asked.filter(({ ask }) => ask === 'matrix')).toHaveLength(2);
  });

  it('tells what cuts flows beside a matrix, each to be given up by itself', () => {
    const at = scene();
    at.state.simulate({ matrix: 'singles', weak: 2 });
    at.work();
    expect(at.state.simulated.weak).toMatchObject({ is: 'running', most: 2, size: 0 });
    at.state.simulate({ matrix: undefined });
    at.work();
    expect(at.state.simulated.matrix).toEqual({ is: 'cancelled' });
    for (let turn = 0; turn < 500 && at.state.simulated.weak?.is !== 'done'; turn++) at.turn();
    const { weak } = at.state.simulated;
    expect(weak?.is === 'done' && weak.view.flows.map(({ fewest }) => fewest)).toEqual([1]);
    at.state.simulate({ weak: 3 });
    at.work();
    expect(at.state.simulated.weak).toMatchObject({ is: 'running', most: 3 });
    at.state.simulate({ weak: undefined });
    at.work();
    at.turn();
    expect(at.state.simulated.weak).toEqual({ is: 'cancelled' });
    expect(at.asked.filter(({ ask }) => ask === 'cancel')).toEqual([
      { ask: 'cancel', what: 'matrix' },
      { ask: 'cancel', what: 'weak' },
    ]);
  });

  it('reads tables and walks of what a person looks at', () => {
    const at = scene();
    at.state.simulate({ tables: 'gw', walk: { at: 'vgw', step: 0 } });
    at.work();
    expect(at.state.simulated.tables?.at).toBe('gw');
    expect(at.state.simulated.tables?.tables[0]?.lines.length).toBeGreaterThan(0);
    expect(at.state.simulated.walk?.steps.length).toBeGreaterThan(0);
  });

  it('follows packets between two ends, now and with nothing failed, and knows none between others', () => {
    const at = scene();
    at.state.simulate({ failed: ['device:gw', 'device:gw2'], trace: { from: 'lan', to: 'vpc' } });
    at.work();
    const { trace } = at.state.simulated;
    expect(trace?.now?.map(({ from, to, reached }) => [from.id, to.id, reached])).toEqual([
      ['lan', 'vpc', false],
      ['vpc', 'lan', false],
    ]);
    expect(trace?.healthy?.every(({ reached }) => reached)).toBe(true);
    at.state.simulate({ trace: { from: '__proto__', to: 'gw' } });
    at.work();
    expect(at.state.simulated.trace).toEqual({ from: '__proto__', to: 'gw' });
  });

  it('goes on after a question that went wrong, without asking it again', () => {
    const at = scene();
    at.state.simulate({});
    at.work();
    at.state.simulate({ failed: ['device:gw'] });
    at.breaks();
    at.work();
    expect(at.state.simulated.failure).toBe('Broken.');
    const asked = at.asked.length;
    at.state.simulate({ failed: ['device:gw'] });
    at.work();
    expect(at.asked).toHaveLength(asked);
    at.state.simulate({ failed: ['device:gw2'] });
    at.work();
    expect(at.state.simulated.failure).toBeUndefined();
    expect(at.state.simulated.state?.failed.map(({ id }) => id)).toEqual(['device:gw2']);
  });

  it('says of hostile ids that the design has not that it has them not', () => {
    const at = scene();
    at.state.simulate({ failed: ['__proto__', 'device:nothing'], flow: 'constructor' });
    at.work();
    expect(at.state.simulated.state?.unknown).toEqual(['__proto__', 'device:nothing']);
    expect(at.state.simulated.failure).toBeUndefined();
  });
});

describe('failing what is pointed at', () => {
  it('fails, and restores what has failed whole', () => {
    const at = scene();
    expect(toggledAt(at.state, ['gw'])).toBeUndefined();
    at.state.simulate({});
    at.work();
    expect(toggledAt(at.state, ['gw'])).toEqual(['device:gw']);
    at.state.simulate({ failed: ['device:gw'] });
    expect(toggledAt(at.state, ['gw', 'vpn/t1'])).toEqual(['device:gw', 'tunnel:vpn/t1']);
    expect(toggledAt(at.state, ['gw'])).toEqual([]);
    expect(toggledAt(at.state, ['lan'])).toBeUndefined();
  });
});
