import type { Variable } from '@/lib/clouds/cloud';
import type { ConfigFile, ConfigLine } from '@/lib/plan/config-file';
import { attribute, comment, type Item, text } from '@/lib/plan/hcl';
import { formatBody } from '@/lib/plan/hcl-format';

const width = 108;

/**
 * What to copy to `terraform.tfvars`: each variable with its description. Where one must be given, the value is a mark that the variable's own check
 * refuses; where there is a default, the line is a comment. None without variables.
 */
export function variablesExample(variables: readonly Variable[]): ConfigFile[] {
  if (variables.length === 0) return [];
  const head: Item = comment('Copy to terraform.tfvars, fill in, and keep that file out of version control.');
  const lines = [head, ...variables].flatMap((item): ConfigLine[] =>
    'kind' in item ? formatBody([item]) : [{ text: '' }, ...linesOf(item)],
  );
  return [{ path: 'terraform.tfvars.example', language: 'hcl', lines }];
}

/** In lines of at most so many characters, and of one word at least. */
function wrapped(words: string): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function linesOf({ name, description, default: usual, about }: Variable): ConfigLine[] {
  const words = formatBody(wrapped(description).map((line) => comment(line, about)));
  if (usual === undefined) return [...words, ...formatBody([attribute(name, text(`<${name}>`), about)])];
  const assignment = formatBody([attribute(name, usual, about)]);
  return [...words, ...assignment.map((line) => ({ ...line, text: `# ${line.text}` }))];
}
