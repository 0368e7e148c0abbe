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

/** One distinct prefix with the entries that have it; `parent` is the position of the closest one around it. */
type Node<T> = { span: Span; entries: Entry<T>[]; parent: number };

/**
 * An index over the entries whose prefix is understood; the others are skipped. Two prefixes nest or are disjoint,
 * so a sort and one sweep with a chain of open prefixes find all nesting: O(n log n) to build, O(log n + results)
 * for overlapping, O(n + results) for pairs.
 */
export function buildOverlapIndex<T>(entries: Entry<T>[]): OverlapIndex<T> {
  const nodes = nestedNodes(entries);
  return {
    overlapping: (prefix) => overlappingEntries(nodes, prefix),
    pairs: () => ({ [Symbol.iterator]: () => overlappingPairs(nodes) }),
  };
}

function nestedNodes<T>(entries: Entry<T>[]): Node<T>[] {
  const nodes: Node<T>[] = [];
  for (const { span, entry } of sortedSpans(entries)) {
    const previous = nodes.at(-1);
    if (previous !== undefined && compareSpans(previous.span, span) === 0) previous.entries.push(entry);
    else nodes.push({ span, entries: [entry], parent: openAround(nodes, nodes.length - 1, span) });
  }
  return nodes;
}

function sortedSpans<T>(entries: Entry<T>[]): { span: Span; entry: Entry<T> }[] {
  const found: { span: Span; entry: Entry<T> }[] = [];
  for (const entry of entries) {
    const span = spanOfPrefix(entry.prefix);
    if (span !== undefined) found.push({ span, entry });
  }
  return found.sort((a, b) => compareSpans(a.span, b.span));
}

/**
 * Position of the innermost node that contains the span, climbing from a node that sorts before it; -1 for none.
 * The climb is at most one step for each prefix length.
 */
function openAround<T>(nodes: Node<T>[], from: number, span: Span): number {
  let at = from;
  for (let node = nodes[at]; node !== undefined; node = nodes[at]) {
    if (node.span.version === span.version && node.span.last >= span.first) break;
    at = node.parent;
  }
  return at;
}

function overlappingEntries<T>(nodes: Node<T>[], prefix: string): Entry<T>[] {
  const span = spanOfPrefix(prefix);
  if (span === undefined) return [];
  const start = firstNotBefore(nodes, span);
  const around = chainFrom(nodes, openAround(nodes, start - 1, span)).reverse();
  const found = around.flatMap((node) => node.entries);
  for (let at = start; at < nodes.length; at++) {
    const node = nodes[at];
    if (node === undefined || node.span.version !== span.version || node.span.first > span.last) break;
    for (const entry of node.entries) found.push(entry);
  }
  return found;
}

function firstNotBefore<T>(nodes: Node<T>[], span: Span): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const node = nodes[middle];
    if (node !== undefined && compareSpans(node.span, span) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The node at a position and all nodes around it, innermost first. */
function chainFrom<T>(nodes: Node<T>[], from: number): Node<T>[] {
  const chain: Node<T>[] = [];
  for (let node = nodes[from]; node !== undefined; node = nodes[node.parent]) chain.push(node);
  return chain;
}

function* overlappingPairs<T>(nodes: Node<T>[]): Generator<[Entry<T>, Entry<T>]> {
  for (const node of nodes) {
    for (const [position, entry] of node.entries.entries()) {
      for (let outer = nodes[node.parent]; outer !== undefined; outer = nodes[outer.parent]) {
        for (const around of outer.entries) yield [around, entry];
      }
      for (let equal = 0; equal < position; equal++) {
        const earlier = node.entries[equal];
        if (earlier !== undefined) yield [earlier, entry];
      }
    }
  }
}
