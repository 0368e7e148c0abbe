import { checkOf, commentOn, type ReferencePattern } from './vendor-check';

/** What a line creates or needs: the key is the kind and the name. */
type Mention = { key: string; isUse: boolean };

const known = new WeakMap<readonly ReferencePattern[], Map<string, readonly Mention[]>>();

/** What is wrong with the names in a vendor's lines: used before they are defined, or defined and never used. */
export function brokenReferences(vendor: string, lines: readonly string[]): string[] {
  const check = checkOf(vendor);
  const table = check?.references;
  if (!table) return [`no lib/testing/vendors/checks/${vendor}.ts: write it`];
  const defined = new Set<string>();
  const used = new Set<string>();
  const broken: string[] = [];
  const isRemark = commentOn(vendor);
  const orders = lines.filter((text) => !isRemark(text));
  for (const line of check?.statements?.(orders) ?? orders) {
    for (const { key, isUse } of mentionsIn(line, table)) {
      (isUse ? used : defined).add(key);
      if (isUse && !defined.has(key)) broken.push(`${key} is used before it is defined: ${line}`);
    }
  }
  const ends = table.filter(({ end }) => end).map(({ kind }) => kind);
  const idle = [...defined].filter(
    (name) => !used.has(name) && !ends.some((kind) => name.startsWith(`${kind} `)),
  );
  return [...broken, ...idle.map((name) => `${name} is defined and never used`)];
}

/** Kept for each line: slips change one line of many. */
function mentionsIn(line: string, table: readonly ReferencePattern[]): readonly Mention[] {
  const byLine = known.get(table) ?? new Map<string, readonly Mention[]>();
  known.set(table, byLine);
  const before = byLine.get(line);
  if (before) return before;
  const mentions = table.flatMap(({ kind, defines, uses }): Mention[] => {
    const use = uses?.exec(line)?.[1];
    if (use !== undefined) return [{ key: `${kind} ${use}`, isUse: true }];
    const define = defines?.exec(line)?.[1];
    return define === undefined ? [] : [{ key: `${kind} ${define}`, isUse: false }];
  });
  byLine.set(line, mentions);
  return mentions;
}
