import { type Expression, object, reference } from '@/lib/plan/hcl';
import { keyPattern } from '@/lib/plan/slots';
import type { GuideSection, KeyMode, Output, Variable } from '../cloud';
import type { AwsConnection } from './select-connections';

const leak =
  'The AWS provider keeps this key in the Terraform state in clear text (hashicorp/terraform-provider-aws issue 42784).';

const variableName = ({ name }: AwsConnection, number: 1 | 2): string => `psk_${name}__tunnel${number}`;

/** How keys reach the connections in a mode: not at all, or by variables. */
export function keyOf(mode: KeyMode): (connection: AwsConnection, number: 1 | 2) => Expression | undefined {
  if (mode === 'cloud-secret-store') return () => undefined;
  return (connection, number) => reference('var', variableName(connection, number));
}

/** A variable for the key of each tunnel, in the mode that wants them. */
export function keyVariables(mode: KeyMode, connections: readonly AwsConnection[]): Variable[] {
  if (mode === 'cloud-secret-store') return [];
  return connections.flatMap((item) =>
    ([1, 2] as const).map((number): Variable => {
      const name = variableName(item, number);
      const drawn = item.tunnels[number - 1];
      return {
        name,
        description: `Pre-shared key of ${drawn ? `tunnel ${drawn.id}` : `the tunnel of ${item.name} that is not drawn`}. ${leak}`,
        type: 'string',
        sensitive: true,
        validation: {
          condition: `can(regex("${keyPattern.source}", var.${name}))`,
          message: 'AWS takes 8 to 64 letters, digits, dots and underscores, the first not 0.',
        },
        about: [...(drawn ? [drawn.id] : []), item.connection.id],
      };
    }),
  );
}

/** Where the keys lie, in the mode in which AWS keeps them. */
export function keyOutputs(mode: KeyMode, connections: readonly AwsConnection[]): Output[] {
  if (mode === 'variables' || connections.length === 0) return [];
  return [
    {
      name: 'aws_preshared_key_arns',
      description: 'Secrets Manager secret with the two pre-shared keys of each VPN connection.',
      value: object(
        connections.map(({ name, connection }) => ({
          key: name,
          value: reference('aws_vpn_connection', name, 'preshared_key_arn'),
          about: [connection.id],
        })),
      ),
    },
  ];
}

/** What a person must know about the keys. */
export function keyGuide(mode: KeyMode, connections: readonly AwsConnection[]): GuideSection[] {
  if (connections.length === 0) return [];
  if (mode === 'cloud-secret-store') {
    return [
      {
        title: 'Pre-shared keys on AWS',
        paragraphs: [
          'AWS makes the keys and keeps them in Secrets Manager, one secret for each VPN connection. None is in this bundle, in the plan or in the Terraform state: the API that Terraform reads answers with the word REDACTED instead.',
          'After apply, `terraform output aws_preshared_key_arns` names the secrets. Who may read them reads one with `aws secretsmanager get-secret-value --region REGION --secret-id ARN --query SecretString --output text`, and enters the keys in the gateways in place of the marks.',
        ],
      },
    ];
  }
  return [
    {
      title: 'Pre-shared keys on AWS',
      paragraphs: [
        '**Warning: the keys will be in the Terraform state in clear text.** The AWS provider has no write-only argument for them (hashicorp/terraform-provider-aws issue 42784). Keep the state encrypted and let few people read it, or export again with the keys kept by AWS.',
        'Each tunnel has a variable without a default. Set it in the environment (`TF_VAR_…`), or copy `terraform.tfvars.example` to `terraform.tfvars`, fill it in, and keep that file out of version control. Enter the same keys in the gateways in place of the marks.',
      ],
    },
  ];
}
