import { checkOf, commentOn } from './vendor-check';

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
    for (const { kind, defines, uses } of table) {
      const use = uses?.exec(line)?.[1];
      const define = use === undefined ? defines?.exec(line)?.[1] : undefined;
      if (define !== undefined) defined.add(`${kind} ${define}`);
      if (use === undefined) continue;
      used.add(`${kind} ${use}`);
      if (!defined.has(`${kind} ${use}`)) broken.push(`${kind} ${use} is used before it is defined: ${line}`);
    }
  }
  const ends = table.filter(({ end }) => end).map(({ kind }) => kind);
  const idle = [...defined].filter(
    (name) => !used.has(name) && !ends.some((kind) => name.startsWith(`${kind} `)),
  );
  return [...broken, ...idle.map((name) => `${name} is defined and never used`)];
}
