import { describe, expect, it } from 'vitest';
import { designOf, piece } from '@/lib/model/build';
import { searchObjects } from './search-objects';

const design = designOf('Search', [
  piece('site', 's1', { name: 'Berlin' }),
  piece('network', 'n1', { name: 'Office LAN', parent: 's1', prefixes: ['10.1.0.0/16'] }),
  piece('network', 'n2', { name: 'Berlin lab', parent: 's1', prefixes: ['10.2.0.0/16'] }),
  piece('customer-gateway', 'g1', { name: 'edge-1', parent: 's1', asn: 65001 }),
]);

const ids = (text: string) => searchObjects(design, undefined, text).map(({ id }) => id);

describe('finding objects', () => {
  it('finds by name, names that begin so first', () => {
    expect(ids('berlin')).toEqual(['s1', 'n2']);
    expect(ids('LAB ber')).toEqual(['n2']);
  });

  it('finds by ASN, id and kind', () => {
    expect(ids('65001')).toEqual(['g1']);
    expect(ids('n1')).toEqual(['n1']);
    expect(ids('customer gateway')).toEqual(['g1']);
  });

  it('finds the prefix that an address lies in', () => {
    expect(ids('10.1.200.7')).toEqual(['n1']);
    expect(ids('10.0.0.0/8')).toEqual(['n2', 'n1']);
    expect(ids('192.0.2.1')).toEqual([]);
  });

  it('leaves positions out', () => {
    expect(ids('position')).toEqual([]);
  });
});
