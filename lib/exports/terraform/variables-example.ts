import type { Variable } from '@/lib/clouds/cloud';
import type { ConfigFile, ConfigLine } from '@/lib/plan/config-file';
import { attribute, comment, type Item, text } from '@/lib/plan/hcl';
import { formatBody } from '@/lib/plan/hcl-format';

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

function linesOf({ name, description, default: usual, about }: Variable): ConfigLine[] {
  const words = formatBody([comment(description, about)]);
  if (usual === undefined) return [...words, ...formatBody([attribute(name, text(`<${name}>`), about)])];
  const assignment = formatBody([attribute(name, usual, about)]);
  return [...words, ...assignment.map((line) => ({ ...line, text: `# ${line.text}` }))];
}
