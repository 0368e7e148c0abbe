import { describe, expect, it } from 'vitest';
import { awsDesigns } from './test-designs';
import { argument, blocksOf, namesOf, partOf } from './test-part';

const part = partOf(awsDesigns.flows());
const found = blocksOf(part);
const ingress = 'aws_vpc_security_group_ingress_rule';
const egress = 'aws_vpc_security_group_egress_rule';

describe('security groups', () => {
  it('are one for each VPC with flows', () => {
    expect(namesOf(found, 'aws_security_group')).toEqual(['production-vpc', 'other']);
    expect(argument(found.get('aws_security_group.other'), 'vpc_id')).toBe('aws_vpc.other.id');
    const plain = blocksOf(partOf(awsDesigns.hubs()));
    expect(namesOf(plain, 'aws_security_group')).toEqual([]);
  });

  it('let in what ends in the VPC and out what starts there, each rule once', () => {
    expect(namesOf(found, ingress)).toEqual([
      'production-vpc__10_10_0_0_16__any',
      'production-vpc__10_10_0_0_16__tcp_443_443',
      'production-vpc__10_10_0_0_16__tcp_8000_8080',
      'production-vpc__10_120_0_0_16__udp',
      'other__10_100_0_0_16__icmp',
    ]);
    expect(namesOf(found, egress)).toEqual([
      'production-vpc__10_120_0_0_16__icmp',
      'other__10_100_0_0_16__udp',
    ]);
  });

  it.each([
    ['any', '"-1"', undefined, undefined],
    ['tcp_8000_8080', '"tcp"', '8000', '8080'],
  ])('have protocol and ports of %s', (words, protocol, first, last) => {
    const rule = found.get(`${ingress}.production-vpc__10_10_0_0_16__${words}`);
    expect(argument(rule, 'cidr_ipv4')).toBe('"10.10.0.0/16"');
    expect(argument(rule, 'ip_protocol')).toBe(protocol);
    expect(argument(rule, 'from_port')).toBe(first);
    expect(argument(rule, 'to_port')).toBe(last);
  });

  it('take all types of ICMP, and all ports where none are drawn', () => {
    const ping = found.get(`${egress}.production-vpc__10_120_0_0_16__icmp`);
    expect([argument(ping, 'from_port'), argument(ping, 'to_port')]).toEqual(['-1', '-1']);
    const names = found.get(`${ingress}.production-vpc__10_120_0_0_16__udp`);
    expect([argument(names, 'from_port'), argument(names, 'to_port')]).toEqual(['0', '65535']);
  });

  it('name their flows in words that AWS takes', () => {
    const shared = found.get(`${ingress}.production-vpc__10_10_0_0_16__tcp_443_443`);
    expect(argument(shared, 'description')).toBe('"web, Webs twin"');
    const ping = found.get(`${egress}.production-vpc__10_120_0_0_16__icmp`);
    expect(argument(ping, 'description')).toBe('"ping"');
  });
});
