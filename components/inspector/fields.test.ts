import { describe, expect, it } from 'vitest';
import { allKinds, kindOf } from '@/lib/model/kinds';
import type { Kind } from '@/lib/model/kinds/kind';
import { defaultOf, type FieldSpec, fieldsOf, grouped } from './fields';

function kindNamed(name: string): Kind {
  const kind = kindOf(name);
  if (!kind) throw new Error(`no kind ${name}`);
  return kind;
}

function field(fields: readonly FieldSpec[], key: string): FieldSpec {
  const found = fields.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no field ${key}`);
  return found;
}

const inner = (spec: FieldSpec): readonly FieldSpec[] =>
  spec.control.is === 'list' || spec.control.is === 'group' ? spec.control.fields : [];

describe('fields of a schema', () => {
  it.each(allKinds.map((kind) => [kind.kind, kind] as const))('every field of %s has a label', (_, kind) => {
    const all = (fields: readonly FieldSpec[]): FieldSpec[] =>
      fields.flatMap((spec) => [spec, ...all(inner(spec))]);
    const fields = all(fieldsOf(kind.schema));
    expect(fields.length).toBeGreaterThan(0);
    for (const spec of fields) expect(spec.label, spec.key).toMatch(/^[A-Z]/);
  });

  it('leaves out what is hidden', () => {
    const keys = fieldsOf(kindNamed('customer-gateway').schema).map(({ key }) => key);
    expect(keys).not.toContain('parent');
    expect(keys).not.toContain('number');
    expect(keys).not.toContain('position');
    expect(keys).not.toContain('kind');
  });

  it('knows what a field is when it is left out', () => {
    const existing = field(fieldsOf(kindNamed('vpn-gateway').schema), 'existing');
    expect(defaultOf(field(inner(existing), 'use').schema)).toBe('refer');
    expect(defaultOf(field(inner(existing), 'id').schema)).toBeUndefined();
    expect(defaultOf(field(fieldsOf(kindNamed('flow').schema), 'protocol').schema)).toBeUndefined();
  });

  it('knows every sort of control', () => {
    const gateway = fieldsOf(kindNamed('customer-gateway').schema);
    expect(field(gateway, 'asn').control).toEqual({ is: 'asn' });
    expect(field(gateway, 'asn').placeholder).toBe('automatic');
    expect(field(gateway, 'platform').control).toEqual({ is: 'catalog', list: 'platforms' });
    expect(field(gateway, 'description').control).toEqual({ is: 'lines' });
    expect(field(gateway, 'uplinks').control).toMatchObject({ is: 'list', max: 8 });
    const uplink = inner(field(gateway, 'uplinks'));
    expect(field(uplink, 'mtu').control).toEqual({ is: 'number', min: 576, max: 9216 });
    expect(field(uplink, 'address').control).toEqual({ is: 'address' });

    const connection = fieldsOf(kindNamed('vpn-connection').schema);
    expect(field(connection, 'routing').control).toEqual({ is: 'choice', values: ['bgp', 'static'] });
    expect(field(connection, 'ike').control.is).toBe('group');
    expect(field(inner(field(connection, 'ike')), 'dhGroup').control).toMatchObject({ is: 'choice' });
    expect(field(inner(field(connection, 'tunnels')), 'uplink').control).toEqual({
      is: 'part',
      of: ['from.uplinks', 'to.uplinks'],
    });
    expect(field(connection, 'staticPrefixes').control).toEqual({ is: 'values', item: { is: 'prefix' } });

    const hub = fieldsOf(kindNamed('hub').schema);
    expect(field(hub, 'ecmp').control).toEqual({ is: 'switch' });
    expect(field(inner(field(hub, 'routeTables')), 'associated').control).toEqual({
      is: 'references',
      kinds: ['vpn-connection', 'attachment', 'peering', 'private-circuit'],
    });
    expect(field(fieldsOf(kindNamed('flow').schema), 'survives').control).toMatchObject({ is: 'choices' });
    expect(field(fieldsOf(kindNamed('waiver').schema), 'expires').control).toEqual({ is: 'date' });
  });

  it('tells what may be left empty', () => {
    const gateway = fieldsOf(kindNamed('customer-gateway').schema);
    expect(field(gateway, 'asn').optional).toBe(true);
    expect(field(gateway, 'name').optional).toBe(false);
  });

  it('keeps groups in order', () => {
    const groups = grouped(fieldsOf(kindNamed('customer-gateway').schema)).map(({ group }) => group);
    expect(groups).toEqual(['General', 'Device', 'BGP', 'Uplinks']);
  });
});
