import { type SubnetList, usableSubnets } from '@/lib/addressing/pool';
import type { CloudFacts } from './facts';

/**
 * How many inside prefixes each connection's number stands for: the most tunnels a connection can have. It is the same for every cloud, so
 * that tunnels of different kinds on one gateway never meet.
 */
const perConnection = 4;

type Pools = Pick<CloudFacts['inside'], 'pools' | 'avoided' | 'reserved' | 'bits'>;

/** Where no cloud has a say, between two devices: as much of 169.254.0.0/16 (RFC 3927) as no cloud keeps for itself. */
const ownPools: Pools = {
  pools: ['169.254.8.0/21', '169.254.16.0/20', '169.254.32.0/19', '169.254.64.0/18', '169.254.128.0/17'],
  bits: { 4: 30, 6: 126 },
  reserved: [],
  avoided: ['169.254.21.0/24', '169.254.22.0/24', '169.254.169.0/24', '169.254.255.0/24'],
};

/** Gives the inside prefix of a tunnel by its connection's number (from 1) and its index (from 1); undefined where the pools are empty. */
export type InsidePrefixes = (
  cloud: CloudFacts | undefined,
  place: { connection: number; index: number },
) => string | undefined;

/** Automatic inside prefixes: a function of the numbers alone, which starts again where the pools end. */
export function insidePrefixes(): InsidePrefixes {
  const lists = new Map<Pools, SubnetList>();
  return (cloud, { connection, index }) => {
    const pools = cloud?.inside ?? ownPools;
    const known = lists.get(pools) ?? listOf(pools);
    lists.set(pools, known);
    return known.at(((connection - 1) * perConnection + index - 1) % known.count);
  };
}

const listOf = ({ pools, bits, reserved, avoided }: Pools): SubnetList =>
  usableSubnets({ pools: [...pools], bits: bits[4], except: [...reserved, ...avoided] });
