import { type Card, cardOf, type Word } from '@/components/canvas/cards';
import { objectIdOf } from '@/lib/editor/editor';
import { cloudMark } from '@/lib/editor/names';
import { isFrame } from '@/lib/editor/sizes';
import type { Design } from '@/lib/model/design';
import { type DesignObject, isLink, isPlaced, type PlacedObject } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Place } from '@/lib/rules/rule';
import { type Box, columnsOf, type Sized } from './example-layout';
import { besideOneAnother, type DrawnLink, drawnLink } from './example-links';
import { cut } from './shortened';

/** A line of text on a card, cut to what fits. */
type Line = { text: string; tone: 'plain' | 'missing' };
type Drawn = Box & { id: string; kind: string; title: string; lines: readonly Line[]; mark?: number };

/** A small design as plain shapes: no screen and no measuring of text, so that a server can draw it. */
export type ExamplePicture = {
  width: number;
  height: number;
  frames: readonly Drawn[];
  cards: readonly Drawn[];
  links: readonly DrawnLink[];
  /** What is marked, by number, with what it has to do with the problem. */
  marked: readonly { number: number; name: string; labels: readonly string[] }[];
  /** Objects that were left out, so that the rest can be read. */
  leftOut: number;
};

/** Most cards that a picture shows; of larger designs only what the problem is about. */
const mostCards = 14;
const lettersOf = { title: 20, line: 26, frame: 26 } as const;

/** The picture of an example, in columns: the premises at the left, the clouds at the right. What `at` names is marked. */
export function examplePicture(design: Design, at: readonly Place[] = []): ExamplePicture {
  const marks = marksAt(design, at);
  const { shown, leftOut } = within(design, new Set(marks.keys()));
  const places = shown.filter(isPlaced).filter(({ kind }) => kind !== 'note');
  const sized = places.map((object) => sizedOf(design, object));
  const { boxes, width, height } = columnsOf(sized);
  const drawn = places.flatMap((object): Drawn[] => {
    const box = boxes.get(object.id);
    const mark = marks.get(object.id)?.number;
    return box
      ? [{ ...box, ...wordsOf(design, object), id: object.id, kind: object.kind, ...(mark ? { mark } : {}) }]
      : [];
  });
  const links = shown.filter(isLink);
  return {
    width,
    height,
    frames: drawn.filter(({ kind }) => isFrame(kind)),
    cards: drawn.filter(({ kind }) => !isFrame(kind)),
    links: besideOneAnother(links).flatMap(({ link, offset }) =>
      drawnLink(link, boxes, { offset, mark: marks.get(link.id)?.number }),
    ),
    marked: [...marks.values()],
    leftOut,
  };
}

type Marked = ExamplePicture['marked'][number];

function marksAt(design: Design, at: readonly Place[]): Map<string, Marked> {
  const marks = new Map<string, Marked>();
  for (const place of at) {
    const id = objectIdOf(place.id);
    const object = design.objects[id];
    if (!object) continue;
    const known = marks.get(id) ?? { number: marks.size + 1, name: object.name || id, labels: [] };
    const labels =
      place.label && !known.labels.includes(place.label) ? [...known.labels, place.label] : known.labels;
    marks.set(id, { ...known, labels });
  }
  return marks;
}

/** All of a small design; of a large one what is named, with the ends of links, what lies in named frames, and the frames around. */
function within(design: Design, named: ReadonlySet<string>): { shown: DesignObject[]; leftOut: number } {
  const all = Object.values(design.objects).filter(({ kind }) => kind !== 'waiver' && kind !== 'note');
  if (all.filter(isPlaced).filter(({ kind }) => !isFrame(kind)).length <= mostCards)
    return { shown: all, leftOut: 0 };
  const kept = new Set(named);
  if (kept.size === 0)
    for (const { id } of all.filter((one) => isPlaced(one) && !isFrame(one.kind)).slice(0, mostCards))
      kept.add(id);
  const links = all.filter(isLink);
  for (const id of [...kept].slice(0, mostCards)) {
    for (const link of links.filter((one) => one.id === id))
      for (const end of [link.from, link.to]) kept.add(end);
    if (kept.size < mostCards)
      for (const link of links.filter(({ from, to }) => from === id || to === id).slice(0, 2)) {
        kept.add(link.from);
        kept.add(link.to);
      }
  }
  const cards = new Set([...kept].slice(0, mostCards + 2));
  for (const id of [...cards]) {
    const object = design.objects[id];
    if (object && 'parent' in object) cards.add(object.parent);
  }
  const shown = all.filter(
    (one) => cards.has(one.id) || (isLink(one) && cards.has(one.from) && cards.has(one.to)),
  );
  return { shown, leftOut: all.length - shown.length };
}

function sizedOf(design: Design, object: PlacedObject): Sized {
  const frame = isFrame(object.kind);
  return {
    id: object.id,
    kind: object.kind,
    ...('parent' in object ? { parent: object.parent } : {}),
    rows: frame ? 0 : wordsOf(design, object).lines.length,
  };
}

/** Most lines under a card's title. */
const mostLines = 4;

function wordsOf(design: Design, object: PlacedObject): { title: string; lines: Line[] } {
  if (object.kind === 'cloud-region')
    return { title: cut(`${cloudMark(object.cloud).text} · ${object.region}`, lettersOf.frame), lines: [] };
  const title = cut(object.name || object.id, isFrame(object.kind) ? lettersOf.frame : lettersOf.title);
  const cloud = 'parent' in object ? query(design).get(object.parent, 'cloud-region')?.cloud : undefined;
  return { title, lines: linesOf(cardOf(object, undefined, cloud)).slice(0, mostLines) };
}

const linesOf = ({ meta, rows }: Card): Line[] =>
  [meta, ...rows.map(({ left, right }) => [left, right])].flatMap((words): Line[] => {
    const told = words.filter((word): word is Word => word !== undefined);
    if (told.length === 0) return [];
    const text = cut(told.map((word) => word.text).join(' · '), lettersOf.line);
    return [{ text, tone: told.some(({ tone }) => tone === 'missing') ? 'missing' : 'plain' }];
  });
