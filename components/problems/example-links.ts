import type { Link } from '@/lib/model/kinds';
import type { Box } from './example-layout';
import { cut } from './shortened';

/** A link as the paths of its strands, with its name where it is marked. */
export type DrawnLink = {
  id: string;
  kind: string;
  title?: string;
  paths: readonly string[];
  middle: { x: number; y: number };
  mark?: number;
};

const strandGap = 7;
/** How far apart the first and the last of several links between two cards may lie. */
const mostSpread = 44;
/** Most letters of a link’s name. */
const mostLetters = 20;

/** Links between the same two ends, each with how far it lies from the middle of all of them. */
export function besideOneAnother(links: readonly Link[]): { link: Link; offset: number }[] {
  const bundles = new Map<string, Link[]>();
  for (const link of links) {
    const ends = [link.from, link.to].sort().join(' ');
    bundles.set(ends, [...(bundles.get(ends) ?? []), link]);
  }
  return [...bundles.values()].flatMap((bundle) => {
    const step = Math.min(2.5 * strandGap, mostSpread / bundle.length);
    return bundle.map((link, index) => ({ link, offset: (index - (bundle.length - 1) / 2) * step }));
  });
}

/** The strands of a link between the boxes of its ends; nothing where neither is there. */
export function drawnLink(
  link: Link,
  boxes: ReadonlyMap<string, Box>,
  { offset, mark }: { offset: number; mark: number | undefined },
): DrawnLink[] {
  const from = boxes.get(link.from) ?? beside(boxes.get(link.to));
  const to = boxes.get(link.to) ?? beside(boxes.get(link.from));
  if (!from || !to) return [];
  const count = link.kind === 'vpn-connection' ? Math.max(1, link.tunnels.length) : 1;
  const paths = Array.from({ length: count }, (_, index) =>
    pathOf(from, to, offset + (index - (count - 1) / 2) * strandGap),
  );
  return [
    {
      id: link.id,
      kind: link.kind,
      paths: paths.map(({ path }) => path),
      middle: pathOf(from, to, offset).middle,
      ...(mark ? { mark, title: cut(link.name || link.id, mostLetters) } : {}),
    },
  ];
}

/** Where a line ends whose other end is not there. */
const beside = (box: Box | undefined): Box | undefined =>
  box && { x: box.x < 100 ? box.x + box.width + 80 : box.x - 80, y: box.y, width: 0, height: box.height };

/** From side to side where the two lie in different columns; else an arc at the right of both. */
function pathOf(a: Box, b: Box, shift: number): { path: string; middle: { x: number; y: number } } {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const [y1, y2] = [left.y + left.height / 2 + shift, right.y + right.height / 2 + shift];
  if (left.x + left.width < right.x) {
    const [x1, x2] = [left.x + left.width, right.x];
    const bend = (x2 - x1) / 2;
    return {
      path: `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`,
      middle: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
    };
  }
  const x = Math.max(left.x + left.width, right.x + right.width);
  const out = x + 26 + Math.abs(shift);
  return {
    path: `M${left.x + left.width} ${y1} C${out} ${y1} ${out} ${y2} ${right.x + right.width} ${y2}`,
    middle: { x: x + 18, y: (y1 + y2) / 2 },
  };
}
