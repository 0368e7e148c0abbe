import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { ruleExamples } from '@/lib/editor/families';
import { example } from '@/lib/model/build';
import { examplePicture } from './example-picture';

type Rect = { x: number; y: number; width: number; height: number };
const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('examplePicture', () => {
  it('has the premises at the left, the clouds at the right, and a strand for each tunnel', () => {
    const { frames, cards, links } = examplePicture(example());
    const at = (id: string) => [...frames, ...cards].find((one) => one.id === id);
    expect(at('site')?.x).toBeLessThan(at('region')?.x ?? 0);
    expect(at('gw')?.lines.map(({ text }) => text)).toContain('ISP A · 203.0.113.10');
    expect(links.find(({ kind }) => kind === 'vpn-connection')?.paths).toHaveLength(2);
  });

  it('numbers what is marked in the order of the places', () => {
    const { marked, cards } = examplePicture(example(), [
      { id: 'gw2', label: 'first used here' },
      { id: 'gw', field: 'asn', label: 'and again here' },
      { id: 'gw2', field: 'uplinks/0', label: 'on this line' },
    ]);
    expect(marked).toEqual([
      { number: 1, name: 'edge-2', labels: ['first used here', 'on this line'] },
      { number: 2, name: 'edge-1', labels: ['and again here'] },
    ]);
    expect(cards.find(({ id }) => id === 'gw2')?.mark).toBe(1);
  });

  it.each(catalog.rules.map(({ id }) => id))(
    'draws the examples of %s apart, and what the problem is at',
    (id) => {
      const examples = ruleExamples(id);
      if (!examples) throw new Error('no examples');
      const { problem, bad, good } = examples;
      expect(problem).toBeDefined();
      for (const picture of [examplePicture(bad, problem?.at), examplePicture(good)]) {
        const { cards, frames, width, height } = picture;
        for (const [index, card] of cards.entries()) {
          expect(card.x + card.width).toBeLessThanOrEqual(width);
          expect(card.y + card.height).toBeLessThanOrEqual(height);
          for (const other of cards.slice(index + 1)) expect(overlap(card, other)).toBe(false);
        }
        for (const [index, frame] of frames.entries())
          for (const other of frames.slice(index + 1)) expect(overlap(frame, other)).toBe(false);
      }
      const picture = examplePicture(bad, problem?.at);
      const first = problem?.at[0].id.split('/')[0] ?? '';
      const object = bad.objects[first];
      if (object && object.kind !== 'note' && object.kind !== 'waiver')
        expect(
          [...picture.frames, ...picture.cards, ...picture.links].find((one) => one.id === first)?.mark,
        ).toBe(1);
    },
  );
});
