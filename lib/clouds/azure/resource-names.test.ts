import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { azureName, subnetName } from './resource-names';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,63}$/);

describe('azureName', () => {
  it('is what Azure takes for any ids', () => {
    fc.assert(
      fc.property(fc.array(id, { minLength: 1, maxLength: 4 }), (ids) => {
        expect(azureName(...ids)).toMatch(/^[A-Za-z0-9][\w.-]{0,78}\w$/);
      }),
    );
  });

  it('of an ordinary VNet is its id', () => {
    expect(azureName('payroll')).toBe('payroll');
    expect(azureName('v')).toMatch(/^v_[0-9a-f]{8}$/);
  });

  it('differs where the ids do, also in what is cut', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(id, id, id), { minLength: 2, maxLength: 20 }), (lists) => {
        const distinct = new Set(lists.map((ids) => ids.join('/')));
        expect(new Set(lists.map((ids) => azureName(...ids))).size).toBe(distinct.size);
      }),
    );
  });

  it('keeps the names by which Azure knows a subnet', () => {
    expect(subnetName({ id: 'a', name: 'AzureFirewallSubnet' })).toBe('AzureFirewallSubnet');
    expect(subnetName({ id: 'web', name: 'Web servers' })).toBe('web');
  });
});
