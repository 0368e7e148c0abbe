import { definePack } from './pack';

const checked = '2026-11-27';

const aws = (practice: string, title: string, page: string) => ({
  name: `AWS Well-Architected Framework, Reliability Pillar, ${practice}, “${title}”`,
  url: `https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/${page}.html`,
  checked,
});

const azure = {
  name: 'Microsoft Learn, “Highly available gateway connections”',
  url: 'https://learn.microsoft.com/en-us/azure/vpn-gateway/vpn-gateway-highlyavailable',
  checked,
};

const google = {
  name: 'Google Cloud documentation, “HA VPN topologies”',
  url: 'https://cloud.google.com/network-connectivity/docs/vpn/concepts/topologies',
  checked,
};

export const pack = definePack({
  id: 'well-architected-hybrid',
  title: 'Well-architected hybrid',
  about:
    'What the three clouds ask of a connection that production depends on: nothing that fails alone takes it down.',
  limits:
    'It judges what is drawn between sites and clouds, not workloads, operations or cost, and replaces no review.',
  claims: [
    {
      says: 'Connections between premises and cloud are redundant: separate devices, lines and tunnels.',
      source: aws(
        'REL02-BP02',
        'Provision redundant connectivity between private networks in the cloud and on-premises environments',
        'rel_planning_network_topology_ha_conn_private_networks',
      ),
      severities: {
        'redundancy/prefer-two-tunnels': 'error',
        'redundancy/prefer-two-devices': 'error',
        'redundancy/prefer-two-uplinks': 'error',
        'redundancy/prefer-two-isps': 'warning',
      },
      requires: ['redundancy/prefer-two-tunnels'],
    },
    {
      says: 'Private address ranges do not overlap where they are connected.',
      source: aws(
        'REL02-BP05',
        'Enforce non-overlapping private IP address ranges in all private address spaces where they are connected',
        'rel_planning_network_topology_non_overlap_ip',
      ),
      requires: ['addressing/no-overlap-between-connected'],
    },
    {
      says: 'A VPN gateway runs two instances that both carry traffic, and a device has a tunnel to each.',
      source: azure,
      severities: { 'redundancy/prefer-two-instances': 'error', 'redundancy/prefer-each-instance': 'error' },
    },
    {
      says: 'The highest availability takes a tunnel from each interface of an HA VPN gateway.',
      source: google,
      severities: { 'redundancy/prefer-each-instance': 'error' },
    },
    {
      says: 'Needs are stated, so that it can be shown that a failure leaves them met.',
      source: aws(
        'REL02-BP02',
        'Provision redundant connectivity between private networks in the cloud and on-premises environments',
        'rel_planning_network_topology_ha_conn_private_networks',
      ),
      severities: { 'redundancy/require-surviving-flow': 'error', 'policy/require-stated-flow': 'info' },
    },
  ],
});
