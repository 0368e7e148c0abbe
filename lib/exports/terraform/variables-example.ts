import type { TerraformPart } from '@/lib/clouds/cloud';
import type { ConfigFile } from '@/lib/plan/config-file';
import { attribute, comment, type Item, text } from '@/lib/plan/hcl';
import { formatBody } from '@/lib/plan/hcl-format';

/** What to copy to `terraform.tfvars`; the values are marks that each variable's own check refuses. None without variables. */
export function variablesExample(parts: readonly TerraformPart[]): ConfigFile[] {
  const variables = parts
    .flatMap((part) => part.variables)
    .filter((variable) => variable.default === undefined);
  if (variables.length === 0) return [];
  const body: Item[] = [
    comment('Copy to terraform.tfvars, fill in, and keep that file out of version control.'),
    ...variables.map(({ name, about }) => attribute(name, text(`<${name}>`), about)),
  ];
  return [{ path: 'terraform.tfvars.example', language: 'hcl', lines: formatBody(body) }];
}
