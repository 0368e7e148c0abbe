import type { Design } from '@/lib/model/design';
import type { OwnPack } from '@/lib/model/policy';

const usual = 'baseline';

/** The design judged by one pack more, or one less. With none left, the baseline is in force and is not written down. */
export function withPack(design: Design, { id, ticked }: { id: string; ticked: boolean }): Design {
  const before = design.settings.packs?.length ? design.settings.packs : [usual];
  const packs = ticked ? [...new Set([...before, id])] : before.filter((pack) => pack !== id);
  const { packs: _, ...rest } = design.settings;
  const isUsual = packs.length === 0 || (packs.length === 1 && packs[0] === usual);
  return { ...design, settings: isUsual ? rest : { ...rest, packs } };
}

/** The design with a pack of its own, in the place of one of the same id, and judged by it. */
export function withOwnPack(design: Design, pack: OwnPack): Design {
  const others = (design.settings.ownPacks ?? []).filter(({ id }) => id !== pack.id);
  const held = { ...design, settings: { ...design.settings, ownPacks: [...others, pack] } };
  return withPack(held, { id: pack.id, ticked: true });
}

/** The design without a pack of its own, and no longer judged by it. */
export function withoutOwnPack(design: Design, id: string): Design {
  const { ownPacks = [], ...rest } = withPack(design, { id, ticked: false }).settings;
  const left = ownPacks.filter((pack) => pack.id !== id);
  return { ...design, settings: left.length > 0 ? { ...rest, ownPacks: left } : rest };
}
