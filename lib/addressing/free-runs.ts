import type { IpVersion } from './address';
import type { Range } from './prefix';
import { blockSize, type Span, spansOverlap } from './span';

/** Free blocks of one length that follow each other without a gap. */
export type Run = { version: IpVersion; first: bigint; blocks: bigint };

/**
 * The runs of blocks of length `bits` in the pool that overlap nothing blocked, by address. `blocked` must be
 * sorted by compareSpans, and `bits` must be a length from the pool's own up.
 */
export function* freeRuns({
  pool,
  bits,
  blocked,
}: {
  pool: Range;
  bits: number;
  blocked: Span[];
}): Generator<Run> {
  const { version } = pool;
  const size = blockSize(version, bits);
  let next = pool.first;
  for (const span of blocked) {
    if (!spansOverlap(span, pool)) continue;
    const first = BigInt(span.first);
    const start = first - (first % size);
    if (start > next) yield { version, first: next, blocks: (start - next) / size };
    const after = BigInt(span.last) + 1n;
    const end = after + ((size - (after % size)) % size);
    if (end > next) next = end;
  }
  if (next <= pool.last) yield { version, first: next, blocks: (pool.last + 1n - next) / size };
}
