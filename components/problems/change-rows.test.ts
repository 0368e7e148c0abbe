import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { choices } from '@/lib/editor/families';
import { example, piece } from '@/lib/model/build';
import type { Change } from '@/lib/model/edit';
import type { DesignObject } from '@/lib/model/kinds';
import { runRules } from '@/lib/rules/run';
import { changeRows } from './change-rows';

const design = example();
const rowsOf = (...changes: Change[]) => changeRows(design, changes, choices);
const gateway = { id: 'gw', object: 'edge-1', kind: 'Customer gateway', is: 'changed' };

describe('changeRows', () => {
  it('tells a field that is set, and one that is taken away, by its label', () => {
    expect(rowsOf({ op: 'set', id: 'gw', path: ['asn'], value: 65010 })).toEqual([
      { ...gateway, field: 'ASN', after: '65010' },
    ]);
    expect(rowsOf({ op: 'unset', id: 'gw', path: ['uplinks', 0, 'isp'] })).toEqual([
      { ...gateway, field: 'Uplinks › Line A › ISP', before: 'ISP A' },
    ]);
  });

  it('names what an id or a word of the catalog stands for, and gives units', () => {
    expect(
      rowsOf(
        { op: 'set', id: 'gw', path: ['platform'], value: 'juniper-srx' },
        { op: 'set', id: 'gw', path: ['uplinks', 0, 'mtu'], value: 1492 },
      ),
    ).toEqual([
      {
        ...gateway,
        field: 'Platform',
        before: choices('platforms').find(({ id }) => id === 'cisco-ios-xe')?.name,
        after: choices('platforms').find(({ id }) => id === 'juniper-srx')?.name,
      },
      { ...gateway, field: 'Uplinks › Line A › MTU', before: '1500 bytes', after: '1492 bytes' },
    ]);
  });

  it('takes several changes of one field as one, and none where it ends as it began', () => {
    const set = (value: number): Change => ({ op: 'set', id: 'gw', path: ['asn'], value });
    expect(rowsOf(set(1), set(2))).toEqual([{ ...gateway, field: 'ASN', after: '2' }]);
    expect(rowsOf(set(1), { op: 'unset', id: 'gw', path: ['asn'] })).toEqual([]);
  });

  it('tells an entry that comes into a list with what it holds', () => {
    const rows = rowsOf({
      op: 'set',
      id: 'gw',
      path: ['uplinks', 1],
      value: { id: 'u2', name: 'Line C', isp: 'ISP C', mtu: 1500 },
    });
    expect(rows).toEqual([
      { ...gateway, field: 'Uplinks › Line C', after: 'Name: Line C, ISP: ISP C, MTU: 1500 bytes' },
    ]);
  });

  it('tells what is added with its fields, and what is removed with all that goes with it', () => {
    const object = { kind: 'network', id: 'new', name: 'Lab', parent: 'site', prefixes: ['10.9.0.0/24'] };
    expect(rowsOf({ op: 'add', object: object as DesignObject })).toEqual([
      { id: 'new', object: 'Lab', kind: 'Network', is: 'added' },
      { id: 'new', object: 'Lab', kind: 'Network', is: 'changed', field: 'Lies in', after: 'Head office' },
      {
        id: 'new',
        object: 'Lab',
        kind: 'Network',
        is: 'changed',
        field: 'Prefixes',
        after: '10.9.0.0/24',
      },
    ]);
    const gone = rowsOf({ op: 'remove', ids: ['gw'] })?.filter(({ is }) => is === 'removed');
    expect(gone?.map(({ object: name }) => name)).toContain('edge-1');
    expect(gone?.some(({ kind }) => kind === 'VPN connection')).toBe(true);
  });

  it('gives nothing where a change no longer fits', () => {
    expect(rowsOf({ op: 'set', id: 'gw', path: ['asn'], value: 'many' })).toBeUndefined();
    expect(rowsOf({ op: 'add', object: piece('site', 'site') as unknown as DesignObject })).toBeUndefined();
  });

  it.each(catalog.rules.map((rule) => [rule.id, rule] as const))(
    'tells what the fix of %s does',
    (_, rule) => {
      const bad = rule.examples.bad();
      const { cloud, vendor, pack } = catalog;
      const found = runRules({ design: bad, rules: [rule], cloud, vendor, pack, today: '2026-11-27' });
      for (const { fix } of found) {
        if (!fix) continue;
        const rows = changeRows(bad, fix.changes, choices);
        expect(rows, fix.label).not.toEqual([]);
        for (const row of rows ?? []) {
          expect(JSON.stringify(row)).not.toMatch(/undefined|\[object|NaN/);
          if (row.is === 'changed') expect(row.before, `${fix.label}: ${row.field}`).not.toBe(row.after);
        }
      }
    },
  );
});
