/**
 * Puts questions to a slow answerer one at a time. A newer question takes the place of one that still waits, so that only the latest is ever answered
 * and a fast typist costs one run at a time, not one per key. `settled` tells what becomes of the one under way.
 */
export function latestWins<Question>(put: (question: Question) => void): {
  ask(question: Question): void;
  /** To be called when the answer to the question under way is there. */
  settled(): void;
} {
  let busy = false;
  let waiting: { question: Question } | undefined;
  const next = (): void => {
    if (!waiting) return;
    const { question } = waiting;
    waiting = undefined;
    busy = true;
    put(question);
  };
  return {
    ask: (question) => {
      waiting = { question };
      if (!busy) next();
    },
    settled: () => {
      busy = false;
      next();
    },
  };
}
