import { inParallel } from '@/lib/testing/proof/in-parallel';
import { disagreement } from './agree';
import type { LabNetwork } from './lab-network';
import { canRunRouters } from './machine';
import { randomNetwork } from './random-network';
import { hasSingleOutcome } from './single-outcome';

/** Most networks are small, as most designs are; some are not. */
const sizesOf = (seed: number) => (seed % 5 === 0 ? { least: 9, most: 25 } : { least: 3, most: 10 });

const atOnce = 2;

/** Between two lines about how far it is. */
const networksPerLine = 20;

/** Networks from a seed on that have one outcome, so many of them; each is named after its own seed. */
export function* networksFrom(first: number, count: number): Generator<LabNetwork> {
  for (let seed = first, found = 0; found < count; seed++) {
    const lab = randomNetwork(seed, sizesOf(seed));
    if (!hasSingleOutcome(lab)) continue;
    found++;
    yield lab;
  }
}

/** Holds the simulator against real routers on many networks, tells each difference, and whether there was none. */
export async function proveRouters({ first, count }: { first: number; count: number }): Promise<boolean> {
  const { stdout } = process;
  if (!canRunRouters()) {
    stdout.write('routers: FRR is needed, and root: apt-get install --no-install-recommends frr\n');
    return false;
  }
  const started = performance.now();
  let differing = 0;
  let speakers = 0;
  let done = 0;
  await inParallel([...networksFrom(first, count)], {
    atOnce,
    work: async (lab) => {
      speakers += lab.speakers.length;
      const found = await disagreement(lab, (why) => stdout.write(`routers: ${lab.name} again: ${why}\n`));
      if (++done % networksPerLine === 0) stdout.write(`routers: ${done} of ${count} …\n`);
      if (!found) return;
      differing++;
      stdout.write(`\nDIFFERENT ${lab.name}\n${found}\n`);
    },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  stdout.write(
    `routers: ${count - differing} of ${count} networks agree (${speakers} routers), ${seconds} s\n`,
  );
  return differing === 0;
}
