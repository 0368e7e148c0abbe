/** Sets that differ only in parts that can stand for one another: one of each of these lists, in any choice, is one of the sets. */
export type Family<Item> = readonly (readonly Item[])[];

/**
 * Sets of which none holds another, told as families: items that occur with the same others can stand for one another, so that the families give exactly these sets, each
 * once. Families come in the order of their first set, items in theirs.
 */
export function familiesOf<Item>(sets: readonly (readonly Item[])[]): Family<Item>[] {
  const numbers = new Map<Item, number>();
  for (const set of sets) for (const item of set) if (!numbers.has(item)) numbers.set(item, numbers.size);
  const numberOf = (item: Item): number => numbers.get(item) ?? -1;
  const partners = new Map<Item, string[]>();
  for (const set of sets)
    for (const item of set) {
      const others = set.flatMap((other) => (other === item ? [] : [numberOf(other)])).sort((a, b) => a - b);
      const known = partners.get(item);
      if (known) known.push(others.join(' '));
      else partners.set(item, [others.join(' ')]);
    }
  const alike = new Map<string, Item[]>();
  const kin = new Map<Item, Item[]>();
  for (const [item, lists] of partners) {
    const key = lists.sort().join(',');
    const known = alike.get(key) ?? [];
    alike.set(key, known);
    known.push(item);
    kin.set(item, known);
  }
  const families = new Map<string, Family<Item>>();
  for (const set of sets) {
    const slots = set.map((item) => kin.get(item) ?? [item]);
    const key = slots
      .map(([first]) => (first === undefined ? -1 : numberOf(first)))
      .sort((a, b) => a - b)
      .join(' ');
    if (!families.has(key)) families.set(key, slots);
  }
  return [...families.values()];
}

/** Every set of a family, the first items first. */
export function* setsIn<Item>([first, ...rest]: Family<Item>): Generator<Item[]> {
  if (!first) {
    yield [];
    return;
  }
  for (const item of first) for (const others of setsIn(rest)) yield [item, ...others];
}
