import { type Expression, object, reference } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import { keyPattern } from '@/lib/plan/slots';
import type { KeyMode, KeyWay, Output, Variable } from '../cloud';
import type { AwsConnection } from './select-connections';

const leak =
  'The AWS provider keeps this key in the Terraform state in clear text (hashicorp/terraform-provider-aws issue 42784).';

/**
 * How a tunnel's key gets to AWS. AWS can make keys and keep them in Secrets Manager, but then no other cloud can be told them in the same apply; and the provider
 * has no write-only argument for one.
 */
export const keyWay = (mode: KeyMode, { bothClouds }: { bothClouds: boolean }): KeyWay =>
  mode === 'out-of-state' && !bothClouds ? 'made-by-cloud' : 'in-state';

/** How the keys of a connection get to AWS. */
export const keyWayOf = (mode: KeyMode, { peer }: AwsConnection): KeyWay =>
  keyWay(mode, { bothClouds: peer.owner.isCloud });

/** No id becomes a part with a hyphen like this one, so it is never the name of a drawn tunnel's variable. */
const spareVariable = ({ id }: AwsConnection): string => `psk_aws-spare__${nameOf(...id.split('/'))}`;

/** The key of tunnel 1 or 2 of a connection: the tunnel's own, for a tunnel that nobody drew one that only AWS knows; undefined when AWS makes it. */
export function keyOf(
  mode: KeyMode,
  key: (tunnel: string) => Expression,
): (connection: AwsConnection, number: 1 | 2) => Expression | undefined {
  return (connection, number) => {
    if (keyWayOf(mode, connection) === 'made-by-cloud') return undefined;
    const drawn = connection.tunnels[number - 1];
    return drawn ? key(drawn.id) : reference('var', spareVariable(connection));
  };
}

/** A variable for the key of each tunnel that AWS makes and nobody drew, where AWS does not make the keys. */
export function spareKeyVariables(mode: KeyMode, connections: readonly AwsConnection[]): Variable[] {
  return connections
    .filter((item) => item.tunnels.length < 2 && keyWayOf(mode, item) === 'in-state')
    .map((item) => {
      const name = spareVariable(item);
      return {
        name,
        description: `Pre-shared key of the second tunnel of ${item.id}, which nobody drew and no gateway uses: any of its own will do. ${leak}`,
        type: 'string',
        sensitive: true,
        validation: {
          condition: `can(regex("${keyPattern.source}", var.${name}))`,
          message: 'AWS takes 8 to 64 letters, digits, dots and underscores, the first not 0.',
        },
        about: [item.connection.id],
      };
    });
}

/** Where the keys lie that AWS keeps. */
export function keyOutputs(mode: KeyMode, connections: readonly AwsConnection[]): Output[] {
  const kept = connections.filter((item) => keyWayOf(mode, item) === 'made-by-cloud');
  if (kept.length === 0) return [];
  return [
    {
      name: 'aws_preshared_key_arns',
      description: 'Secrets Manager secret with the two pre-shared keys of each VPN connection.',
      value: object(
        kept.map(({ id, name, connection }) => ({
          key: id,
          value: reference('aws_vpn_connection', name, 'preshared_key_arn'),
          about: [connection.id],
        })),
      ),
    },
  ];
}
