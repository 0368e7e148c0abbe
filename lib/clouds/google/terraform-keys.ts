import { type Attribute, attribute, raw } from '@/lib/plan/hcl';
import { hclString } from '@/lib/plan/text';
import type { GuideSection, TerraformOptions, Variable } from '../cloud';

/** The arguments that hand the key of a tunnel to Google Cloud. */
export function keyArguments({ keys, key }: TerraformOptions): (tunnel: string) => Attribute[] {
  if (keys === 'variables') return (tunnel) => [attribute('shared_secret', key(tunnel))];
  return (tunnel) => [
    attribute('shared_secret_wo', key(tunnel)),
    attribute('shared_secret_wo_version', raw(`lookup(var.google_key_versions, ${hclString(tunnel)}, "1")`)),
  ];
}

/** The variable by which Terraform is told of a new key: it keeps none to compare with. */
export const keyVariables = ({ keys }: TerraformOptions): Variable[] =>
  keys === 'variables'
    ? []
    : [
        {
          name: 'google_key_versions',
          description:
            'Another word for a tunnel, by its id, whenever it gets another pre-shared key: the tunnel is then made anew with that key.',
          type: 'map(string)',
          default: raw('{}'),
        },
      ];

/** What a person must know about the keys. */
export const keyGuide = ({ keys }: TerraformOptions): GuideSection => ({
  title: 'Pre-shared keys on Google Cloud',
  paragraphs:
    keys === 'variables'
      ? [
          '**Warning: the keys will be in the Terraform state in clear text.** The argument `shared_secret` keeps them there. Export again with keys out of state to use the write-only argument instead.',
        ]
      : [
          'Keys are handed over by a write-only argument (`shared_secret_wo`, Terraform 1.11): none is in the plan or the state, where an ephemeral variable feeds it.',
          'To change a key, give the new one and another word for the tunnel in `google_key_versions`. Google Cloud makes the tunnel anew, so change one tunnel of a pair at a time.',
        ],
});
