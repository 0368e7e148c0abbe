import type { Source } from '@/lib/plan/facts';

// What building a design means, before anybody builds it. Plain data: it crosses the worker.

export type Lifecycle = {
  /** How many resources the files create. */
  total: number;
  /** How many things that exist already are taken over. */
  imported: number;
  /** The resources by cloud, region and type, sorted. */
  groups: readonly ResourceGroup[];
  /** Types whose creation takes more than five minutes, the longest first. Resources are created side by side where they can be. */
  slow: readonly SlowType[];
  /** Types that are billed by the hour from creation on. */
  hourly: readonly HourlyType[];
  /** Compared with the design as last exported; absent without one. */
  since?: Comparison;
};

/** A count of resources of one type in one region; without a region they belong to the whole account. */
export type ResourceGroup = { cloud: string; region?: string; type: string; count: number };

type SlowType = {
  cloud: string;
  type: string;
  count: number;
  /** That the creation of one usually takes. */
  minutes: readonly [least: number, most: number];
  sources: readonly Source[];
};

type HourlyType = { cloud: string; type: string; count: number; sources: readonly Source[] };

export type Comparison = {
  /** The revision compared with. */
  revision: string;
  /** The resources that something happens to, the gravest first. */
  resources: readonly ResourceChange[];
  /** How many nothing happens to, a new revision in a tag aside. */
  unchanged: number;
};

/**
 * What happens to a resource, the gravest first. `moved`: it has another name in Terraform and is otherwise as it was. `restarted`: changed in
 * place, which interrupts its traffic.
 */
export type Effect = (typeof effects)[number];
export const effects = [
  'replaced',
  'destroyed',
  'restarted',
  'changed',
  'created',
  'imported',
  'moved',
] as const;

export type ResourceChange = {
  effect: Effect;
  cloud: string;
  region?: string;
  type: string;
  /** As Terraform writes it: `aws_vpn_connection.berlin-vpn_1`. */
  address: string;
  /** Its address before, when that was another. */
  from?: string;
  /** Ids of the objects of the design that it is about; a tunnel's is `connection/tunnel`. */
  about: readonly string[];
  arguments: readonly ArgumentChange[];
  /** What the change means for traffic, or what stands in its way, a sentence. */
  outage?: string;
  /** That a creation usually takes, where it is more than five. */
  minutes?: readonly [least: number, most: number];
  sources: readonly Source[];
};

export type ArgumentChange = {
  /** `bgp_settings.asn`; of several blocks of one type, `vpn_link[1].bgp_enabled`. */
  path: string;
  /** As they stand in the files; absent where there is none. A value that follows from a replaced resource is the same text in both. */
  before?: string;
  after?: string;
  /** What this argument's change alone does to the resource. */
  effect: 'replaces' | 'restarts' | 'changes';
  /** It follows from a resource that is replaced: its new value is known after apply. */
  follows?: true;
};
