import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '@/lib/plan/config-file';
import { homesOf } from './homes';

const file = (path: string, about: string[][]): ConfigFile => ({
  path,
  language: 'conf',
  lines: about.map((ids) => ({ text: ids.join(' '), about: ids })),
});

describe('homesOf', () => {
  it('finds for each object the file with the most lines about it, the first of equals', () => {
    const homes = homesOf([
      { id: 'x', files: new Map([['a', file('a', [['gw'], ['gw'], ['vpn/t1']])]]) },
      { id: 'y', files: new Map([['b', file('b', [['gw'], ['vpn/t1'], ['vpn/t2'], ['vpc']])]]) },
    ]);
    expect(Object.fromEntries(homes)).toEqual({ gw: 'a', 'vpn/t1': 'a', 'vpn/t2': 'b', vpn: 'b', vpc: 'b' });
  });

  it('gives a folder that is still to be written to the object it is about', () => {
    const homes = homesOf([
      { id: 'x', files: new Map([['a', file('a', [['gw', 'gw-2']])]]) },
      { id: 'folder', about: 'gw-2' },
    ]);
    expect(Object.fromEntries(homes)).toEqual({ gw: 'a', 'gw-2': 'folder' });
  });
});
