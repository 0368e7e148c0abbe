import type { Design } from '@/lib/model/design';
import { attribute, block, type Item, reference } from '@/lib/plan/hcl';
import { objectPart, partsOfName } from '@/lib/plan/hcl-names';
import { namesOf } from '../former-names';

type Bundles = {
  before: { design: Design; addresses: ReadonlySet<string> };
  now: { design: Design; addresses: Iterable<string> };
};

/**
 * The resources whose objects were renamed: their address before, by the one now. Only what the bundle before had is moved, and nothing is moved
 * onto another resource.
 */
export function movesBetween({ before, now }: Bundles): Map<string, string> {
  const former = renamedParts(before.design, now.design);
  const moves = new Map<string, string>();
  if (former.size === 0) return moves;
  const current = new Set(now.addresses);
  const taken = new Set<string>();
  for (const address of current) {
    if (before.addresses.has(address)) continue;
    const from = formerAddresses(address, former).find(
      (candidate) => before.addresses.has(candidate) && !current.has(candidate) && !taken.has(candidate),
    );
    if (from === undefined) continue;
    taken.add(from);
    moves.set(address, from);
  }
  return moves;
}

/** Of each object whose name changed its part of Terraform names: the part before, by the one now. */
function renamedParts(before: Design, now: Design): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [id, object] of Object.entries(now.objects)) {
    const old = Object.hasOwn(before.objects, id) ? before.objects[id] : undefined;
    if (!old || old.name === object.name) continue;
    const [from, to] = [objectPart({ id, name: old.name }), objectPart({ id, name: object.name })];
    if (from !== to) parts.set(to, from);
  }
  return parts;
}

/**
 * What an address may have been, the likeliest first: with all renamed parts put back, then with fewer of them, because a part may be equal to an
 * object's by chance.
 */
function formerAddresses(address: string, former: ReadonlyMap<string, string>): string[] {
  const dot = address.indexOf('.');
  const parts = partsOfName(address.slice(dot + 1));
  let candidates: string[][] = [[]];
  for (const part of parts) {
    const old = former.get(part);
    const choices = old === undefined ? [part] : [old, part];
    candidates = choices.flatMap((choice) => candidates.map((done) => [...done, choice]));
  }
  return candidates
    .map((names) => `${address.slice(0, dot)}.${names.join('__')}`)
    .filter((each) => each !== address);
}

type Move = readonly [from: string, to: string];

/**
 * The moves to what resources had in the bundle before, from what they were called in still earlier ones: an export that was never applied leaves the old
 * name in the state. Terraform follows such moves one after another, and passes over those whose start it does not know.
 */
export function olderMoves({ before, now }: Bundles): Move[] {
  const current = new Set(now.addresses);
  const older = new Map(
    Object.values(before.design.objects).flatMap(({ id, name }) => {
      const names = namesOf(before.design, id);
      return names.length > 0
        ? [[objectPart({ id, name }), names.map((each) => objectPart({ id, name: each }))] as const]
        : [];
    }),
  );
  if (older.size === 0) return [];
  const started = new Set<string>();
  return [...before.addresses].flatMap((address) => {
    const dot = address.indexOf('.');
    const parts = partsOfName(address.slice(dot + 1));
    const changed = parts.findIndex((part) => older.has(part));
    let to = address;
    return (older.get(parts[changed] ?? '') ?? []).flatMap((part): Move[] => {
      const from = `${address.slice(0, dot)}.${parts.with(changed, part).join('__')}`;
      if (from === to || current.has(from) || before.addresses.has(from) || started.has(from)) return [];
      started.add(from);
      const move: Move = [from, to];
      to = from;
      return [move];
    });
  });
}

/** A `moved` block for each move. */
export const movedBlocks = (moves: readonly Move[]): Item[] =>
  moves.map(([from, to]) =>
    block(
      'moved',
      [],
      [attribute('from', reference(...from.split('.'))), attribute('to', reference(...to.split('.')))],
    ),
  );
