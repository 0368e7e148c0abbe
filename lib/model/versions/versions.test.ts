import { describe, expect, it } from 'vitest';
import { formatVersion } from '../design';
import { upgrades } from './all';
import { upgrade } from './upgrade';
import type { Upgrade } from './version';

const file = { format: 'trunkline', version: 1, id: 'a', name: 'A', objects: {} };
const step = (from: number): Upgrade => ({
  from,
  name: `step-${from}`,
  run: (before) => ({ ...before, [`ran${from}`]: true }),
});

describe('upgrades', () => {
  it('lead from version 1 to the current one, a step for each version, each with a name', () => {
    expect(upgrades.map(({ from }) => from)).toEqual(
      Array.from({ length: formatVersion - 1 }, (_, index) => index + 1),
    );
    expect(new Set(upgrades.map(({ name }) => name)).size).toBe(upgrades.length);
  });

  it('run in order, each once, from the file’s version up, and set the version', () => {
    const steps = [step(1), step(2), step(3)];
    expect(upgrade(file, steps)).toEqual({
      file: { ...file, version: 4, ran1: true, ran2: true, ran3: true },
      ran: ['step-1', 'step-2', 'step-3'],
    });
    expect(upgrade({ ...file, version: 3 }, steps)).toEqual({
      file: { ...file, version: 4, ran3: true },
      ran: ['step-3'],
    });
    expect(upgrade({ ...file, version: 4 }, steps).ran).toEqual([]);
  });

  it('all run on an old file', () => {
    expect(upgrade(file, upgrades).ran).toEqual(upgrades.map(({ name }) => name));
  });
});
