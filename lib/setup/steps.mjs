// @ts-check
// Runs the steps of `npm test` one after another, and sums them up.

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string[]} [needs] steps without which this one cannot run
 * @property {() => Promise<boolean | string>} run whether it passed, or why it could not be run
 *
 * @typedef {object} Outcome
 * @property {string} name
 * @property {'passed' | 'failed' | 'skipped'} state
 * @property {number} seconds
 * @property {string} [reason] why it was not run
 */

/**
 * The steps that `--only` and `--from` leave, in their order.
 * @template {{ name: string }} T
 * @param {T[]} steps @param {{ only?: string, from?: string }} choice
 * @returns {T[]}
 * @throws {Error} on a name that no step has
 */
export function chooseSteps(steps, { only, from }) {
  const names = steps.map(({ name }) => name);
  const asked = [...(only?.split(',') ?? []), ...(from === undefined ? [] : [from])];
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new Error(`There is no step "${unknown}"; the steps are ${names.join(', ')}.`);
  const first = from === undefined ? 0 : names.indexOf(from);
  return steps.slice(first).filter(({ name }) => only === undefined || only.split(',').includes(name));
}

/**
 * Runs every step, also after one failed, but none that needs a failed one.
 * @param {Step[]} steps @param {(line: string) => void} print @param {() => number} milliseconds a clock
 * @returns {Promise<Outcome[]>}
 */
export async function runSteps(steps, print, milliseconds) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const { name, title, needs = [], run } of steps) {
    print(`\n=== ${name}: ${title}`);
    const missed = outcomes.find((outcome) => needs.includes(outcome.name) && outcome.state !== 'passed');
    const started = milliseconds();
    const result = missed ? `"${missed.name}" did not pass` : await run();
    const seconds = (milliseconds() - started) / 1000;
    if (typeof result === 'string') {
      print(`not run: ${result}`);
      outcomes.push({ name, state: 'skipped', seconds, reason: result });
    } else {
      outcomes.push({ name, state: result ? 'passed' : 'failed', seconds });
    }
  }
  return outcomes;
}

/**
 * The table of all outcomes, and the line of counts that ends it.
 * @param {Outcome[]} outcomes @param {string[]} notes what was not run inside a step
 */
export function summaryOf(outcomes, notes) {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  const rows = outcomes.map(({ name, state, seconds, reason }) => {
    const word = state === 'skipped' ? `not run: ${reason}` : state;
    return `${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${word}`;
  });
  /** @param {Outcome['state']} state */
  const count = (state) => outcomes.filter((outcome) => outcome.state === state).length;
  const skipped = count('skipped');
  const counts = `${count('passed')} passed, ${count('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
  return [...rows, ...notes.map((note) => `Not run: ${note}`), '', counts].join('\n');
}
