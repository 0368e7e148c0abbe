import fc from 'fast-check';

/** Choices of a random design, all from one seed. */
export type Choose = {
  /** A whole number from `min` to `max`. */
  whole(min: number, max: number): number;
  /** True this often out of a hundred. */
  chance(percent: number): boolean;
  /** One entry of a list. Throws on an empty one. */
  one<Item>(list: readonly Item[]): Item;
  /** As many different entries of a list as that, in its order. */
  some<Item>(list: readonly Item[], count: number): Item[];
  /** A value this often out of a hundred, else undefined. */
  maybe<Value>(percent: number, value: () => Value): Value | undefined;
};

/** What `make` makes with the choices of a seed. Seeds that follow each other give unlike results. */
export function fromSeed<Made>(seed: number, make: (choose: Choose) => Made): Made {
  const made = fc.gen().map((draw) => {
    const whole = (min: number, max: number): number => draw(fc.integer, { min, max });
    const chance = (percent: number): boolean => whole(1, 100) <= percent;
    return make({
      whole,
      chance,
      one: (list) => draw(fc.constantFrom, ...list) as (typeof list)[number],
      some: (list, count) =>
        draw(fc.subarray, [...list], { minLength: count, maxLength: count }) as (typeof list)[number][],
      maybe: (percent, value) => (chance(percent) ? value() : undefined),
    });
  });
  const [only] = fc.sample(made, { seed: Math.imul(seed, 0x9e3779b1) | 0, numRuns: 1 });
  if (only === undefined) throw new Error(`seed ${seed} gave nothing`);
  return only;
}
