import { describe, expect, it } from 'vitest';
import { designOf, siteToVpc } from '@/lib/model/build';
import { emptyDesign } from '@/lib/model/design';
import { isPlaced } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import { thumbnailOf } from './thumbnail';

describe('thumbnail of a design', () => {
  const design = designOf('Thumbnail', siteToVpc);
  const { view, shapes, lines } = thumbnailOf(design);

  it('has a box for each place, frames first, but none for notes', () => {
    expect(shapes).toHaveLength(
      Object.values(design.objects).filter((object) => isPlaced(object) && object.kind !== 'note').length,
    );
    expect(['site', 'cloud-region']).toContain(shapes[0]?.kind);
  });

  it('has a line for each tunnel', () => {
    const tunnels = query(design)
      .all('vpn-connection')
      .reduce((sum, connection) => sum + connection.tunnels.length, 0);
    expect(tunnels).toBeGreaterThan(0);
    expect(lines.filter(({ kind }) => kind === 'vpn-connection')).toHaveLength(tunnels);
  });

  it('shows everything', () => {
    for (const { x, y, width, height } of shapes) {
      expect(x).toBeGreaterThanOrEqual(view.x);
      expect(y).toBeGreaterThanOrEqual(view.y);
      expect(x + width).toBeLessThanOrEqual(view.x + view.width);
      expect(y + height).toBeLessThanOrEqual(view.y + view.height);
    }
  });

  it('draws nothing of an empty design', () => {
    expect(thumbnailOf(emptyDesign({ id: 'e', name: 'Empty' }))).toMatchObject({ shapes: [], lines: [] });
  });
});
