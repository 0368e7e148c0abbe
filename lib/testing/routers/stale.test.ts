import { expect, it } from 'vitest';
import { namedNetworks } from './named-networks';
import { networksFrom } from './prove-routers';
import { simulated } from './single-outcome';
import { staleRoute } from './stale';

it('finds no stale route in what the simulator says, healthy or after failures', () => {
  for (const lab of [...namedNetworks, ...networksFrom(400, 20)])
    for (let steps = 0; steps <= lab.failures.length; steps++)
      expect([lab.name, staleRoute(lab, simulated(lab, steps))]).toEqual([lab.name, undefined]);
});

it('finds a route whose sender has none', () => {
  for (const lab of networksFrom(400, 5)) {
    const views = simulated(lab, 0);
    const [holder] = views.filter(({ table }) =>
      Object.values(table).some((paths) => paths.some(({ peer }) => peer !== '')),
    );
    if (!holder) continue;
    const emptied = views.map((view) => (view === holder ? view : { ...view, table: {} }));
    expect(staleRoute(lab, emptied)).toMatch(new RegExp(`^${holder.speaker} holds `));
  }
});
