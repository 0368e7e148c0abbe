import { example, type Piece, type Variation } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import type { OwnPack } from '@/lib/model/policy';

/** The ready example under a pack of its own, for examples of rules that a policy sets. */
export function underPolicy(
  pack: Pick<OwnPack, 'severities' | 'requires' | 'parameters'>,
  variation: Variation = {},
  more: readonly Piece[] = [],
): Design {
  const design = example(variation, more);
  const own: OwnPack = { format: 'trunkline-pack', version: 1, id: 'house', title: 'House rules', ...pack };
  return { ...design, settings: { ...design.settings, packs: ['house'], ownPacks: [own] } };
}
