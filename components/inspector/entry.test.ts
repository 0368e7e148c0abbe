import { describe, expect, it } from 'vitest';
import { kindOf } from '@/lib/model/kinds';
import { entryText, readEntry } from './entry';
import { type FieldSpec, fieldsOf } from './fields';

function spec(kind: string, key: string): FieldSpec {
  const found = fieldsOf(kindOf(kind)?.schema ?? raise(kind)).find((field) => field.key === key);
  return found ?? raise(`${kind}.${key}`);
}

function raise(what: string): never {
  throw new Error(`no ${what}`);
}

describe('reading what was typed', () => {
  it('reads AS numbers, plain, dotted and with AS in front', () => {
    const asn = spec('customer-gateway', 'asn');
    expect(readEntry(asn, '65001')).toEqual({ ok: true, value: 65001 });
    expect(readEntry(asn, ' AS 65001 ')).toEqual({ ok: true, value: 65001 });
    expect(readEntry(asn, '1.10')).toEqual({ ok: true, value: 65546 });
    expect(readEntry(asn, '')).toEqual({ ok: true, value: undefined });
    expect(readEntry(asn, '4294967296')).toEqual({
      ok: false,
      message: 'Must be an AS number from 1 to 4294967295, plain or dotted (1.10).',
    });
  });

  it('says the bounds of a number', () => {
    const vlan = spec('network', 'vlan');
    expect(readEntry(vlan, '100')).toEqual({ ok: true, value: 100 });
    expect(readEntry(vlan, '4095')).toEqual({ ok: false, message: 'Must be a whole number from 1 to 4094.' });
    expect(readEntry(vlan, '1e2')).toMatchObject({ ok: false });
    expect(readEntry(vlan, 'ten')).toMatchObject({ ok: false });
  });

  it('reads a list of prefixes pasted in any form', () => {
    const prefixes = spec('network', 'prefixes');
    expect(readEntry(prefixes, '10.0.0.0/16, 10.1.0.0/16;10.2.0.1/16\n10.0.0.0/16')).toEqual({
      ok: true,
      value: ['10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/16'],
    });
    expect(readEntry(prefixes, '  ')).toEqual({ ok: true, value: [] });
  });

  it('names the entries of a list that do not fit', () => {
    const entry = readEntry(spec('network', 'prefixes'), '10.0.0.0/16 10.1.0.0/33 nonsense');
    expect(entry).toEqual({
      ok: false,
      message: '“10.1.0.0/33”, “nonsense”: must be a prefix such as 10.0.0.0/16 or 2001:db8::/32.',
    });
  });

  it('says what is wrong with an address', () => {
    expect(readEntry(spec('customer-gateway', 'routerId'), '10.0.0')).toEqual({
      ok: false,
      message: 'Must be an IPv4 address such as 192.0.2.1.',
    });
  });

  it('refuses an empty text where one is needed', () => {
    expect(readEntry(spec('waiver', 'owner'), '  ')).toEqual({ ok: false, message: 'Must not be empty.' });
  });

  it('shows lists a line each', () => {
    expect(entryText({ is: 'values', item: { is: 'prefix' } }, ['10.0.0.0/8', '192.0.2.0/24'])).toBe(
      '10.0.0.0/8\n192.0.2.0/24',
    );
    expect(entryText({ is: 'pairs' }, { owner: 'net', stage: 'test' })).toBe('owner = net\nstage = test');
    expect(entryText({ is: 'text' }, undefined)).toBe('');
  });
});
