import { describe, expect, it } from 'vitest';
import { disagreement } from './agree';
import { canRunRouters } from './machine';
import { networksFrom } from './prove-routers';

const wanted = 6;

describe('real routers', { timeout: 120_000 }, () => {
  it('are here wherever nothing may be left out', () => {
    if (process.env.CI === 'true') expect(canRunRouters()).toBe(true);
  });

  it.skipIf(!canRunRouters()).each([...networksFrom(1, wanted)].map((lab) => ({ name: lab.name, lab })))(
    'agree with the simulator on $name, healthy and after failures',
    async ({ lab }) => {
      expect(await disagreement(lab)).toBeUndefined();
    },
  );
});
