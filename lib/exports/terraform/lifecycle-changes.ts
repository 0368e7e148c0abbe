import type { ResourceLife } from '@/lib/clouds/cloud';
import type { ArgumentChange, Effect, ResourceChange } from '../lifecycle';
import { affectedBy, type Fate, type References } from './lifecycle-follow';
import { argumentsOf, type Resource } from './resources';

/** The resources of two bundles, each by its own addresses. */
export type Compared = {
  before: ReadonlyMap<string, Resource>;
  now: ReadonlyMap<string, Resource>;
  /** The former address of a resource that is moved, by the one now. */
  moves: ReadonlyMap<string, string>;
  /** Addresses of things that exist already and are taken over. */
  imported: ReadonlySet<string>;
  lifeOf(type: string): ResourceLife | undefined;
  /** A text as it would stand in the bundle before: other revisions in tags are no change. */
  asBefore(text: string): string;
};

/** What happens to each resource that something happens to. */
export function resourceChanges(compared: Compared): ResourceChange[] {
  const { before, now, moves, imported } = compared;
  const formers = new Set(moves.values());
  const gone = [...before.values()].filter(({ address }) => !now.has(address) && !formers.has(address));
  const fresh = [...now.values()].filter(({ address }) => !before.has(address) && !moves.has(address));
  const kept = [...now.values()].flatMap((resource) => {
    const from = moves.get(resource.address) ?? resource.address;
    const old = before.get(from);
    return old ? [keptOf(resource, old, compared)] : [];
  });
  follow(kept, compared);
  return [
    ...gone.map((resource) => changeOf(resource, { effect: 'destroyed', compared })),
    ...fresh.map((resource) =>
      changeOf(resource, { effect: imported.has(resource.address) ? 'imported' : 'created', compared }),
    ),
    ...kept.flatMap(({ resource, changes, from }) => {
      const effect = effectOf(changes, from !== undefined);
      return effect ? [changeOf(resource, { effect, compared, from, changes })] : [];
    }),
  ];
}

/** A resource that both bundles have. */
type Kept = {
  resource: Resource;
  from?: string;
  texts: ReadonlyMap<string, string>;
  changes: ArgumentChange[];
};

function keptOf(resource: Resource, old: Resource, { moves, asBefore, lifeOf }: Compared): Kept {
  const texts = argumentsOf(resource);
  const formers = argumentsOf(old);
  const life = lifeOf(resource.type);
  const changes: ArgumentChange[] = [];
  for (const path of new Set([...formers.keys(), ...texts.keys()])) {
    const unwritten = life?.unwritten?.[path];
    const [text, former] = [texts.get(path) ?? unwritten, formers.get(path) ?? unwritten];
    if (text === former) continue;
    if (text !== undefined && asBefore(withFormerAddresses(text, moves)) === former) continue;
    changes.push({
      path,
      ...(former === undefined ? {} : { before: former }),
      ...(text === undefined ? {} : { after: text }),
      effect: argumentEffect(path, life),
    });
  }
  return { resource, ...(old.address === resource.address ? {} : { from: old.address }), texts, changes };
}

/** References as they were before the objects were renamed. */
const withFormerAddresses = (text: string, moves: ReadonlyMap<string, string>): string =>
  moves.size === 0 || !text.includes('.')
    ? text
    : text.replace(/[a-z][a-z0-9_]*\.[A-Za-z_][A-Za-z0-9_-]*/g, (address) => moves.get(address) ?? address);

/** Adds to the changes what follows from resources that are replaced: their ids are new, and so is each argument that holds one. */
function follow(kept: readonly Kept[], { lifeOf }: Compared): void {
  const byAddress = new Map(kept.map((item) => [item.resource.address, item]));
  const references: References = {
    has: (address, argument) => byAddress.get(address)?.texts.has(argument) ?? false,
    texts: (address) => byAddress.get(address)?.texts ?? new Map(),
  };
  const fateOf = (address: string): Fate => {
    const changes = byAddress.get(address)?.changes ?? [];
    return {
      isReplaced: changes.some(({ effect }) => effect === 'replaces'),
      changed: new Set(changes.map(({ path }) => path)),
    };
  };
  const affected = affectedBy([...byAddress.keys()], references);
  const queue = kept.filter(({ changes }) => changes.length > 0).map(({ resource }) => resource.address);
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    for (const { address, path } of affected(source, fateOf(source))) {
      const item = byAddress.get(address);
      const text = item?.texts.get(path);
      if (!item || item.changes.some((change) => change.path === path)) continue;
      item.changes.push({
        path,
        ...(text === undefined ? {} : { before: text, after: text }),
        effect: argumentEffect(path, lifeOf(item.resource.type)),
        follows: true,
      });
      queue.push(address);
    }
  }
}

function argumentEffect(path: string, life: ResourceLife | undefined): ArgumentChange['effect'] {
  const plain = path.replace(/\[\d+\]/g, '');
  const among = (patterns: readonly string[] = []): boolean => patterns.some((each) => covers(each, plain));
  if (among(life?.replacedBy)) return 'replaces';
  return among(life?.restartedBy) ? 'restarts' : 'changes';
}

/** Whether a path is the named argument, lies in the named block, or starts as a pattern with `*` does. */
const covers = (pattern: string, path: string): boolean =>
  pattern.endsWith('*')
    ? path.startsWith(pattern.slice(0, -1))
    : path === pattern || path.startsWith(`${pattern}.`);

function effectOf(changes: readonly ArgumentChange[], isMoved: boolean): Effect | undefined {
  if (changes.some(({ effect }) => effect === 'replaces')) return 'replaced';
  if (changes.some(({ effect }) => effect === 'restarts')) return 'restarted';
  if (changes.length > 0) return 'changed';
  return isMoved ? 'moved' : undefined;
}

function outageOf(effect: Effect, { outage, interruption, removal }: ResourceLife): string | undefined {
  if (effect === 'replaced') return outage;
  if (effect === 'restarted') return interruption;
  return effect === 'destroyed' ? removal : undefined;
}

type Change = { effect: Effect; compared: Compared; from?: string; changes?: readonly ArgumentChange[] };

function changeOf(resource: Resource, { effect, compared, from, changes = [] }: Change): ResourceChange {
  const { address, type, cloud, region, about } = resource;
  const life = compared.lifeOf(type);
  const interrupts = effect === 'replaced' || effect === 'restarted' || effect === 'destroyed';
  const isMade = effect === 'replaced' || effect === 'created';
  const outage = life && outageOf(effect, life);
  return {
    effect,
    cloud,
    ...(region === undefined ? {} : { region }),
    type,
    address,
    ...(from === undefined ? {} : { from }),
    about,
    arguments: changes,
    ...(outage ? { outage } : {}),
    ...(isMade && life?.minutes ? { minutes: life.minutes } : {}),
    sources: interrupts || isMade ? (life?.sources ?? []) : [],
  };
}
