import { describe, expect, it } from 'vitest';
import { designOf, piece } from '@/lib/model/build';
import { isPlaced } from '@/lib/model/kinds';
import { outermost, overlap } from './layout';
import { moveObjects, resizeObject } from './move';
import { sizeOf } from './sizes';

const design = designOf('Two sites', [
  piece('site', 'left', { position: { x: 0, y: 0 }, size: { width: 260, height: 200 } }),
  piece('site', 'right', { position: { x: 320, y: 0 }, size: { width: 260, height: 200 } }),
  piece('cloud-region', 'region', { cloud: 'aws', region: 'eu-central-1', position: { x: 900, y: 0 } }),
  piece('network', 'lan', { parent: 'left', position: { x: 20, y: 50 } }),
]);

describe('moveObjects', () => {
  it('lets a thing lie in the frame it was dropped on', () => {
    const { design: moved, label } = moveObjects(design, { lan: { x: 360, y: 60 } });
    expect(moved.objects.lan).toMatchObject({ parent: 'right', position: { x: 40, y: 60 } });
    expect(label).toBe('Move lan');
  });

  it('returns what was dropped where nothing can hold it', () => {
    const { design: moved, returned } = moveObjects(design, { lan: { x: 1000, y: 50 } });
    expect(moved).toBe(design);
    expect(returned.map(({ id }) => id)).toEqual(['lan']);
  });

  it('lets a frame grow, and moves what it would cover', () => {
    const { design: moved } = moveObjects(design, { lan: { x: 140, y: 170 } });
    const site = moved.objects.left;
    expect(site && isPlaced(site) && sizeOf(site)).toEqual({ width: 340, height: 250 });
    const rects = outermost(moved).map((object) => ({ ...object.position, ...sizeOf(object) }));
    for (const [at, rect] of rects.entries())
      expect(rects.slice(at + 1).filter((other) => overlap(rect, other))).toEqual([]);
  });

  it('keeps a thing off the title and inside on the left', () => {
    const { design: moved } = moveObjects(design, { lan: { x: -30, y: 10 } });
    expect(moved.objects.lan).toMatchObject({ parent: 'left', position: { x: 20, y: 50 } });
  });

  it('gives the same design when nothing moved', () => {
    expect(moveObjects(design, { lan: { x: 20, y: 50 }, gone: { x: 1, y: 1 } }).design).toBe(design);
  });
});

describe('resizeObject', () => {
  it('never makes a frame too small for what lies in it', () => {
    const { design: resized, label } = resizeObject(design, 'left', { width: 100, height: 60 });
    const site = resized.objects.left;
    expect(site && isPlaced(site) && sizeOf(site)).toEqual({ width: 240, height: 160 });
    expect(label).toBe('Resize left');
  });
});
