import { describe, expect, it } from 'vitest';
import { brokenReferences } from './references';

describe('brokenReferences', () => {
  it('finds a name that is used before it is defined', () => {
    expect(brokenReferences('cisco-ios-xe', [' keyring local a', 'crypto ikev2 keyring a'])).toEqual([
      'keyring a is used before it is defined:  keyring local a',
    ]);
  });

  it('finds a name that nothing uses', () => {
    expect(brokenReferences('juniper-srx', ['set policy-options policy-statement a then accept'])).toEqual([
      'policy statement a is defined and never used',
    ]);
  });

  it('wants patterns for every vendor', () => {
    expect(brokenReferences('unheard-of', [])).toEqual([
      'no lib/testing/vendors/checks/unheard-of.ts: write it',
    ]);
  });
});
