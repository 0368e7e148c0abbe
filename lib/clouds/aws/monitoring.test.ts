import { describe, expect, it } from 'vitest';
import { awsDesigns } from './test-designs';
import { argument, blocksOf, namesOf, partOf } from './test-part';

const part = partOf(awsDesigns.options());
const found = blocksOf(part);

describe('logs of tunnels', () => {
  it('go to a log group where they are wanted, BGP too where there is any', () => {
    expect(namesOf(found, 'aws_cloudwatch_log_group')).toEqual(['fast_logged_watched-fast', 'large']);
    const lines = (name: string): string[] =>
      [...(found.get(`aws_vpn_connection.${name}`) ?? '').matchAll(/^ +((?:bgp_)?log_\w+ += .*)$/gm)].map(
        ([, line = '']) => line.replace(/ += /, ' = '),
      );
    const group = 'aws_cloudwatch_log_group.fast_logged_watched-fast.arn';
    const logged = [
      'log_enabled = true',
      `log_group_arn = ${group}`,
      'log_output_format = "json"',
      'bgp_log_enabled = true',
      `bgp_log_group_arn = ${group}`,
      'bgp_log_output_format = "json"',
    ];
    expect(lines('fast_logged_watched-fast')).toEqual([...logged, ...logged]);
    expect(lines('large').filter((line) => line.startsWith('bgp'))).toEqual([
      'bgp_log_enabled = false',
      'bgp_log_enabled = false',
    ]);
    expect(lines('six')).toEqual([
      'log_enabled = false',
      'bgp_log_enabled = false',
      'log_enabled = false',
      'bgp_log_enabled = false',
    ]);
  });

  it('keep their name when the connection gets another', () => {
    const group = found.get('aws_cloudwatch_log_group.fast_logged_watched-fast');
    expect(argument(group, 'name')).toBe('"/aws/vendedlogs/trunkline/options/fast"');
  });
});

describe('alarms', () => {
  const alarm = (name: string): string | undefined => found.get(`aws_cloudwatch_metric_alarm.${name}`);

  it('go off when one of two tunnels is down, or the only one that is used', () => {
    expect(namesOf(found, 'aws_cloudwatch_metric_alarm')).toEqual(['fast_logged_watched-fast', 'large']);
    expect(argument(alarm('fast_logged_watched-fast'), 'statistic')).toBe('"Minimum"');
    expect(argument(alarm('large'), 'statistic')).toBe('"Maximum"');
    expect(argument(alarm('fast_logged_watched-fast'), 'threshold')).toBe('1');
    expect(argument(alarm('large'), 'threshold')).toBe('0.5');
    expect(argument(alarm('large'), 'VpnId')).toBe('aws_vpn_connection.large.id');
  });

  it('tell whom a variable names, by region, or nobody', () => {
    expect(argument(alarm('large'), 'alarm_actions')).toBe(
      '[for region, arn in var.aws_alarm_topics : arn if region == "eu-central-1"]',
    );
    expect(part.variables.map(({ name }) => name)).toEqual(['aws_alarm_topics']);
    expect(part.variables[0]?.default).toBeDefined();
    expect(partOf(awsDesigns.hubs()).variables).toEqual([]);
  });
});
