import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Design } from '@/lib/model/design';
import { type DesignObject, isPlaced } from '@/lib/model/kinds';
import { parseDesign } from '@/lib/model/parse';
import { query } from '@/lib/model/query';
import { serialiseDesign } from '@/lib/model/serialise';
import { problemsOf } from '@/lib/testing/rule-tester';
import { sampleOf, samples } from './all';
import { largeDesign } from './large';

/** Sizes of the cards on the canvas; frames and notes have their own. */
const cards: Readonly<Record<string, { width: number; height: number }>> = {
  network: { width: 168, height: 64 },
  'customer-gateway': { width: 184, height: 84 },
  'vpn-gateway': { width: 184, height: 84 },
  hub: { width: 184, height: 84 },
  vpc: { width: 220, height: 120 },
};
const grid = 20;
const titleBar = 40;
const padding = 20;
const betweenFrames = 200;

const withProblems = 'with-problems';
/** The pattern's figures, which are drawn as the pattern has them: with one device a site. */
const figures = ['consumer-to-vpc', 'customer-network-to-vpc', 'cloud-hub'];

type Box = { id: string; x: number; y: number; width: number; height: number };

function boxOf(object: DesignObject): Box {
  if (!isPlaced(object)) throw new Error(`${object.id} has no place`);
  const size = object.size ?? cards[object.kind];
  if (!size) throw new Error(`${object.id} has no size`);
  return { id: object.id, ...object.position, ...size };
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const places = (design: Design): DesignObject[] => Object.values(design.objects).filter(isPlaced);

describe('the samples', () => {
  it('are those with a file', () => {
    const files = readdirSync(import.meta.dirname).map((name) => name.replace('.ts', ''));
    const others = ['README.md', 'all', 'large', 'sample', 'samples.test'];
    expect(samples.map(({ id }) => id).sort()).toEqual(files.filter((name) => !others.includes(name)).sort());
    expect(sampleOf('large-1000')?.title).toBe('A thousand sites');
    expect(sampleOf('nothing')).toBeUndefined();
  });

  describe.each(samples)('$id', ({ id, about, design }) => {
    it('has its own id, a sentence, and less than ten cards', () => {
      expect(design().id).toBe(id);
      expect(about).toMatch(/^[A-Z].*[^.]\.$/);
      expect(places(design()).filter(({ kind }) => cards[kind]).length).toBeLessThan(10);
    });

    it('reads back from its file without a note', () => {
      const { design: again, notes } = parseDesign(serialiseDesign(design()));
      expect(notes).toEqual([]);
      expect(serialiseDesign(again)).toBe(serialiseDesign(design()));
    });

    it.runIf(id !== withProblems)('checks clean', () => {
      const open = problemsOf(design()).filter(({ waiver }) => waiver === undefined);
      const levels = figures.includes(id) ? ['error'] : ['error', 'warning'];
      expect(open.filter(({ severity }) => levels.includes(severity)).map(({ what }) => what)).toEqual([]);
    });

    it('is laid out: on the grid, children within their frames, nothing on anything else', () => {
      const { children } = query(design());
      const outer = places(design()).filter((object) => !('parent' in object));
      for (const siblings of [outer, ...outer.map((frame) => [...children(frame.id)])]) {
        const boxes = siblings.map(boxOf);
        for (const { id: name, x, y } of boxes) expect([x % grid, y % grid], name).toEqual([0, 0]);
        boxes.forEach((box, index) => {
          for (const other of boxes.slice(index + 1))
            expect(meet(box, other), `${box.id} ${other.id}`).toBe(false);
        });
      }
      for (const frame of outer) {
        const { width, height } = boxOf(frame);
        for (const { id: name, x, y, ...size } of children(frame.id).map(boxOf)) {
          expect(x, name).toBeGreaterThanOrEqual(padding);
          expect(y, name).toBeGreaterThanOrEqual(titleBar + padding);
          expect(x + size.width + padding, name).toBeLessThanOrEqual(width);
          expect(y + size.height + padding, name).toBeLessThanOrEqual(height);
        }
      }
    });

    it('leaves room for the strands between sites and regions', () => {
      const { all } = query(design());
      const right = Math.max(
        ...all('site')
          .map(boxOf)
          .map(({ x, width }) => x + width),
      );
      for (const region of all('cloud-region').map(boxOf))
        expect(region.x - right).toBeGreaterThanOrEqual(betweenFrames);
    });
  });
});

describe('the large design', () => {
  it('has as many sites as asked for, each joined to a hub, and at most 500 to one hub', () => {
    const { all, links } = query(largeDesign(1200));
    expect(all('site')).toHaveLength(1200);
    expect(all('hub')).toHaveLength(3);
    for (const hub of all('hub')) {
      expect(links(hub.id).filter(({ kind }) => kind === 'vpn-connection').length).toBeLessThanOrEqual(500);
    }
  });

  it('gives each network and line an address of its own', () => {
    const { all } = query(largeDesign(10_000));
    expect(new Set(all('network').flatMap(({ prefixes }) => prefixes)).size).toBe(10_000);
    expect(new Set(all('customer-gateway').map(({ uplinks }) => uplinks[0]?.address)).size).toBe(10_000);
    expect(new Set(all('vpc').flatMap(({ prefixes }) => prefixes)).size).toBe(20);
  });
});
