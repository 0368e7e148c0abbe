import { samples } from '@/lib/samples/all';
import { runInGuest } from '@/lib/testing/lab/guest';
import { machineOf } from '@/lib/testing/lab/machine';
import { firstFailure, trialOf } from '@/lib/testing/lab/samples';
import { coursesIn, faultsOf, filesOf, scriptOf, switchesOf } from '@/lib/testing/lab/trial';
import { errorsOf } from './cases';
import { inParallel } from './in-parallel';

const limitSeconds = 1800;

/** Runs the exported lab of every sample without an error, with the first failure on the way of its first flow, and prints what each measured. Tells whether all held. */
export async function proveLabs({ atOnce }: { atOnce: number }): Promise<boolean> {
  const { stdout } = process;
  const { LAB_KERNEL: kernel } = process.env;
  if (!kernel) {
    process.stderr.write('lab: there is no kernel for it; `npm run proof` fetches one on Debian.\n');
    return false;
  }
  const machine = machineOf(kernel);
  const right = samples.filter(({ design }) => errorsOf(design()).length === 0);
  const started = performance.now();
  const held = await inParallel(right, {
    atOnce,
    work: async ({ id }) => {
      const calm = trialOf(id, []);
      const trial = { ...calm, fails: firstFailure(calm) };
      const job = { script: scriptOf([trial]), files: filesOf([trial]), limitSeconds };
      const { text, console: said } = await runInGuest(machine, job);
      const [course] = coursesIn(text);
      const faults = course ? faultsOf(course) : [`${id}: not run: ${said}`];
      for (const fault of faults) stdout.write(`FAIL ${fault}\n`);
      for (const { failure, way, seconds, estimate } of course ? switchesOf(course) : [])
        stdout.write(`${id}: ${failure} fails, ${way} away for ${seconds} s, estimate ${estimate} s\n`);
      return faults.length === 0;
    },
  });
  const passed = held.filter(Boolean).length;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  stdout.write(`lab: ${passed} of ${held.length} passed, ${seconds} s\n`);
  return passed === held.length;
}
