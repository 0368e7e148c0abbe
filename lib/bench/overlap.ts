import { overlapCidr } from 'cidr-tools';
import { buildOverlapIndex } from '@/lib/addressing/overlap-index';
import { formatAddress } from '@/lib/addressing/prefix';
import { type Figure, timed } from './figure';

const count = 20_000;
/** cidr-tools compares pair by pair; all pairs of 20,000 would take minutes, so this many are compared and scaled up. */
const sampled = 1_000;

/** All overlapping pairs of 20,000 prefixes: ours, and by asking cidr-tools for each pair. */
export function overlapFigures(): Figure[] {
  const prefixes = somePrefixes(count);
  const ours = timed(
    9,
    () => [...buildOverlapIndex(prefixes.map((prefix) => ({ prefix, value: prefix }))).pairs()].length,
  );
  const few = prefixes.slice(0, sampled);
  const peer = timed(3, () => pairwise(few));
  const scaled = (peer * (count * (count - 1))) / (sampled * (sampled - 1));
  const found = pairwise(few);
  const same = [...buildOverlapIndex(few.map((prefix) => ({ prefix, value: prefix }))).pairs()].length;
  if (found !== same) throw new Error(`cidr-tools finds ${found} pairs, the index ${same}`);
  return [
    {
      name: 'overlap search against pairwise cidr-tools',
      value: scaled / ours,
      unit: 'times faster',
      detail: `${count} prefixes: ${ours.toFixed(1)} ms against ${(scaled / 1000).toFixed(0)} s (${sampled} prefixes took ${peer.toFixed(0)} ms, scaled by pairs); both find ${found} pairs among the ${sampled}`,
      goal: { least: 1000 },
    },
  ];
}

function pairwise(prefixes: readonly string[]): number {
  let found = 0;
  prefixes.forEach((first, at) => {
    for (let other = at + 1; other < prefixes.length; other++)
      if (overlapCidr(first, prefixes[other] ?? '')) found++;
  });
  return found;
}

/** Prefixes of 10.0.0.0/8 and 172.16.0.0/12 from /20 to /28, the same in every run. */
function somePrefixes(howMany: number): string[] {
  let state = 12_345;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state;
  };
  return Array.from({ length: howMany }, () => {
    const bits = 20 + (next() % 9);
    const base = next() % 4 === 0 ? 0xac100000 + (next() % 0x100000) : 0x0a000000 + (next() % 0x1000000);
    const network = Math.floor(base / 2 ** (32 - bits)) * 2 ** (32 - bits);
    return `${formatAddress(4, BigInt(network))}/${bits}`;
  });
}
