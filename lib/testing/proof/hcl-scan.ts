/** An argument in a file of Terraform as our exporter formats it. */
export type Argument = {
  /** First line and the one after the last, from 0. */
  start: number;
  end: number;
  name: string;
  /** On the first line. */
  value: string;
  /** The resource that it is in. */
  type: string;
  label: string;
  /** The nested blocks that it is in, outermost first. */
  blocks: readonly string[];
};

type Frame = { word: string; labels: readonly string[] };

const header = /^ *(\w+)((?: "[^"]*")*) \{$/;
const assignment = /^( *)([\w-]+) += (.*)$/;

/** The arguments of the resources in a file, in order. Relies on the layout that `terraform fmt` gives: one argument a line, brackets closed where the line started. */
export function argumentsOf(lines: readonly string[]): Argument[] {
  const found: Argument[] = [];
  const frames: Frame[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const opened = header.exec(line);
    const assigned = opened ? null : assignment.exec(line);
    if (opened) frames.push({ word: opened[1] ?? '', labels: wordsOf(opened[2] ?? '') });
    else if (assigned) {
      const end = endOf(lines, index, assigned[1] ?? '');
      const [outer, ...inner] = frames;
      const [type, label] = outer?.labels ?? [];
      if (outer?.word === 'resource' && type !== undefined && label !== undefined)
        found.push({
          start: index,
          end,
          name: assigned[2] ?? '',
          value: assigned[3] ?? '',
          type,
          label,
          blocks: inner.map(({ word }) => word),
        });
      index = end - 1;
    } else if (/^ *\}$/.test(line)) frames.pop();
  }
  return found;
}

const wordsOf = (labels: string): string[] =>
  [...labels.matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? '');

/** The line after the last of an argument. */
function endOf(lines: readonly string[], start: number, indent: string): number {
  if (!/[[{(]$/.test(lines[start] ?? '')) return start + 1;
  for (let index = start + 1; index < lines.length; index++)
    if (new RegExp(`^${indent}[\\]})]`).test(lines[index] ?? '')) return index + 1;
  return lines.length;
}
