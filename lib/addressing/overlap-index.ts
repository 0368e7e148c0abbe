import { addressBits, type IpVersion } from './address';
import { compareSpans, type Span, spanOfPrefix } from './span';

type Entry<T> = { prefix: string; value: T };

/** Finds prefixes that share addresses. Entries come back as the very objects that were put in. */
export interface OverlapIndex<T> {
  /**
   * Entries that overlap the prefix (an equal one included): those that contain it, outermost first, then those
   * it contains, in the order of comparePrefixes. Empty when the prefix is not understood.
   */
  overlapping(prefix: string): Entry<T>[];
  /** Every unordered pair of overlapping entries once, the containing (or, of equals, earlier) one first. */
  pairs(): Iterable<[Entry<T>, Entry<T>]>;
}

/**
 * The entries of one IP version in order of address, then length; of equal ones the earlier first. Columns instead of objects: they are built for
 * tens of thousands of prefixes between two frames. `parent` is the position of the closest entry around each, -1 for none.
 */
type Table<T> = {
  entries: Entry<T>[];
  first: (number | bigint)[];
  last: (number | bigint)[];
  bits: number[];
  parent: Int32Array;
};

/**
 * An index over the entries whose prefix is understood; the others are skipped. Two prefixes nest or are disjoint,
 * so a sort and one sweep with a chain of open prefixes find all nesting: O(n log n) to build, O(log n + results)
 * for overlapping, O(n + results) for pairs.
 */
export function buildOverlapIndex<T>(entries: Entry<T>[]): OverlapIndex<T> {
  const spans = entries.map(({ prefix }) => spanOfPrefix(prefix));
  const tables = { 4: tableOf(entries, spans, 4), 6: tableOf(entries, spans, 6) };
  return {
    overlapping: (prefix) => {
      const span = spanOfPrefix(prefix);
      return span ? overlappingEntries(tables[span.version], span) : [];
    },
    pairs: () => ({ [Symbol.iterator]: () => overlappingPairs(tables) }),
  };
}

function tableOf<T>(entries: Entry<T>[], spans: (Span | undefined)[], version: IpVersion): Table<T> {
  const unsorted: number[] = [];
  for (let at = 0; at < spans.length; at++) if (spans[at]?.version === version) unsorted.push(at);
  const table: Table<T> = {
    entries: [],
    first: [],
    last: [],
    bits: [],
    parent: new Int32Array(unsorted.length),
  };
  const order = inOrder(unsorted, spans, version);
  for (let next = 0; next < order.length; next++) {
    const at = order[next] ?? 0;
    const span = spans[at];
    const entry = entries[at];
    if (!span || !entry) continue;
    const position = table.entries.length;
    table.parent[position] = openAround(table, position - 1, span.first);
    table.entries.push(entry);
    table.first.push(span.first);
    table.last.push(span.last);
    table.bits.push(span.bits);
  }
  return table;
}

const nothing: Span = { version: 4, first: 0, last: 0, bits: 0 };

/** Most entries whose position fits beside a 32-bit address in a double's 53 exact bits. */
const mostPacked = 2 ** 21;

/** The positions sorted by address, then length, then position. */
function inOrder(positions: number[], spans: (Span | undefined)[], version: IpVersion): ArrayLike<number> {
  const byAll = (a: number, b: number): number =>
    compareSpans(spans[a] ?? nothing, spans[b] ?? nothing) || a - b;
  if (version === 6 || spans.length > mostPacked) return positions.sort(byAll);
  // Numbers in a typed array sort several times faster than by a comparison; those of one address are put right after.
  const packed = Float64Array.from(positions, (at) => Number(spans[at]?.first ?? 0) * mostPacked + at).sort();
  const sorted = Uint32Array.from(packed, (value) => value % mostPacked);
  let start = 0;
  for (let at = 1; at <= sorted.length; at++) {
    if (at < sorted.length && spans[sorted[at] ?? 0]?.first === spans[sorted[start] ?? 0]?.first) continue;
    if (at - start > 1) sorted.subarray(start, at).sort(byAll);
    start = at;
  }
  return sorted;
}

/**
 * Position of the innermost entry around an address, climbing from one that sorts before it; -1 for none.
 * The climb is at most one step for each prefix length and equal entry.
 */
function openAround<T>({ last, parent }: Table<T>, from: number, address: number | bigint): number {
  let at = from;
  for (let end = last[at]; at >= 0 && end !== undefined && end < address; end = last[at])
    at = parent[at] ?? -1;
  return at;
}

function overlappingEntries<T>(table: Table<T>, span: Span): Entry<T>[] {
  const start = firstNotBefore(table, span);
  const around: number[] = [];
  for (let at = openAround(table, start - 1, span.first); at >= 0; at = table.parent[at] ?? -1)
    around.push(at);
  let end = start;
  for (let first = table.first[end]; first !== undefined && first <= span.last; first = table.first[end])
    end++;
  return [...around.reverse().flatMap((at) => table.entries[at] ?? []), ...table.entries.slice(start, end)];
}

function firstNotBefore<T>(table: Table<T>, span: Span): number {
  let low = 0;
  let high = table.entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(table, middle, span)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore<T>({ first, bits }: Table<T>, at: number, span: Span): boolean {
  const address = first[at] ?? 0;
  return (
    address < span.first || (address === span.first && (bits[at] ?? addressBits[span.version]) < span.bits)
  );
}

function* overlappingPairs<T>(tables: Record<IpVersion, Table<T>>): Generator<[Entry<T>, Entry<T>]> {
  for (const { entries, parent } of [tables[4], tables[6]]) {
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at];
      for (let outer = parent[at] ?? -1; outer >= 0; outer = parent[outer] ?? -1) {
        const around = entries[outer];
        if (around && entry) yield [around, entry];
      }
    }
  }
}
