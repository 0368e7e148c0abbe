import { beforeAll, describe, expect, it } from 'vitest';
import { inParallel } from '../proof/in-parallel';
import { type Ended, runInGuest } from './guest';
import { machineOf } from './machine';
import { trialOf } from './samples';
import { slipTrials } from './slips';
import { type Course, coursesIn, faultsOf, filesOf, scriptOf, switchesOf, type Trial } from './trial';

/** Each needs a core. */
const guestsAtOnce = 2;

const limitSeconds = 1800;

/** What fails in each lab carries the flow, so that it has to move. */
const proofs: readonly Trial[] = [
  trialOf('consumer-to-vpc', ['vpn-office/t1']),
  trialOf('customer-network-to-vpc', ['vpn-dublin/t1']),
  trialOf('cloud-hub', ['vpn-berlin/t1']),
  trialOf('two-gateways-two-uplinks', ['edge-1/u1']),
];

const faulty = slipTrials(trialOf('consumer-to-vpc', []));

/** Labs that share a guest: starting one takes as long as a lab. */
const guests: readonly (readonly Trial[])[] = [proofs.slice(2), proofs.slice(0, 2), faulty];

let courses: ReadonlyMap<string, Course> = new Map();
let ended: readonly Ended[] = [];

beforeAll(
  async () => {
    const machine = machineOf(process.env.LAB_KERNEL ?? '');
    ended = await inParallel(guests, {
      atOnce: guestsAtOnce,
      work: (trials) =>
        runInGuest(machine, { script: scriptOf(trials), files: filesOf(trials), limitSeconds }),
    });
    courses = new Map(ended.flatMap(({ text }) => coursesIn(text)).map((course) => [course.id, course]));
  },
  2 * limitSeconds * 1000,
);

const courseOf = (id: string): Course => {
  const course = courses.get(id);
  if (!course)
    throw new Error(
      `${id} was not run:\n${ended.map(({ text, console }) => `${text}\n${console}`).join('\n')}`,
    );
  return course;
};

describe('the exported lab, with real ESP and BGP', () => {
  it.each(proofs)('holds for $id: up, a failure, traffic moves, restored, gone', ({ id }) => {
    const course = courseOf(id);
    expect(faultsOf(course), ended.map(({ text }) => text).join('\n')).toEqual([]);
    const switches = switchesOf(course);
    for (const { failure, way, seconds, estimate } of switches) {
      process.stdout.write(
        `${id}: ${failure} fails, ${way} answers again after ${seconds} s, estimate ${estimate} s\n`,
      );
    }
    expect(Math.max(...switches.map(({ seconds }) => Number(seconds)))).toBeGreaterThan(1);
  });

  it.each(faulty)('finds $id', ({ id, complaints }) => {
    const { steps } = courseOf(id);
    const check = steps.find(({ command }) => command === 'check');
    expect(check?.status).toBe(1);
    const said = check?.facts.filter(([name]) => name === 'problem').map(([, text]) => text);
    for (const complaint of complaints) expect(said?.join('\n')).toMatch(complaint);
    expect(steps.at(-1)).toMatchObject({ command: 'left', status: 0 });
  });
});
