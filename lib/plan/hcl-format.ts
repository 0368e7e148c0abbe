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
    lines.push(...aligned(run, place));
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
      lines.push(...formatBlock(item, place));
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
  let chain: { name: string; code: string; place: Place }[] = [];
  const endChain = (): void => {
    const width = Math.max(0, ...chain.map(({ name }) => columns(name)));
    for (const { name, code, place: at } of chain)
      lines.push(line(`${name}${' '.repeat(width - columns(name))} = ${code}`, at));
    chain = [];
  };
  for (const { name, value, about } of assignments) {
    const here = within(place, about);
    const [first = line('', here), ...rest] = formatExpression(value, here);
    if (rest.length === 0) chain.push({ name, code: first.text.trimStart(), place: here });
    else {
      endChain();
      lines.push(line(`${name} = ${first.text.trimStart()}`, here), ...rest);
    }
  }
  endChain();
  return lines;
}

function formatExpression(value: Expression, place: Place): ConfigLine[] {
  switch (value.kind) {
    case 'code':
      return [line(value.code, place)];
    case 'list':
      return formatList(value.items, place);
    case 'object':
      if (value.entries.length === 0) return [line('{}', place)];
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
  const short = items.flatMap((item) => (item.kind === 'code' ? [item.code] : []));
  const oneLine = `[${short.join(', ')}]`;
  if (short.length === items.length && oneLine.length <= maxListWidth) return [line(oneLine, place)];
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
