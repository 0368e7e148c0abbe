import { prefixVersion } from '@/lib/addressing/prefix';
import {
  type Attribute,
  attribute,
  type Block,
  block,
  comment,
  type Item,
  numeric,
  object,
  reference,
  text,
} from '@/lib/plan/hcl';
import { nameOf, prefixName } from '@/lib/plan/hcl-names';
import type { FlowPlan, Plan, VpcPlan } from '@/lib/plan/plan';
import { plain } from '@/lib/plan/text';
import type { Output } from '../cloud';
import { vpcId } from './references';
import { tags } from './terraform-tags';

/** A VPC that flows start from or end in. */
export type Guarded = { vpc: VpcPlan; incoming: readonly FlowPlan[]; outgoing: readonly FlowPlan[] };

/** The VPCs with flows. */
export function guardedVpcs(vpcs: readonly VpcPlan[], { flows }: Pick<Plan, 'flows'>): Guarded[] {
  return vpcs.flatMap((vpc) => {
    const incoming = flows.filter(({ to }) => to === vpc.id);
    const outgoing = flows.filter(({ from }) => from === vpc.id);
    return incoming.length + outgoing.length === 0 ? [] : [{ vpc, incoming, outgoing }];
  });
}

/** A security group for each VPC with flows, and a rule for each prefix at the other end and each range of ports; replies need none. */
export function securityItems(guarded: readonly Guarded[], design: string): Item[] {
  return guarded.flatMap(({ vpc, incoming, outgoing }) => [
    comment(`Flows of VPC ${vpc.name}`, [vpc.id]),
    groupBlock(vpc, design),
    ...rulesOf(incoming, (flow) => flow.fromPrefixes).map((rule) => ruleBlock(vpc, 'ingress', rule)),
    ...rulesOf(outgoing, (flow) => flow.toPrefixes).map((rule) => ruleBlock(vpc, 'egress', rule)),
  ]);
}

/** Name and description cannot be changed later, so they hold ids only. */
function groupBlock(vpc: VpcPlan, design: string): Block {
  return block(
    'resource',
    ['aws_security_group', nameOf(vpc)],
    [
      attribute('region', text(vpc.region.code)),
      attribute('name', text(`trunkline-${design}-${vpc.id}`)),
      attribute('description', text(`Flows of design ${design} that start or end in ${vpc.id}`)),
      attribute('vpc_id', vpcId(vpc)),
      tags({ name: `${vpc.name} flows`, id: vpc.id }),
    ],
    [vpc.id],
  );
}

type Protocol = FlowPlan['protocol'];
type Rule = {
  flows: FlowPlan[];
  protocol: Protocol;
  prefix: string;
  ports: readonly [number, number] | undefined;
};

/** Each rule once, however many flows want it: AWS refuses a second of the same. */
function rulesOf(flows: readonly FlowPlan[], farPrefixes: (flow: FlowPlan) => readonly string[]): Rule[] {
  const rules = new Map<string, Rule>();
  for (const flow of flows) {
    const ranges = flow.ports.length > 0 ? flow.ports : [undefined];
    for (const prefix of farPrefixes(flow))
      for (const ports of ranges) {
        const key = [flow.protocol, prefix, ...(ports ?? [])].join(' ');
        const known = rules.get(key);
        if (known) known.flows.push(flow);
        else rules.set(key, { protocol: flow.protocol, prefix, ports, flows: [flow] });
      }
  }
  return [...rules.values()];
}

function ruleBlock(vpc: VpcPlan, way: 'ingress' | 'egress', rule: Rule): Block {
  const { flows, protocol, prefix, ports } = rule;
  const version = prefixVersion(prefix);
  const words = [protocol, ...(ports ?? [])].join('_');
  return block(
    'resource',
    [`aws_vpc_security_group_${way}_rule`, `${nameOf(vpc)}__${prefixName(prefix)}__${words}`],
    [
      attribute('region', text(vpc.region.code)),
      attribute('security_group_id', reference('aws_security_group', nameOf(vpc), 'id')),
      attribute('description', text(wordsOf(flows))),
      attribute(`cidr_ipv${version}`, text(prefix)),
      ...protocolAttributes(protocol, { ports, version }),
      tags({ name: flows[0]?.name ?? vpc.name, id: flows[0]?.id ?? vpc.id }),
    ],
    [vpc.id, ...flows.map(({ id }) => id)],
  );
}

/** AWS takes ASCII only; names in which nothing is left stand for themselves by their ids. */
const wordsOf = (flows: readonly FlowPlan[]): string =>
  flows
    .map(({ id, name }) => plain(name, 60) || id)
    .join(', ')
    .slice(0, 255);

/** Amazon EC2 API Reference, IpPermission: -1 stands for all protocols and then takes no ports; for ICMP it stands for all types. */
function protocolAttributes(
  protocol: Protocol,
  { ports, version }: { ports: Rule['ports']; version: 4 | 6 },
): Attribute[] {
  if (protocol === 'any') return [attribute('ip_protocol', text('-1'))];
  const [first, last] = protocol === 'icmp' ? [-1, -1] : (ports ?? [0, 65_535]);
  const word = protocol === 'icmp' && version === 6 ? 'icmpv6' : protocol;
  return [
    attribute('ip_protocol', text(word)),
    attribute('from_port', numeric(first)),
    attribute('to_port', numeric(last)),
  ];
}

/** The groups to put on what the flows are for. */
export function securityOutputs(guarded: readonly Guarded[]): Output[] {
  if (guarded.length === 0) return [];
  return [
    {
      name: 'aws_security_groups',
      description: 'Security group for the flows of each VPC.',
      value: object(
        guarded.map(({ vpc }) => ({
          key: vpc.id,
          value: reference('aws_security_group', nameOf(vpc), 'id'),
          about: [vpc.id],
        })),
      ),
    },
  ];
}
