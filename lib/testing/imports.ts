import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';

/** One import: `to` is a path from the project's folder if `isOurs`, else a package or a built-in. */
export type Edge = { from: string; to: string; isOurs: boolean; typesOnly: boolean };

/** Source files by their path from the project's folder. */
export type Files = ReadonlyMap<string, string>;

const sourceFile = /\.(tsx?|mts|mjs|js)$/;
const suffixes = ['', '.ts', '.tsx', '.mts', '.mjs', '.js', '/index.ts', '/index.tsx'];

const statement = /\b(import|export)\s+(type\s)?([\w$*\s{},]*?)\s*from\s*(['"])([^'"\n]+)\4/g;
const sideEffect = /(?:^|[;\n])\s*import\s*(['"])([^'"\n]+)\1/g;
const dynamic = /\bimport\s*\(\s*(['"`])([^'"`\n]+)\1/g;
const worker = /\bnew\s+URL\s*\(\s*(['"`])([^'"`\n]+)\1\s*,\s*import\.meta\.url/g;

/** Reads every source file below some folders, with paths from the working folder. */
export function readSources(folders: readonly string[]): Files {
  const files = new Map<string, string>();
  for (const folder of folders.filter((folder) => existsSync(folder))) {
    for (const name of readdirSync(folder, { recursive: true }).map(String)) {
      const path = posix.join(folder, name.replaceAll('\\', '/'));
      if (sourceFile.test(path) && statSync(path).isFile()) files.set(path, readFileSync(path, 'utf8'));
    }
  }
  return files;
}

/** Every import of every file: static, type, re-exporting, dynamic, and a worker's URL. */
export function edgesOf(files: Files): Edge[] {
  return [...files].flatMap(([from, text]) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
    const edge = (specifier: string, typesOnly: boolean) => ({
      from,
      typesOnly,
      ...resolve(from, specifier, files),
    });
    const statements = [...code.matchAll(statement)].map(([, , type, clause = '', , specifier = '']) =>
      edge(specifier, type !== undefined || namesTypesOnly(clause)),
    );
    const others = [...code.matchAll(sideEffect), ...code.matchAll(dynamic)];
    const urls = [...code.matchAll(worker)].map(([, , specifier = '']) => edge(specifier, false));
    return [
      ...statements,
      ...others.map(([, , specifier = '']) => edge(specifier, false)),
      ...urls.filter(({ to }) => files.has(to)),
    ];
  });
}

function namesTypesOnly(clause: string): boolean {
  const names = /^\{([^}]*)\}$/.exec(clause.trim())?.[1]?.split(',') ?? [];
  const given = names.map((name) => name.trim()).filter((name) => name !== '');
  return given.length > 0 && given.every((name) => name.startsWith('type '));
}

function resolve(from: string, specifier: string, files: Files): Pick<Edge, 'to' | 'isOurs'> {
  const isOurs = /^(\.\.?|@)\//.test(specifier);
  if (!isOurs) return { to: specifier, isOurs };
  const path = specifier.startsWith('@/') ? specifier.slice(2) : posix.join(posix.dirname(from), specifier);
  const found = suffixes.map((suffix) => `${path}${suffix}`).find((candidate) => files.has(candidate));
  return { to: found ?? path, isOurs };
}
