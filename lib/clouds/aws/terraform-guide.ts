import type { GuideSection, KeyMode } from '../cloud';
import type { AwsConnection } from './select-connections';
import type { Selection } from './selection';
import { keyWayOf } from './terraform-keys';
import type { Guarded } from './terraform-security';

/** What a person must know of the AWS part beside its files. */
export function guideOf({
  mode,
  selection,
  spares,
  guarded,
}: {
  mode: KeyMode;
  selection: Selection;
  spares: ReadonlyMap<string, string>;
  guarded: readonly Guarded[];
}): GuideSection[] {
  return [
    ...keyGuide(mode, selection.connections),
    ...spareGuide(spares),
    ...circuitGuide(selection),
    ...alarmGuide(selection.connections),
    ...securityGuide(guarded),
    ...existingGuide(selection),
  ];
}

function keyGuide(mode: KeyMode, connections: readonly AwsConnection[]): GuideSection[] {
  if (connections.length === 0) return [];
  const ways = new Set(connections.map((item) => keyWayOf(mode, item)));
  const paragraphs = [
    ...(ways.has('made-by-cloud')
      ? [
          'AWS makes the keys of the tunnels to devices and keeps them in Secrets Manager, one secret for each VPN connection. None of them is in this bundle, in the plan or in the Terraform state: the API that Terraform reads answers with the word REDACTED instead.',
          'After apply, `terraform output aws_preshared_key_arns` names the secrets. Who may read them reads one with `aws secretsmanager get-secret-value --region REGION --secret-id ARN --query SecretString --output text`, and enters the keys in the gateways in place of the marks.',
        ]
      : []),
    ...(ways.has('in-state')
      ? [
          'Keys that Terraform hands to AWS stay in its state: the provider has no write-only argument for them (hashicorp/terraform-provider-aws issue 42784).',
        ]
      : []),
  ];
  return [{ title: 'Pre-shared keys on AWS', paragraphs }];
}

const spareGuide = (spares: ReadonlyMap<string, string>): GuideSection[] =>
  spares.size === 0
    ? []
    : [
        {
          title: 'Second tunnels on AWS',
          paragraphs: [
            `AWS makes two tunnels for every VPN connection. The design draws only one for ${spares.size} of them here; the other has all options set like the first, is configured on no gateway and stays down. Draw it to use it.`,
          ],
        },
      ];

function circuitGuide({ circuits, connections }: Selection): GuideSection[] {
  if (circuits.length === 0) return [];
  const isCovered = connections.some(({ underlay }) => underlay.kind === 'private-circuit');
  return [
    {
      title: 'Private circuits on AWS',
      paragraphs: [
        'Order each line from the carrier first, or a port from AWS, and accept the connection. Its id is a variable of this bundle, as is the region that its location belongs to. The virtual interface stays down until the device at the other end has its VLAN, addresses and BGP session; `terraform output aws_circuits` has them.',
        'The BGP session of a virtual interface always has an MD5 key. AWS makes it; Terraform reads it back, so it is in the state. Read it in the console, under the virtual interface.',
        ...(circuits.some(({ direct }) => direct)
          ? [
              'A line that ends on a virtual private gateway itself must come from a Direct Connect location of the same region.',
            ]
          : []),
        ...(isCovered
          ? [
              'Over a line that carries encrypted tunnels, let the device announce nothing but its own outside address. AWS prefers what it hears over the line to the same prefix heard through a tunnel, and would send it unencrypted.',
            ]
          : []),
      ],
    },
  ];
}

const alarmGuide = (connections: readonly AwsConnection[]): GuideSection[] =>
  connections.some(({ connection }) => connection.alarm)
    ? [
        {
          title: 'Alarms of tunnels on AWS',
          paragraphs: [
            'An alarm tells somebody only when `aws_alarm_topics` has an SNS topic for its region. AWS takes one tunnel at a time down for maintenance, which also sets it off.',
          ],
        },
      ]
    : [];

const securityGuide = (guarded: readonly Guarded[]): GuideSection[] =>
  guarded.length === 0
    ? []
    : [
        {
          title: 'Security groups on AWS',
          paragraphs: [
            'Each VPC with flows has a security group that lets in and out what was drawn, and nothing else. Attach it to the network interfaces that the flows are for, beside the groups they have; `terraform output aws_security_groups` names it.',
          ],
        },
      ];

function existingGuide({ vpcs, gateways }: Selection): GuideSection[] {
  const found = [...vpcs, ...gateways].filter(({ existing }) => existing);
  if (found.length === 0) return [];
  return [
    {
      title: 'What exists already on AWS',
      paragraphs: [
        'What the design refers to is read and never changed; what it imports is managed from the first apply on, so read the first plan with care: it also takes off the tags that the bundle does not have. Attachments, peerings and routes are always created: where one exists already, import it, or remove it before you apply.',
        'A route table that is only read is found by a subnet that is explicitly associated with it. Where subnets use the main table without that, give the table its id in the design.',
      ],
    },
  ];
}
