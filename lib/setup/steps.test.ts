import { describe, expect, it } from 'vitest';
import { chooseSteps, runSteps, summaryOf } from './steps.mjs';

const step = (name: string, result: boolean | string, needs: string[] = []) => ({
  name,
  title: name,
  needs,
  run: async () => result,
});

const run = (steps: ReturnType<typeof step>[]) => {
  let time = 0;
  const clock = () => {
    time += 500;
    return time;
  };
  return runSteps(steps, () => {}, clock);
};

describe('runSteps', () => {
  it('goes on after a failure, but not where the step that failed is needed', async () => {
    const outcomes = await run([step('build', false), step('lint', true), step('e2e', true, ['build'])]);
    expect(outcomes.map(({ name, state, reason }) => [name, state, reason])).toEqual([
      ['build', 'failed', undefined],
      ['lint', 'passed', undefined],
      ['e2e', 'skipped', '"build" did not pass'],
    ]);
  });

  it('takes a sentence as the reason for not running', async () => {
    expect(await run([step('e2e', 'There is no Chromium.')])).toEqual([
      { name: 'e2e', state: 'skipped', seconds: 0.5, reason: 'There is no Chromium.' },
    ]);
  });
});

describe('summaryOf', () => {
  it('ends with the counts alone on a line', async () => {
    const outcomes = await run([step('types', true), step('lint', false), step('e2e', 'No Chromium.')]);
    expect(summaryOf(outcomes, ['terraform plan.'])).toBe(
      [
        'types     0.5 s  passed',
        'lint      0.5 s  failed',
        'e2e       0.5 s  not run: No Chromium.',
        'Not run: terraform plan.',
        '',
        '1 passed, 1 failed, 1 skipped',
      ].join('\n'),
    );
    expect(summaryOf(outcomes.slice(0, 1), [])).toMatch(/\n1 passed, 0 failed$/);
  });
});

describe('chooseSteps', () => {
  const steps = ['types', 'lint', 'unit'].map((name) => ({ name }));
  const names = (choice: { only?: string; from?: string }) =>
    chooseSteps(steps, choice).map(({ name }) => name);

  it('keeps the order', () => {
    expect(names({})).toEqual(['types', 'lint', 'unit']);
    expect(names({ only: 'unit,types' })).toEqual(['types', 'unit']);
    expect(names({ from: 'lint' })).toEqual(['lint', 'unit']);
  });

  it('refuses a name that no step has', () => {
    expect(() => names({ only: 'unti' })).toThrow(
      'There is no step "unti"; the steps are types, lint, unit.',
    );
    expect(() => names({ from: 'e2' })).toThrow('There is no step "e2"');
  });
});
