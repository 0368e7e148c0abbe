import { type SubnetList, usableSubnets } from '@/lib/addressing/pool';
import { contains } from '@/lib/addressing/prefix';
import type { CloudFacts, Facts } from './facts';

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

/**
 * Gives the inside prefix of a tunnel by the clouds at its ends (none, one or two), its connection's number (from 1) and its index (from 1);
 * undefined where the pools are empty.
 */
export type InsidePrefixes = (
  clouds: readonly CloudFacts[],
  place: { connection: number; index: number },
) => string | undefined;

const known = new WeakMap<Facts, InsidePrefixes>();

/** Automatic inside prefixes: a function of the numbers and the clouds' facts alone, which starts again where the pools end. */
export function insidePrefixes(facts: Facts): InsidePrefixes {
  const made = known.get(facts) ?? makeInsidePrefixes();
  known.set(facts, made);
  return made;
}

function makeInsidePrefixes(): InsidePrefixes {
  const lists = new Map<string, SubnetList>();
  return (clouds, { connection, index }) => {
    const key = clouds.map(({ id }) => id).join(' ');
    const list = lists.get(key) ?? listOf(poolsOf(clouds));
    lists.set(key, list);
    return list.at(((connection - 1) * perConnection + index - 1) % list.count);
  };
}

/** Between two clouds: the pools of the one that the other can use, without what either keeps for itself. */
function poolsOf(clouds: readonly CloudFacts[]): Pools {
  const suits = ({ inside: { pools } }: CloudFacts): boolean =>
    clouds.every(({ inside: { allowed } }) =>
      pools.every((pool) => allowed.some((outer) => contains(outer, pool))),
    );
  const chosen = (clouds.find(suits) ?? clouds[0])?.inside ?? ownPools;
  return { ...chosen, reserved: [...chosen.reserved, ...clouds.flatMap(({ inside }) => inside.reserved)] };
}

const listOf = ({ pools, bits, reserved, avoided }: Pools): SubnetList =>
  usableSubnets({ pools: [...pools], bits: bits[4], except: [...reserved, ...avoided] });
