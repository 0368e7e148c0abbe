import type { IpVersion } from './address';
import { freeRuns, type Run } from './free-runs';
import { formatPrefix, parsePrefix, type Range } from './prefix';
import { blockSize, compareSpans, isLength, type Span, spanOf } from './span';

/** Number of subnets of the given length in the pool: a power of two, 0 when none fits. */
export function subnetCount(pool: string, bits: number): number {
  const range = poolFor(pool, bits);
  return range === undefined ? 0 : 2 ** (bits - range.bits);
}

/** The subnet number `index` (from 0) of the given length in the pool; undefined when there is none. */
export function nthSubnet(pool: string, bits: number, index: number): string | undefined {
  const range = poolFor(pool, bits);
  if (range === undefined || !isIndexBelow(index, 2 ** (bits - range.bits))) return undefined;
  return formatBlock({ version: range.version, first: range.first, bits, index: BigInt(index) });
}

/**
 * The lowest subnet of the given length in the pool that overlaps nothing taken (prefixes or addresses; what is
 * not understood takes nothing). Undefined when the pool is full or no such subnet fits in it.
 */
export function freeSubnet({
  pool,
  bits,
  taken,
}: {
  pool: string;
  bits: number;
  taken: string[];
}): string | undefined {
  const range = poolFor(pool, bits);
  if (range === undefined) return undefined;
  const run = freeRuns({ pool: range, bits, blocked: sortedSpans(taken) }).next();
  return run.done ? undefined : formatBlock({ ...run.value, bits, index: 0n });
}

/** A numbered list of subnets that is never written out. Numbers end at Number.MAX_SAFE_INTEGER. */
export interface SubnetList {
  count: number;
  /** The subnet with this number, from 0; undefined outside the list. */
  at(index: number): string | undefined;
  /** The number of a subnet; -1 when it is not in the list. */
  indexOf(prefix: string): number;
}

/**
 * The subnets of the given length in the pools, without those that overlap `except` (prefixes or addresses).
 * Numbered pool by pool in the order given, by address within a pool; where pools overlap, a subnet counts once,
 * with the first of them. Building takes O(e log e) for e exceptions, at and indexOf O(log e).
 */
export function usableSubnets({
  pools,
  bits,
  except,
}: {
  pools: string[];
  bits: number;
  except: string[];
}): SubnetList {
  const numbered = numberedRuns(pools, bits, except);
  const byAddress = [...numbered].sort(compareRuns);
  const last = numbered.at(-1);
  const total = last === undefined ? 0n : last.start + last.blocks;
  const count = Number(total < limit ? total : limit);
  return {
    count,
    at(index) {
      if (!isIndexBelow(index, count)) return undefined;
      const run = lastWhere(numbered, ({ start }) => start <= index);
      return run && formatBlock({ ...run, bits, index: BigInt(index) - run.start });
    },
    indexOf(prefix) {
      const range = parsePrefix(prefix);
      if (range?.bits !== bits) return -1;
      const run = lastWhere(byAddress, (other) => compareRuns(other, range) <= 0);
      if (run?.version !== range.version) return -1;
      const within = (range.first - run.first) / blockSize(range.version, bits);
      const index = run.start + within;
      return within < run.blocks && index < limit ? Number(index) : -1;
    },
  };
}

/** A run with the number of its first subnet. */
type NumberedRun = Run & { start: bigint };

const limit = BigInt(Number.MAX_SAFE_INTEGER);

function numberedRuns(pools: string[], bits: number, except: string[]): NumberedRun[] {
  const exceptions = sortedSpans(except);
  const earlier: Range[] = [];
  const runs: NumberedRun[] = [];
  let start = 0n;
  for (const text of pools) {
    const pool = poolFor(text, bits);
    if (pool === undefined) continue;
    const blocked = earlier.length === 0 ? exceptions : [...exceptions, ...earlier].sort(compareSpans);
    for (const run of freeRuns({ pool, bits, blocked })) {
      runs.push({ ...run, start });
      start += run.blocks;
    }
    earlier.push(pool);
  }
  return runs;
}

function poolFor(pool: string, bits: number): Range | undefined {
  const range = parsePrefix(pool);
  return range !== undefined && isLength(range.version, bits) && range.bits <= bits ? range : undefined;
}

function sortedSpans(texts: string[]): Span[] {
  return texts
    .map(spanOf)
    .filter((span) => span !== undefined)
    .sort(compareSpans);
}

type Position = { version: IpVersion; first: bigint };

function compareRuns(a: Position, b: Position): number {
  if (a.version !== b.version) return a.version - b.version;
  if (a.first === b.first) return 0;
  return a.first < b.first ? -1 : 1;
}

/** Last item that satisfies a condition which holds for a leading part of the list only. */
function lastWhere<T>(items: T[], holds: (item: T) => boolean): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}

function isIndexBelow(index: number, count: number): boolean {
  return Number.isSafeInteger(index) && index >= 0 && index < count;
}

function formatBlock({ version, first, bits, index }: Position & { bits: number; index: bigint }): string {
  const size = blockSize(version, bits);
  const start = first + index * size;
  return formatPrefix({ version, first: start, last: start + size - 1n, bits });
}
