import type { CloudQuota, Quotas } from '@/lib/plan/quotas';
import { sources } from './sources';

/**
 * What an account has in a region and a VPC takes, unless the quota was raised. Those of VPNs and circuits are as the guides had them in June 2023; the
 * number of routes written into a VPC’s table is left out, as its present value is not known for sure.
 */
export const quotas: Quotas<CloudQuota> = {
  'vpcs-of-region': { most: 5, source: sources.vpcQuotas },
  'vpn-gateways-of-region': { most: 5, source: sources.quotas },
  'hubs-of-region': { most: 5, source: sources.transitQuotas },
  'devices-of-region': { most: 50, source: sources.quotas },
  'connections-of-region': { most: 50, source: sources.quotas },
  'accelerated-of-region': { most: 10, source: sources.quotas },
  'blocks-of-vpc': { most: 5, source: sources.vpcQuotas },
  'subnets-of-vpc': { most: 200, source: sources.vpcQuotas },
  'peerings-of-vpc': { most: 50, source: sources.vpcQuotas },
  'hubs-of-vpc': { most: 5, fixed: true, source: sources.transitQuotas },
  'learned-routes-of-vpc-table': { most: 100, fixed: true, source: sources.vpcQuotas },
  'prefixes-of-circuit': { most: 100, fixed: true, source: sources.directConnectQuotas },
};
