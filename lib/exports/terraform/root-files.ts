import type { Output, Provider, TerraformPart, Variable } from '@/lib/clouds/cloud';
import { attribute, block, type Item, object, raw, text, truth } from '@/lib/plan/hcl';

/** The oldest Terraform with everything these files use; OpenTofu 1.6 and later count as newer. */
const terraformVersion = '>= 1.5.7';

/** A `.tf` file before it is laid out. */
export type HclFile = { path: string; title: string; body: readonly Item[] };

/** Versions, providers, variables and outputs; empty ones are left out. */
export function rootFiles(parts: readonly TerraformPart[], further: readonly Provider[]): HclFile[] {
  const providers = [...parts.flatMap((part) => part.providers), ...further];
  return [
    { path: 'versions.tf', title: 'Versions', body: [versions(providers)] },
    { path: 'providers.tf', title: 'Providers', body: providers.flatMap(providerBlock) },
    {
      path: 'variables.tf',
      title: 'Variables',
      body: parts.flatMap((part) => part.variables.map(variableBlock)),
    },
    { path: 'outputs.tf', title: 'Outputs', body: parts.flatMap((part) => part.outputs.map(outputBlock)) },
  ].filter(({ body }) => body.length > 0);
}

const versions = (providers: readonly Provider[]): Item =>
  block(
    'terraform',
    [],
    [
      attribute('required_version', text(terraformVersion)),
      block(
        'required_providers',
        [],
        providers.map(({ name, source, version }) =>
          attribute(
            name,
            object([
              { key: 'source', value: text(source) },
              { key: 'version', value: text(version) },
            ]),
          ),
        ),
      ),
    ],
  );

const providerBlock = ({ name, body, about }: Provider): Item[] =>
  body.length === 0 ? [] : [block('provider', [name], body, about)];

function variableBlock(variable: Variable): Item {
  const { name, description, type, sensitive, validation, about } = variable;
  return block(
    'variable',
    [name],
    [
      attribute('description', text(description)),
      attribute('type', raw(type)),
      ...(variable.default ? [attribute('default', variable.default)] : []),
      attribute('nullable', truth(false)),
      ...(sensitive ? [attribute('sensitive', truth(true))] : []),
      ...(validation
        ? [
            block(
              'validation',
              [],
              [
                attribute('condition', raw(validation.condition)),
                attribute('error_message', text(validation.message)),
              ],
            ),
          ]
        : []),
    ],
    about,
  );
}

const outputBlock = ({ name, description, value }: Output): Item =>
  block('output', [name], [attribute('description', text(description)), attribute('value', value)]);
