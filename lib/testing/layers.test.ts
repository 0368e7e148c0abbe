import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Edge, edgesOf, readSources } from './imports';
import { families, type Layer, layers, type PackageRow, packageRows } from './layers';

type Rules = { layers: readonly Layer[]; packageRows: readonly PackageRow[]; families: readonly string[] };

/** A test, or what tests of a folder share: `test-designs.ts`. */
const isTest = (path: string) => /\.test\.tsx?$|\/test-[^/]+\.ts$/.test(path);
const isWithin = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const isOfPackage = (name: string, packageName: string) =>
  packageName === 'node:' ? isBuiltin(name) : isWithin(name, packageName);

const layerOf = (path: string, rows: readonly Layer[]) =>
  rows
    .filter(({ layer }) => isWithin(path, layer))
    .reduce<Layer | undefined>(
      (best, row) => (best && best.layer.length > row.layer.length ? best : row),
      undefined,
    );

function permits(permission: string, edge: Edge, rows: readonly Layer[]): boolean {
  const [path, isTypeOnly] = permission.startsWith('type ')
    ? [permission.slice(5), true]
    : [permission, false];
  if (isTypeOnly && !edge.typesOnly) return false;
  return edge.to === path || layerOf(edge.to, rows)?.layer === path;
}

/** Each import that no row of the table permits, and each permission that no import needs. */
function judgeLayers(edges: readonly Edge[], rows: readonly Layer[]): string[] {
  const used = new Set<string>();
  const forbidden = edges.flatMap((edge) => {
    const from = layerOf(edge.from, rows);
    if (!from) return [`${edge.from} is in no layer of the table.`];
    if (from.may === 'anything' || layerOf(edge.to, rows) === from) return [];
    const permission = from.may.find((candidate) => permits(candidate, edge, rows));
    if (permission) used.add(`${from.layer} > ${permission}`);
    return permission ? [] : [`${edge.from} must not import ${edge.to}: ${from.because}`];
  });
  const stale = rows.flatMap(({ layer, may }) =>
    (may === 'anything' ? [] : may)
      .filter((permission) => !used.has(`${layer} > ${permission}`))
      .map((permission) => `Nobody in ${layer} uses its permission "${permission}": take it away.`),
  );
  return [...forbidden, ...stale];
}

/** The same for packages. */
function judgePackages(edges: readonly Edge[], { layers: rows, packageRows: table }: Rules): string[] {
  return table.flatMap(({ packages, in: allowed, because }) => {
    const uses = edges.filter(({ to }) => packages.some((name) => isOfPackage(to, name)));
    const layerNames = new Set(uses.map(({ from }) => layerOf(from, rows)?.layer));
    const forbidden = uses
      .filter(({ from }) => !allowed.includes(layerOf(from, rows)?.layer ?? ''))
      .map(({ from, to }) => `${from} must not import ${to}: ${because}`);
    const stale = allowed
      .filter((layer) => !layerNames.has(layer))
      .map((layer) => `Nobody in ${layer} uses its permission for ${packages.join(', ')}: take it away.`);
    return [...forbidden, ...stale];
  });
}

/** Each import of a family's member by others than itself and the family's list. */
function judgeFamilies(edges: readonly Edge[], folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    const list = `${folder}/all.ts`;
    const members = edges
      .filter(({ from, to, typesOnly }) => from === list && isWithin(to, folder) && !typesOnly)
      .map(({ to }) => memberOf(to));
    return edges.flatMap(({ from, to }) => {
      const member = members.find((candidate) => isWithin(to, candidate));
      const isAllowed = !member || from === list || isWithin(from, member);
      return isAllowed ? [] : [`${from} must not import ${to}: a member is known to its family's list only.`];
    });
  });
}

/** A member's folder where it has one of its name (`aws/aws.ts`), else its file. */
function memberOf(file: string): string {
  const folder = posix.dirname(file);
  return posix.basename(folder) === posix.basename(file, posix.extname(file)) ? folder : file;
}

function judge(files: ReadonlyMap<string, string>, rules: Rules): string[] {
  const edges = edgesOf(files).filter(({ from }) => !isTest(from));
  const ours = edges.filter(({ isOurs }) => isOurs);
  const packages = edges.filter(({ isOurs }) => !isOurs);
  const bound = ours.filter(({ from }) => layerOf(from, rules.layers)?.may !== 'anything');
  return [
    ...judgeLayers(ours, rules.layers),
    ...judgePackages(packages, rules),
    ...judgeFamilies(bound, rules.families),
    ...ours
      .filter(({ from, to }) => isTest(to) && layerOf(from, rules.layers)?.may !== 'anything')
      .map(({ from, to }) => `${from} must not import ${to}: that is for tests only.`),
  ];
}

describe('who imports whom', () => {
  it('is what the table permits, and the table permits no more', () => {
    expect(judge(readSources(['app', 'components', 'lib']), { layers, packageRows, families })).toEqual([]);
  });
});

describe('the check', () => {
  const low: Layer = { layer: 'low', may: [], because: 'Low is low.' };
  const high: Layer = { layer: 'high', may: ['low'], because: 'High stands on low.' };
  const rules: Rules = { layers: [low, high], packageRows: [], families: [] };
  const verdict = (files: Record<string, string>, changes: Partial<Rules> = {}) =>
    judge(new Map(Object.entries({ 'low/a.ts': '', ...files })), { ...rules, ...changes });
  const good = { 'high/b.ts': "import { a } from '@/low/a';" };

  it('keeps what tests share out of the rest', () => {
    const shared = { 'low/test-things.ts': '', 'low/b.ts': "import './test-things';" };
    expect(verdict({ ...good, ...shared })).toEqual([
      'low/b.ts must not import low/test-things.ts: that is for tests only.',
    ]);
  });

  it('lets a permitted import pass', () => expect(verdict(good)).toEqual([]));

  it.each([
    "import { b } from '../high/b';",
    "import type { B } from '@/high/b';",
    "export * from '../high/b';",
    "import '../high/b';",
    "const b = await import('../high/b');",
    "new Worker(new URL('../high/b.ts', import.meta.url));",
  ])('finds %s', (text) => {
    expect(verdict({ ...good, 'low/c.ts': text })).toEqual([
      'low/c.ts must not import high/b.ts: Low is low.',
    ]);
  });

  it('finds a permission that nobody uses, also where only a test does', () => {
    const stale = ['Nobody in high uses its permission "low": take it away.'];
    expect(verdict({ 'high/b.test.ts': "import { a } from '@/low/a';" })).toEqual(stale);
  });

  it('tells types from values', () => {
    const typed = { layers: [low, { ...high, may: ['type low/a.ts'] }] };
    expect(verdict({ 'high/b.ts': "import { type A } from '@/low/a';" }, typed)).toEqual([]);
    expect(verdict(good, typed)).toContain('high/b.ts must not import low/a.ts: High stands on low.');
  });

  it('keeps packages and members in their places', () => {
    const built = { packageRows: [{ packages: ['node:'], in: [], because: 'Browsers.' }] };
    const files = { ...good, 'low/c.ts': "import { join } from 'node:path';" };
    expect(verdict(files, built)).toEqual(['low/c.ts must not import node:path: Browsers.']);
    const family = {
      'low/all.ts': "import { x } from './x/x';",
      'low/x/x.ts': '',
      'low/y.ts': "import '@/low/x/x';",
    };
    expect(verdict({ ...good, ...family }, { families: ['low'] })).toHaveLength(1);
  });
});
