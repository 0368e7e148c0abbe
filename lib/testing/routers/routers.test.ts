import { describe, expect, it } from 'vitest';
import { disagreement } from './agree';
import { canRunRouters } from './machine';
import { randomNetwork } from './random-network';
import { hasSingleOutcome } from './single-outcome';

const sizes = { least: 3, most: 8 };
const wanted = 6;

/** The first networks of a range of seeds that have one outcome. */
function networks(first: number): ReturnType<typeof randomNetwork>[] {
  const found: ReturnType<typeof randomNetwork>[] = [];
  for (let seed = first; found.length < wanted; seed++) {
    const lab = randomNetwork(seed, sizes);
    if (hasSingleOutcome(lab)) found.push(lab);
  }
  return found;
}

describe('real routers', { timeout: 120_000 }, () => {
  it('are here wherever nothing may be left out', () => {
    if (process.env.CI === 'true') expect(canRunRouters()).toBe(true);
  });

  it.skipIf(!canRunRouters()).each(networks(1).map((lab) => ({ name: lab.name, lab })))(
    'agree with the simulator on $name, healthy and after failures',
    async ({ lab }) => {
      expect(await disagreement(lab)).toBeUndefined();
    },
  );
});
