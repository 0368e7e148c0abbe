/** A spot in a text: both from 1. */
export type TextPlace = { line: number; column: number };

/** Where a text stops being JSON, and why. */
export type SyntaxFault = TextPlace & { reason: string };

/** Finds the first fault of a text that is not JSON (RFC 8259), in the same words in every browser; undefined if there is none. */
export function syntaxFault(text: string): SyntaxFault | undefined {
  try {
    scan(text);
    return undefined;
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { ...placeAt(lineStarts(text), fault.offset), reason: fault.message };
  }
}

/**
 * Finds where values stand in a JSON text. A path is as in notes, `objects/gw-1/asn`; where it leads to nothing, the nearest value around it
 * counts. Paths that lead nowhere at all are left out.
 */
export function placesOf(text: string, paths: Iterable<string>): Map<string, TextPlace> {
  const wanted = new Set(paths);
  const prefixes = new Set<string>();
  for (const path of wanted) {
    const parts = path.split('/');
    for (let length = 1; length <= parts.length; length++) prefixes.add(parts.slice(0, length).join('/'));
  }
  const offsets = new Map<string, number>();
  try {
    scan(text, {
      visit: (path, offset) => {
        if (!prefixes.has(path)) return false;
        offsets.set(path, offset);
        return true;
      },
    });
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
  }
  const places = new Map<string, TextPlace>();
  const starts = lineStarts(text);
  for (const path of wanted) {
    const parts = path.split('/');
    while (parts.length > 0 && !offsets.has(parts.join('/'))) parts.pop();
    const offset = offsets.get(parts.join('/'));
    if (offset !== undefined) places.set(path, placeAt(starts, offset));
  }
  return places;
}

/**
 * The paths of names that an object of a JSON text has more than once; JSON.parse keeps the last of them only. Looks into what is at the top and
 * into each value whose path `inside` answers for.
 */
export function duplicateNames(text: string, inside: (path: string) => boolean = () => true): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  try {
    scan(text, {
      visit: (path) => {
        if (seen.has(path)) repeated.add(path);
        seen.add(path);
        return inside(path);
      },
    });
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
  }
  return [...repeated];
}

/** The paths of whole numbers that are larger than JSON.parse holds exactly (RFC 8259 section 6): written again, they would be others. */
export function inexactNumbers(text: string): string[] {
  const found: string[] = [];
  try {
    scan(text, {
      visit: () => true,
      meet: (path, numeral) => {
        if (/^-?\d+$/.test(numeral) && !Number.isSafeInteger(Number(numeral))) found.push(path);
      },
    });
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
  }
  return found;
}

/** Where each line starts. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placeAt(starts: readonly number[], offset: number): TextPlace {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

class Fault extends Error {
  constructor(
    readonly offset: number,
    message: string,
  ) {
    super(message);
  }
}

type Visitor = {
  /** Told of each value's path and where its key (or the value itself, in a list) starts; answers whether to tell of what is inside. */
  visit?(path: string, offset: number): boolean;
  /** Told of each number whose path `visit` asked to know more of. */
  meet?(path: string, numeral: string): void;
};

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const space = /[ \t\n\r]*/y;

function scan(text: string, { visit = () => false, meet }: Visitor = {}): void {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const fail = (expected: string): never => {
    const found = at < text.length ? JSON.stringify([...text.slice(at, at + 2)][0]) : 'the end of the text';
    throw new Fault(at, `expected ${expected}, found ${found}`);
  };
  const quoted = (what: string): string => {
    const start = at++;
    while (text[at] !== '"') {
      if (at >= text.length) throw new Fault(start, `${what} that does not end`);
      if (text.charCodeAt(at) < 32)
        throw new Fault(at, `${what} with a line break or another control character in it`);
      if (text[at] !== '\\') at++;
      else if (match(escaped) === undefined)
        throw new Fault(at, `${what} with an escape that JSON does not have`);
    }
    at++;
    return text.slice(start, at);
  };
  const value = (path: string, tell: boolean): void => {
    match(space);
    const sign = text[at];
    if (sign === '{') list('}', (index) => member(path, tell, index));
    else if (sign === '[') list(']', (index) => item(path, tell, index));
    else if (sign === '"') quoted('a text');
    else {
      const numeral = match(number);
      if (numeral === undefined && match(word) === undefined) fail('a value');
      if (numeral !== undefined && tell) meet?.(path, numeral);
    }
  };
  const list = (end: string, one: (index: number) => void): void => {
    at++;
    match(space);
    if (text[at] === end) {
      at++;
      return;
    }
    for (let index = 0; ; index++) {
      one(index);
      match(space);
      const sign = text[at];
      if (sign !== ',' && sign !== end) fail(`"," or "${end}"`);
      at++;
      if (sign === end) return;
    }
  };
  const join = (path: string, key: string): string => (path === '' ? key : `${path}/${key}`);
  const member = (path: string, tell: boolean, index: number): void => {
    match(space);
    const start = at;
    if (text[at] !== '"') fail(index === 0 ? 'a name in double quotes or "}"' : 'a name in double quotes');
    const key = quoted('a name');
    match(space);
    if (text[at] !== ':') fail('":"');
    at++;
    const inner = tell ? join(path, String(JSON.parse(key))) : '';
    value(inner, tell && visit(inner, start));
  };
  const item = (path: string, tell: boolean, index: number): void => {
    match(space);
    const inner = tell ? join(path, String(index)) : '';
    value(inner, tell && visit(inner, at));
  };
  value('', true);
  match(space);
  if (at < text.length) fail('the end of the text');
}
