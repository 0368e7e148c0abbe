import { describe, expect, it } from 'vitest';
import { designOf, piece, siteToVpc } from '@/lib/model/build';
import { matchingRows, outlineRows } from './outline-tree';

const design = designOf('Outline', siteToVpc);
const none = () => false;

describe('rows of the outline', () => {
  it('nests what lies in sites and regions, and lists links under connections', () => {
    const rows = outlineRows(design, none);
    const titles = rows.filter(({ level }) => level === 1).map(({ title }) => title);
    expect(titles).toEqual(['On the premises', 'Cloud', 'Connections', 'Flows']);
    for (const row of rows) {
      const object = row.object;
      if (object && 'parent' in object) expect(row.parent).toBe(object.parent);
    }
    expect(rows.filter(({ object }) => object)).toHaveLength(Object.keys(design.objects).length);
  });

  it('counts siblings from one', () => {
    for (const row of outlineRows(design, none)) {
      expect(row.position).toBeGreaterThanOrEqual(1);
      expect(row.position).toBeLessThanOrEqual(row.siblings);
    }
  });

  it('leaves out what is folded away', () => {
    const rows = outlineRows(design, (id) => id === 'group:premises');
    expect(rows[0]).toMatchObject({ id: 'group:premises', unfolds: 'folded' });
    expect(rows.some(({ object }) => object?.kind === 'site')).toBe(false);
    expect(rows.some(({ object }) => object?.kind === 'cloud-region')).toBe(true);
  });

  it('sorts names as people do', () => {
    const sites = ['Branch 10', 'Branch 2'].map((name, index) => piece('site', `s${index}`, { name }));
    expect(outlineRows(designOf('Sites', sites), none).map(({ title }) => title)).toEqual([
      'On the premises',
      'Branch 2',
      'Branch 10',
    ]);
  });

  it('finds by every word of a text', () => {
    const sites = ['Berlin north', 'Berlin south'].map((name, index) => piece('site', `s${index}`, { name }));
    const found = matchingRows(designOf('Sites', sites), 'SOUTH ber');
    expect(found.map(({ id }) => id)).toEqual(['s1']);
  });
});
