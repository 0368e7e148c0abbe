import { describe, expect, it } from 'vitest';
import { example } from '@/lib/model/build';
import { analyser } from './analyse';
import { type Answer, keepAnalysed, type Request } from './analysis';
import { createEditor } from './editor';

/** An analyst whose answers the test gives by hand. */
function byHand() {
  const store = createEditor();
  const asked: Request[] = [];
  let answered: (answer: Answer) => void = () => {};
  const stop = keepAnalysed({
    store,
    today: () => '2026-11-23',
    makeAnalyst: (listener) => {
      answered = listener;
      return { ask: (request) => asked.push(request), stop: () => {} };
    },
  });
  return { store, asked, answer: (answer: Answer) => answered(answer), stop };
}

const analyse = analyser();

const good = (request: Request): Answer => ({
  turn: request.turn,
  ...analyse(request.design, request.today),
});

describe('keepAnalysed', () => {
  it('asks one question at a time, and of what came meanwhile only the newest', () => {
    const { store, asked, answer } = byHand();
    const [first, second] = [example({ gw: { name: 'a' } }), example({ gw: { name: 'b' } })];
    store.getState().commit(first, 'first');
    store.getState().commit(second, 'second');
    expect(asked).toHaveLength(1);
    expect(store.getState().checking).toEqual({ state: 'running' });
    for (const request of asked.slice()) answer(good(request));
    expect(asked.map(({ design }) => design)).toEqual([expect.anything(), second]);
    for (const request of asked.slice(1)) answer(good(request));
    expect(store.getState().analysis?.of).toBe(second);
    expect(store.getState().checking).toEqual({ state: 'done' });
  });

  it('shows what went wrong and goes on with the next design', () => {
    const { store, asked, answer } = byHand();
    answer({ turn: 1, failed: 'out of memory' });
    expect(store.getState().checking).toEqual({
      state: 'failed',
      message: 'The design could not be checked: out of memory',
    });
    store.getState().commit(example(), 'more');
    expect(asked).toHaveLength(2);
  });

  it('is silent once stopped', () => {
    const { store, asked, answer, stop } = byHand();
    stop();
    for (const request of asked) answer(good(request));
    store.getState().commit(example(), 'more');
    expect(store.getState().analysis).toBeUndefined();
    expect(asked).toHaveLength(1);
  });
});
