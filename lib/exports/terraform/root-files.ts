import type { Output, Provider, TerraformPart, Variable } from '@/lib/clouds/cloud';
import {
  attribute,
  block,
  type Expression,
  type Item,
  object,
  raw,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { requirementsOf } from './providers';

/** The oldest Terraform with everything these files use; OpenTofu 1.6 and later count as newer. */
const terraformVersion = '>= 1.5.7';

/** The oldest with ephemeral variables and write-only arguments. */
const writeOnlyVersion = '>= 1.11.0';

/** A `.tf` file before it is laid out. */
export type HclFile = { path: string; title: string; body: readonly Item[] };

/** The output with the address of each slot, which `trunkline fill` and the page read. */
export const addressesOutput = 'trunkline_addresses';

type Root = {
  parts: readonly TerraformPart[];
  /** Of all files. */
  providers: readonly Provider[];
  variables: readonly Variable[];
  slots: ReadonlyMap<string, Expression>;
  /** Some key is taken by a write-only argument. */
  hasWriteOnly: boolean;
};

/** Versions, providers, variables, outputs and imports; empty ones are left out. */
export function rootFiles({ parts, providers, variables, slots, hasWriteOnly }: Root): HclFile[] {
  return [
    {
      path: 'versions.tf',
      title: 'Versions',
      body: [versions(providers, hasWriteOnly ? writeOnlyVersion : terraformVersion)],
    },
    { path: 'providers.tf', title: 'Providers', body: providers.flatMap(providerBlock) },
    { path: 'variables.tf', title: 'Variables', body: variables.map(variableBlock) },
    {
      path: 'outputs.tf',
      title: 'Outputs',
      body: [...addresses(slots), ...parts.flatMap((part) => part.outputs)].map(outputBlock),
    },
    {
      path: 'imports.tf',
      title: 'Things that exist already and are taken over',
      body: parts.flatMap((part) => part.imports.map(importBlock)),
    },
  ].filter(({ body }) => body.length > 0);
}

const versions = (providers: readonly Provider[], version: string): Item =>
  block(
    'terraform',
    [],
    [
      attribute('required_version', text(version)),
      block(
        'required_providers',
        [],
        requirementsOf(providers).map(({ name, source, version: range }) =>
          attribute(
            name,
            object([
              { key: 'source', value: text(source) },
              { key: 'version', value: text(range) },
            ]),
          ),
        ),
      ),
    ],
  );

const providerBlock = ({ name, body, about }: Provider): Item[] =>
  body.length === 0 ? [] : [block('provider', [name], body, about)];

function variableBlock(variable: Variable): Item {
  const { name, description, type, sensitive, ephemeral, validation, about } = variable;
  return block(
    'variable',
    [name],
    [
      attribute('description', text(description)),
      attribute('type', raw(type)),
      ...(variable.default ? [attribute('default', variable.default)] : []),
      attribute('nullable', truth(false)),
      ...(sensitive ? [attribute('sensitive', truth(true))] : []),
      ...(ephemeral ? [attribute('ephemeral', truth(true))] : []),
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

const addresses = (slots: ReadonlyMap<string, Expression>): Output[] =>
  slots.size === 0
    ? []
    : [
        {
          name: addressesOutput,
          description: 'The outside address of each tunnel end in a cloud, for `trunkline fill`.',
          value: object([...slots].map(([key, value]) => ({ key, value }))),
        },
      ];

const outputBlock = ({ name, description, value }: Output): Item =>
  block('output', [name], [attribute('description', text(description)), attribute('value', value)]);

const importBlock = ({ to, id }: TerraformPart['imports'][number]): Item =>
  block('import', [], [attribute('to', reference(...to)), attribute('id', text(id))]);
