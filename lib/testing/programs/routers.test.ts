import { describe, expect, it } from 'vitest';
import { disagreement } from '../routers/agree';
import { namedNetworks } from '../routers/named-networks';
import { networksFrom } from '../routers/prove-routers';
import { hasSingleOutcome } from '../routers/single-outcome';

const wanted = 5;

const named = (networks: Iterable<(typeof namedNetworks)[number]>) =>
  [...networks].map((lab) => ({ name: lab.name, lab }));

describe('real routers and the simulator', { timeout: 120_000 }, () => {
  it.each(named(namedNetworks))('say: $name', async ({ lab }) => {
    expect(hasSingleOutcome(lab)).toBe(true);
    expect(await disagreement(lab)).toBeUndefined();
  });

  it.each(named(networksFrom(1, wanted)))('agree on $name, healthy and after failures', async ({ lab }) => {
    expect(await disagreement(lab)).toBeUndefined();
  });
});
