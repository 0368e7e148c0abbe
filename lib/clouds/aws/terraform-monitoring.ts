import {
  attribute,
  type Block,
  block,
  comment,
  type Expression,
  type Item,
  list,
  numeric,
  object,
  raw,
  reference,
  text,
  truth,
} from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { Variable } from '../cloud';
import type { AwsConnection } from './select-connections';
import { tags } from './terraform-tags';

const topics = 'aws_alarm_topics';
const retentionDays = 30;

/** The log groups and alarms of the connections that want them. */
export function monitoringItems(connections: readonly AwsConnection[], design: string): Item[] {
  const logged = new Map(
    connections.filter(({ connection }) => connection.logs).map((item) => [item.connection.id, item]),
  );
  const watched = connections.filter(({ connection }) => connection.alarm);
  return [
    ...[...logged.values()].flatMap((item) => [
      comment(`Log of the tunnels of ${item.connection.name}`, [item.connection.id]),
      logGroupBlock(item, design),
    ]),
    ...watched.flatMap((item) => [
      comment(`Alarm of ${item.connection.name}: ${meaning(item)}`, [item.connection.id]),
      alarmBlock(item, design),
    ]),
  ];
}

/** The log group of a connection, when it has one; all its AWS connections share it. */
export const logGroupOf = ({ connection }: AwsConnection): Expression | undefined =>
  connection.logs ? reference('aws_cloudwatch_log_group', nameOf(connection), 'arn') : undefined;

/** The name starts with /aws/vendedlogs/, which keeps AWS's access policy for logs small (AWS Site-to-Site VPN User Guide, “VPN logs”). */
function logGroupBlock({ connection, gateway }: AwsConnection, design: string): Block {
  return block(
    'resource',
    ['aws_cloudwatch_log_group', nameOf(connection)],
    [
      attribute('region', text(gateway.region.code)),
      attribute('name', text(`/aws/vendedlogs/trunkline/${design}/${connection.id}`)),
      attribute('log_group_class', text('STANDARD')),
      attribute('retention_in_days', numeric(retentionDays)),
      attribute('skip_destroy', truth(false)),
      tags(connection),
    ],
    [connection.id],
  );
}

const bothDrawn = ({ tunnels }: AwsConnection): boolean => tunnels.length > 1;

const meaning = (item: AwsConnection): string =>
  bothDrawn(item) ? 'one of its tunnels is down' : 'its tunnel is down';

/**
 * TunnelState of a connection is 1 while both tunnels are up, between 0 and 1 while one is, and 0 without any. So the lowest value below 1 tells that one of two was down. Where
 * AWS's second tunnel is not used, one that is up is all there can be (AWS Site-to-Site VPN User Guide, “Monitoring VPN tunnels using CloudWatch”).
 */
function alarmBlock(item: AwsConnection, design: string): Block {
  const { name, id, connection, gateway } = item;
  const actions = raw(`[for region, arn in var.${topics} : arn if region == "${gateway.region.code}"]`);
  return block(
    'resource',
    ['aws_cloudwatch_metric_alarm', name],
    [
      attribute('region', text(gateway.region.code)),
      attribute('alarm_name', text(`trunkline/${design}/${id}`)),
      attribute('alarm_description', text(`VPN connection ${connection.name}: ${meaning(item)}`)),
      attribute('namespace', text('AWS/VPN')),
      attribute('metric_name', text('TunnelState')),
      attribute('dimensions', object([{ key: 'VpnId', value: reference('aws_vpn_connection', name, 'id') }])),
      attribute('statistic', text(bothDrawn(item) ? 'Minimum' : 'Maximum')),
      attribute('comparison_operator', text('LessThanThreshold')),
      attribute('threshold', numeric(bothDrawn(item) ? 1 : 0.5)),
      attribute('period', numeric(300)),
      attribute('evaluation_periods', numeric(1)),
      attribute('datapoints_to_alarm', numeric(1)),
      attribute('treat_missing_data', text('breaching')),
      attribute('actions_enabled', truth(true)),
      attribute('alarm_actions', actions),
      attribute('ok_actions', actions),
      attribute('insufficient_data_actions', list([])),
      tags(connection),
    ],
    [connection.id],
  );
}

/** Whom the alarms tell. */
export function monitoringVariables(connections: readonly AwsConnection[]): Variable[] {
  const watched = connections.filter(({ connection }) => connection.alarm);
  if (watched.length === 0) return [];
  return [
    {
      name: topics,
      description:
        'SNS topics that alarms of tunnels are sent to: the ARN of a topic by its region. Left empty, alarms change colour and tell nobody.',
      type: 'map(string)',
      default: object([]),
      validation: {
        condition: `alltrue([for arn in values(var.${topics}) : can(regex("^arn:[a-z-]+:sns:", arn))])`,
        message: 'Give ARNs of SNS topics, by region.',
      },
      about: [...new Set(watched.map(({ connection }) => connection.id))],
    },
  ];
}
