import { addressBits, type IpVersion } from './address';
import { blockSize, compareSpans, formatSpan, spanOfPrefix } from './span';

type Interval = { version: IpVersion; first: bigint; last: bigint };

/**
 * The fewest prefixes that cover exactly the addresses of the given ones, sorted: duplicates and contained
 * prefixes go, neighbours join. Texts that are not prefixes are left out.
 */
export function summarise(prefixes: string[]): string[] {
  return joinedIntervals(prefixes).flatMap(prefixesOf);
}

function joinedIntervals(prefixes: string[]): Interval[] {
  const spans = prefixes.map(spanOfPrefix).filter((span) => span !== undefined);
  const intervals: Interval[] = [];
  for (const { version, ...span } of spans.sort(compareSpans)) {
    const first = BigInt(span.first);
    const last = BigInt(span.last);
    const previous = intervals.at(-1);
    if (previous?.version === version && first <= previous.last + 1n) {
      if (last > previous.last) previous.last = last;
    } else {
      intervals.push({ version, first, last });
    }
  }
  return intervals;
}

/** Takes the largest aligned block from the left until nothing is left, which gives the fewest blocks. */
function prefixesOf({ version, first, last }: Interval): string[] {
  const prefixes: string[] = [];
  let next = first;
  while (next <= last) {
    let bits = addressBits[version];
    while (bits > 0 && isBlockWithin({ version, first: next, last }, bits - 1)) bits--;
    prefixes.push(formatSpan({ version, first: next, bits }));
    next += blockSize(version, bits);
  }
  return prefixes;
}

function isBlockWithin({ version, first, last }: Interval, bits: number): boolean {
  const size = blockSize(version, bits);
  return first % size === 0n && first + size - 1n <= last;
}
