import { describe, expect, it } from 'vitest';
import { designOf, type Piece, piece } from '@/lib/model/build';
import { text } from '@/lib/plan/hcl';
import { exportJob } from '@/lib/testing/export-job';
import type { TerraformOptions } from '../cloud';
import { cloud } from './aws';
import { argument, blocksOf, namesOf, partOfPlan } from './test-part';

const tunnels = (count: number): { id: string; role: 'active' }[] =>
  [...Array(count).keys()].map((index) => ({ id: `t${index + 1}`, role: 'active' }));

const joined = (farCloud: string, region: string, count = 4): Piece[] => [
  piece('cloud-region', 'here', { cloud: 'aws', region: 'eu-central-1' }),
  piece('cloud-region', 'there', { cloud: farCloud, region }),
  piece('hub', 'tgw', { parent: 'here' }),
  piece('vpn-gateway', 'far', { parent: 'there', name: 'Far side' }),
  piece('vpn-connection', 'link', { from: 'tgw', to: 'far', tunnels: tunnels(count) }),
];

const far: TerraformOptions['far'] = (slot) => text(`value of ${slot}`);
const planOf = (pieces: readonly Piece[]) => exportJob(designOf('Joined', pieces)).plan;

describe.each([
  ['azure', 'germanywestcentral'],
  ['google', 'europe-west3'],
])('a connection to %s', (id, region) => {
  const plan = planOf(joined(id, region));
  const found = blocksOf(partOfPlan(plan, { far }));

  it('is one VPN connection for each outside address there, with two tunnels each', () => {
    expect(namesOf(found, 'aws_vpn_connection')).toEqual(['link', 'link__t3']);
    const insides = ['link', 'link__t3'].flatMap((name) =>
      [1, 2].map((number) =>
        argument(found.get(`aws_vpn_connection.${name}`), `tunnel${number}_inside_cidr`),
      ),
    );
    expect(insides).toEqual(plan.connections[0]?.tunnels.map(({ inside }) => `"${inside?.prefix}"`));
  });

  it('goes to customer gateways with the ASN and the addresses of the other cloud', () => {
    const names = namesOf(found, 'aws_customer_gateway');
    expect(names).toEqual([
      'far_side-far__instance_0__eu_central_1',
      'far_side-far__instance_1__eu_central_1',
    ]);
    const asn = plan.cloudGateways.find((gateway) => gateway.id === 'far')?.asn;
    const gateways = names.map((name) => found.get(`aws_customer_gateway.${name}`));
    expect(gateways.map((block) => argument(block, 'bgp_asn'))).toEqual([`"${asn}"`, `"${asn}"`]);
    expect(gateways.map((block) => argument(block, 'ip_address'))).toEqual([
      '"value of address:link/t1/far"',
      '"value of address:link/t3/far"',
    ]);
  });

  it('has keys that both ends know, in every mode', () => {
    for (const keys of ['out-of-state', 'variables'] as const) {
      const blocks = blocksOf(partOfPlan(plan, { far, keys }));
      const second = blocks.get('aws_vpn_connection.link__t3');
      expect(argument(second, 'preshared_key_storage')).toBe('"Standard"');
      expect(argument(second, 'tunnel2_preshared_key')).toBe('var.psk_link__t4');
    }
  });

  it('gives the other cloud the address of each tunnel', () => {
    expect(Object.keys(cloud.slots(plan))).toEqual(
      [1, 2, 3, 4].map((number) => `address:link/t${number}/tgw`),
    );
  });
});

describe('what cannot be joined', () => {
  it('is named: another cloud without an address', () => {
    const part = partOfPlan(planOf(joined('azure', 'germanywestcentral')));
    expect(namesOf(blocksOf(part), 'aws_customer_gateway')).toEqual([]);
    expect(part.omitted.map(({ about }) => about)).toEqual([['link'], ['link']]);
  });

  it('is named: two gateways of AWS', () => {
    const plan = planOf(joined('azure', 'germanywestcentral'));
    const both = plan.cloudGateways.map((gateway) => ({
      ...gateway,
      cloud: 'aws',
      region: { ...gateway.region, code: 'eu-central-1' },
    }));
    const part = partOfPlan({ ...plan, cloudGateways: both }, { far });
    expect(part.omitted.map(({ what }) => what)).toEqual(['VPN connection link: both ends are AWS gateways']);
  });
});
