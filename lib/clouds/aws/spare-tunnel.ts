import { usableSubnets } from '@/lib/addressing/pool';
import { networkAddress } from '@/lib/addressing/prefix';
import type { Plan } from '@/lib/plan/plan';
import { facts } from './facts';
import type { AwsConnection } from './select-connections';

/**
 * Inside prefixes for the tunnels that AWS makes and nobody drew. They come from the end of the pool, where drawn tunnels come last, so that a spare
 * seldom stands in the way of one.
 */
export function spareInsides(plan: Plan, connections: readonly AwsConnection[]): ReadonlyMap<string, string> {
  const taken = new Set(
    plan.connections.flatMap(({ tunnels }) =>
      tunnels.flatMap(({ inside }) => (inside ? [inside.prefix] : [])),
    ),
  );
  const spares = new Map<string, string>();
  for (const connection of connections) {
    const [first, second] = connection.tunnels;
    if (!first?.inside || second) continue;
    const prefix =
      first.inside.version === 4 ? lastFree(first.number, taken) : nextFree(first.inside.prefix, taken);
    if (prefix === undefined) continue;
    taken.add(prefix);
    spares.set(connection.id, prefix);
  }
  return spares;
}

const pool4 = usableSubnets({
  pools: [...facts.inside.pools],
  bits: facts.inside.bits[4],
  except: [...facts.inside.reserved, ...facts.inside.avoided],
});

/** Counted from the end of the pool by the tunnel's number, so that another connection changes nothing. */
function lastFree(number: number, taken: ReadonlySet<string>): string | undefined {
  for (let step = 0; step < pool4.count; step++) {
    const prefix = pool4.at(pool4.count - 1 - ((number + step) % pool4.count));
    if (prefix && !taken.has(prefix)) return prefix;
  }
  return undefined;
}

/** The neighbour of the drawn tunnel's IPv6 prefix. */
function nextFree(prefix: string, taken: ReadonlySet<string>): string | undefined {
  const around = usableSubnets({
    pools: [`${networkAddress(prefix)}/112`],
    bits: facts.inside.bits[6],
    except: [],
  });
  for (let step = 1; step < around.count; step++) {
    const candidate = around.at((around.indexOf(prefix) + step) % around.count);
    if (candidate && !taken.has(candidate)) return candidate;
  }
  return undefined;
}
