import type { ConfigLine } from './config-file';
import { type Attribute, type Block, type Entry, type Expression, type Item, objectKey } from './hcl';

/** Longest list that stays on one line, in characters. */
const maxListWidth = 70;

/**
 * A body as lines, exactly as `terraform fmt` lays them out: two spaces a level, and the equals signs of neighbouring one-line arguments in one
 * column. Blocks stand apart by a blank line.
 */
export function formatBody(items: readonly Item[]): ConfigLine[] {
  return formatItems(items, { depth: 0 });
}

type Place = { depth: number; about?: readonly string[] };

function formatItems(items: readonly Item[], place: Place): ConfigLine[] {
  const lines: ConfigLine[] = [];
  let run: Assignment[] = [];
  const endRun = (): void => {
    for (const each of aligned(run, place)) lines.push(each);
    run = [];
  };
  items.forEach((item, index) => {
    const before = items[index - 1];
    if (item.kind === 'attribute') {
      if (before?.kind === 'block') lines.push({ text: '' });
      run.push(assignment(item));
      return;
    }
    endRun();
    if (item.kind === 'gap') lines.push({ text: '' });
    else if (item.kind === 'comment') {
      if (before?.kind === 'block') lines.push({ text: '' });
      lines.push(line(`# ${item.text}`.trimEnd(), within(place, item.about)));
    } else {
      if (before && before.kind !== 'comment' && before.kind !== 'gap') lines.push({ text: '' });
      for (const each of formatBlock(item, place)) lines.push(each);
    }
  });
  endRun();
  return lines;
}

function formatBlock({ type, labels, body, about }: Block, place: Place): ConfigLine[] {
  const here = within(place, about);
  const head = [type, ...labels.map((label) => `"${label}"`)].join(' ');
  if (body.length === 0) return [line(`${head} {}`, here)];
  return [line(`${head} {`, here), ...formatItems(body, { ...here, depth: here.depth + 1 }), line('}', here)];
}

type Assignment = { name: string; value: Expression; about?: readonly string[] };

const assignment = ({ name, value, about }: Attribute): Assignment => ({ name, value, about });
const entryAssignment = ({ key, value, about }: Entry): Assignment => ({
  name: objectKey(key),
  value,
  about,
});

/** Assignments in order; those on one line that follow one another get their equals signs in one column. */
function aligned(assignments: readonly Assignment[], place: Place): ConfigLine[] {
  const lines: ConfigLine[] = [];
  let chain: { name: string; width: number; code: string; place: Place }[] = [];
  const endChain = (): void => {
    if (chain.length === 0) return;
    const widest = chain.reduce((most, { width }) => Math.max(most, width), 0);
    for (const { name, width, code, place: at } of chain)
      lines.push(line(`${name}${' '.repeat(widest - width)} = ${code}`, at));
    chain = [];
  };
  for (const { name, value, about } of assignments) {
    const here = within(place, about);
    const only = oneLine(value);
    if (only !== undefined) {
      chain.push({ name, width: columns(name), code: only, place: here });
      continue;
    }
    endChain();
    const [first = line('', here), ...rest] = formatExpression(value, here);
    lines.push(line(`${name} = ${first.text.trimStart()}`, here), ...rest);
  }
  endChain();
  return lines;
}

/** An expression that stands on one line; undefined for one that takes several. */
function oneLine(value: Expression): string | undefined {
  switch (value.kind) {
    case 'code':
      return value.code;
    case 'list':
      return oneLineList(value.items);
    case 'object':
      return value.entries.length === 0 ? '{}' : undefined;
    case 'call': {
      const [first, argument] = [oneLine(value.first), oneLine(value.object)];
      return first === undefined || argument === undefined
        ? undefined
        : `${value.name}(${first}, ${argument})`;
    }
  }
}

function oneLineList(items: readonly Expression[]): string | undefined {
  const short = items.flatMap((item) => (item.kind === 'code' ? [item.code] : []));
  const text = `[${short.join(', ')}]`;
  return short.length === items.length && text.length <= maxListWidth ? text : undefined;
}

function formatExpression(value: Expression, place: Place): ConfigLine[] {
  const only = oneLine(value);
  if (only !== undefined) return [line(only, place)];
  switch (value.kind) {
    case 'code':
      return [line(value.code, place)];
    case 'list':
      return formatList(value.items, place);
    case 'object':
      return [
        line('{', place),
        ...aligned(value.entries.map(entryAssignment), { ...place, depth: place.depth + 1 }),
        line('}', place),
      ];
    case 'call': {
      const inner = formatExpression(value.object, place);
      const [first = line('', place)] = formatExpression(value.first, place);
      const open = `${value.name}(${first.text.trimStart()}, `;
      return inner.map((item, index) => ({
        ...item,
        text: `${index === 0 ? indent(place.depth) + open + item.text.trimStart() : item.text}${index === inner.length - 1 ? ')' : ''}`,
      }));
    }
  }
}

function formatList(items: readonly Expression[], place: Place): ConfigLine[] {
  const inner = { ...place, depth: place.depth + 1 };
  return [
    line('[', place),
    ...items.flatMap((item) => {
      const lines = formatExpression(item, inner);
      return lines.map((each, index) =>
        index === lines.length - 1 ? { ...each, text: `${each.text},` } : each,
      );
    }),
    line(']', place),
  ];
}

const indent = (depth: number): string => '  '.repeat(depth);

const within = (place: Place, about: readonly string[] | undefined): Place =>
  about ? { ...place, about } : place;

const line = (text: string, { depth, about }: Place): ConfigLine => ({
  text: indent(depth) + text,
  ...(about && about.length > 0 ? { about } : {}),
});

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Width as Terraform counts it: in user-perceived characters (Unicode Standard Annex 29). */
const columns = (name: string): number =>
  /^[\x20-\x7e]*$/.test(name) ? name.length : [...graphemes.segment(name)].length;
