import { type FileLines, faultsOf, grammarOf, originals, readerOf } from './faults';
import { type Grammar, meaningOf } from './grammar';
import { type Slip, slipsOf } from './slips';

const kinds: readonly Slip['kind'][] = ['left out', 'misspelt', 'wrong mask', 'moved'];

/** How many slips of each kind there were, and those that were not found. */
export type Tally = { counts: Map<Slip['kind'], number>; missed: Omit<Slip, 'lines'>[] };

/**
 * Makes every slip in every file of a gateway, one at a time, and tells which of them the platform's checks do not find. Lines that change places
 * where the grammar says that any order means the same are no slips. A file that says what another says is left out.
 */
export function tallySlips(vendor: string, all: readonly FileLines[], version: string): Tally {
  const files = originals(vendor, all);
  const tally: Tally = { counts: new Map(), missed: [] };
  files.forEach((file, at) => {
    const grammar = grammarOf(vendor, file.path);
    if (!grammar && !readerOf(vendor, file.path)) return;
    const slips = [
      ...slipsOf(file.lines, (line) => grammar?.comment.test(line) ?? false),
      ...(grammar ? moves(file.lines, grammar, version) : []),
    ];
    for (const { kind, name, lines } of slips) {
      tally.counts.set(kind, (tally.counts.get(kind) ?? 0) + 1);
      const slipped = files.map((same, index) => (index === at ? { ...file, lines } : same));
      if (faultsOf(vendor, slipped, version).length === 0)
        tally.missed.push({ kind, name: `${file.path}: ${name}` });
    }
  });
  return tally;
}

/** Every pair of neighbouring lines in the other order, unless that changes nothing. */
function moves(lines: readonly string[], grammar: Grammar, version: string): Slip[] {
  const meaning = meaningOf(lines, grammar, version);
  const orders = lines.flatMap((line, at) => (line.trim() === '' || grammar.comment.test(line) ? [] : [at]));
  return orders.slice(1).flatMap((at, index) => {
    const before = orders[index] ?? at;
    const swapped = lines.map((line, position) =>
      position === at ? (lines[before] ?? '') : position === before ? (lines[at] ?? '') : line,
    );
    if (swapped[at] === lines[at] || meaningOf(swapped, grammar, version) === meaning) return [];
    return [{ kind: 'moved', name: `moved: ${lines[at]}`, lines: swapped }];
  });
}

/** The shares of slips that were found, a line for each platform: in all, and of each kind. */
export function tableOf(tallies: ReadonlyMap<string, Tally>): string {
  const width = Math.max(...[...tallies.keys()].map((name) => name.length));
  const head = ['platform'.padEnd(width), 'slips', 'found', ...kinds];
  const rows = [...tallies].map(([name, tally]) => {
    const cells = [undefined, ...kinds].map((kind) => {
      const share = shareOf(tally, kind);
      return share === undefined ? '-' : `${(share * 100).toFixed(1)} %`;
    });
    return [name.padEnd(width), String(countOf(tally)), ...cells];
  });
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? title.length)),
  );
  return [head, ...rows]
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .join('\n');
}

const countOf = ({ counts }: Tally, kind?: Slip['kind']): number =>
  [...counts].reduce((sum, [each, count]) => sum + (kind === undefined || each === kind ? count : 0), 0);

/** The share of slips that were found, of one kind or of all; undefined where there were none. */
export function shareOf(tally: Tally, kind?: Slip['kind']): number | undefined {
  const count = countOf(tally, kind);
  if (count === 0) return undefined;
  return 1 - tally.missed.filter((slip) => kind === undefined || slip.kind === kind).length / count;
}

/** Several tallies as one. */
export function together(tallies: readonly Tally[]): Tally {
  const counts = new Map<Slip['kind'], number>();
  for (const tally of tallies)
    for (const [kind, count] of tally.counts) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return { counts, missed: tallies.flatMap(({ missed }) => missed) };
}
