import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '@/lib/plan/config-file';
import { firstLineAbout, isAbout, targetOf } from './about';

const file: ConfigFile = {
  path: 'a.conf',
  language: 'conf',
  lines: [{ text: 'head' }, { text: 'gateway', about: ['gw'] }, { text: 'tunnel', about: ['gw', 'vpn/t1'] }],
};

describe('isAbout', () => {
  it('finds an object, a tunnel, and the tunnels of a connection', () => {
    expect(isAbout(['gw', 'vpn/t1'], ['gw'])).toBe(true);
    expect(isAbout(['vpn/t1'], ['vpn/t1'])).toBe(true);
    expect(isAbout(['vpn/t1'], ['vpn'])).toBe(true);
  });

  it('does not take a connection for one of its tunnels, nor a longer id for a shorter one', () => {
    expect(isAbout(['vpn'], ['vpn/t1'])).toBe(false);
    expect(isAbout(['vpn2/t1'], ['vpn'])).toBe(false);
    expect(isAbout(undefined, ['vpn'])).toBe(false);
  });
});

describe('targetOf', () => {
  it('prefers tunnels to the gateways they end on', () => {
    expect(targetOf(['gw', 'vpn/t1'])).toEqual(['vpn/t1']);
    expect(targetOf(['gw'])).toEqual(['gw']);
    expect(targetOf(['gw', 'lan'])).toEqual(['lan']);
    expect(targetOf(undefined)).toEqual([]);
  });
});

describe('firstLineAbout', () => {
  it('counts from 1', () => {
    expect(firstLineAbout(file, ['vpn'])).toBe(3);
    expect(firstLineAbout(file, ['nothing'])).toBeUndefined();
  });
});
