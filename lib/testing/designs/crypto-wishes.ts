import { isAead } from '@/lib/model/crypto';
import type { CryptoSupport, Lifetime } from '@/lib/plan/facts';
import type { Choose } from './choose';

const shared = <Item>(a: readonly Item[], b: readonly Item[]): Item[] => a.filter((item) => b.includes(item));

const overlap = (a: Lifetime, b: Lifetime): { min: number; max: number } => ({
  min: Math.max(a.min, b.min),
  max: Math.min(a.max, b.max),
});

/** A wish for the algorithms and lifetimes of a phase, of what both ends have. */
function wishOf(
  choose: Choose,
  phase: 'ike' | 'esp',
  [a, b]: readonly [CryptoSupport, CryptoSupport],
): object {
  const encryption = choose.one(shared(a[phase].encryption, b[phase].encryption));
  const integrity = choose.one(shared(a[phase].integrity, b[phase].integrity));
  return {
    ...(choose.chance(70) ? { encryption } : {}),
    ...(choose.chance(70) && !isAead(encryption) ? { integrity } : {}),
    ...(choose.chance(70) ? { dhGroup: choose.one(shared(a[phase].dhGroups, b[phase].dhGroups)) } : {}),
  };
}

/** What a person wishes of a connection's cryptography: nothing, or something that both ends can do. */
export function wishes(
  choose: Choose,
  ends: readonly [CryptoSupport, CryptoSupport],
): { ike?: object; esp?: object } {
  const [a, b] = ends;
  const ike = overlap(a.ike.lifetimeSeconds, b.ike.lifetimeSeconds);
  const esp = overlap(a.esp.lifetimeSeconds, b.esp.lifetimeSeconds);
  // ESP's stays below IKE's.
  const espMax = Math.min(esp.max, 3600);
  const hasLifetimes = ike.min < ike.max && esp.min < espMax && espMax < ike.max && choose.chance(30);
  const ikeLifetime = hasLifetimes ? choose.whole(Math.max(ike.min, espMax + 1), ike.max) : undefined;
  const espLifetime = hasLifetimes ? choose.whole(esp.min, espMax) : undefined;
  return {
    ...(choose.chance(40)
      ? { ike: { ...wishOf(choose, 'ike', ends), ...(ikeLifetime ? { lifetimeSeconds: ikeLifetime } : {}) } }
      : {}),
    ...(choose.chance(40)
      ? { esp: { ...wishOf(choose, 'esp', ends), ...(espLifetime ? { lifetimeSeconds: espLifetime } : {}) } }
      : {}),
  };
}
