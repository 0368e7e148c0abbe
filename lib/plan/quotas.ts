import type { Source } from './facts';

/** The most of something that a cloud takes. `fixed`: it cannot be raised; otherwise it is what an account has until it asks for more. */
export type Quota = { most: number; fixed?: true; source: Source };

/** What is counted for a region of an account, a VPC, a route table of a VPC, or a private circuit. */
export type CloudQuota =
  | 'vpcs-of-region'
  | 'vpn-gateways-of-region'
  | 'hubs-of-region'
  | 'devices-of-region'
  | 'connections-of-region'
  | 'accelerated-of-region'
  | 'blocks-of-vpc'
  | 'subnets-of-vpc'
  | 'peerings-of-vpc'
  | 'hubs-of-vpc'
  | 'gateways-of-vpc-in-region'
  | 'routes-of-vpc-table'
  | 'learned-routes-of-vpc-table'
  | 'prefixes-of-circuit';

/** What is counted for one gateway or hub. */
export type GatewayQuota =
  | 'connections'
  | 'sessions'
  | 'tables'
  | 'routes'
  | 'peerings'
  | 'translations'
  | 'tunnels-of-far-asn';

/** Limits by what is counted; what is not listed has none that is known. */
export type Quotas<Name extends string> = Readonly<Partial<Record<Name, Quota>>>;
