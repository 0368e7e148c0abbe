import type { ExportPolicy, ImportPolicy, Speaker } from '@/lib/routing/bgp/network';
import type { Choose } from '@/lib/testing/designs/choose';

type ImportInput = {
  prefixes: readonly string[];
  isInside: boolean;
  sender: Speaker | undefined;
  isEasy: boolean;
};

/** What a random speaker takes. */
export function importPolicy(
  choose: Choose,
  { prefixes, isInside, sender, isEasy }: ImportInput,
): ImportPolicy {
  // Three prefixes of the sender's own always come, whatever it hears from others.
  const exceeds = isEasy && !isInside && (sender?.own.length ?? 0) >= 3 && choose.chance(8);
  if (exceeds) return { maximum: { prefixes: 1, beyond: 'close' } };
  return {
    ...permits(choose, prefixes),
    ...(choose.chance(25) ? { localPreference: choose.one([50, 100, 150, 200]) } : {}),
    ...(choose.chance(5) ? { weight: choose.one([10, 20]) } : {}),
    ...(choose.chance(20)
      ? {
          byCommunity: [
            { community: choose.one(['65000:1', '65000:2']), localPreference: choose.one([80, 120]) },
          ],
        }
      : {}),
    ...(choose.chance(10) ? { ownAsn: choose.whole(1, 2) } : {}),
  };
}

/** What a random speaker sends. */
export function exportPolicy(
  choose: Choose,
  { prefixes, isInside }: { prefixes: readonly string[]; isInside: boolean },
): ExportPolicy {
  // FRR lets its policies at the default route that it makes up, in part; so there is none then.
  if (choose.chance(6)) return { defaultRoute: { med: 0 }, sendsBack: true };
  return {
    sendsBack: true,
    ...permits(choose, prefixes),
    ...(choose.chance(20) ? { prepend: choose.whole(1, 3) } : {}),
    ...(choose.chance(20) ? { med: choose.whole(0, 4) * 10 } : {}),
    ...(choose.chance(15) ? { communities: [choose.one(['65000:1', '65000:2', '65535:65281'])] } : {}),
    ...(!isInside && choose.chance(8) ? { overridesAsn: true } : {}),
    ...(isInside && choose.chance(50) ? { nextHopSelf: true } : {}),
  };
}

function permits(choose: Choose, prefixes: readonly string[]): { permits?: (prefix: string) => boolean } {
  if (!choose.chance(20)) return {};
  const list = new Set(prefixes.filter(() => choose.chance(70)));
  return { permits: (prefix) => list.has(prefix) };
}
