import { describe, expect, it } from 'vitest';
import { matchesLock, nodeTooOld } from './install.mjs';

describe('nodeTooOld', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0'])('takes %s', (version) =>
    expect(nodeTooOld(version)).toBeUndefined(),
  );

  it.each(['18.20.0', '20.18.9'])('refuses %s, and says what is needed', (version) => {
    expect(nodeTooOld(version)).toBe(`Trunkline needs Node.js 20.19 or newer; this is ${version}.`);
  });
});

describe('matchesLock', () => {
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': a,
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };

  it('is true of what npm installs, on any platform', () => {
    const other = { version: '2.0.0', optional: true };
    expect(matchesLock(wanted, { packages: { 'node_modules/a': a } })).toBe(true);
    expect(matchesLock(wanted, { packages: { 'node_modules/a': a, 'node_modules/c': other } })).toBe(true);
  });

  it('is false without packages, and for one missing, changed or left over', () => {
    expect(matchesLock(wanted, undefined)).toBe(false);
    expect(matchesLock(wanted, { packages: {} })).toBe(false);
    expect(matchesLock(wanted, { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } })).toBe(false);
    expect(matchesLock(wanted, { packages: { 'node_modules/a': { ...a, integrity: 'sha512-b' } } })).toBe(
      false,
    );
    expect(matchesLock(wanted, { packages: { 'node_modules/a': a, 'node_modules/c': a } })).toBe(false);
  });
});
