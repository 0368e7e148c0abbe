import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDesign, anyFields } from './arbitrary';
import { example, siteToVpc } from './build';
import { type Design, emptyDesign } from './design';
import { addObject, applyChanges, copyOf, linkChoices, paste, removeObjects, setField, setIn } from './edit';
import { allKinds, type DesignObject, isLink, kindOf } from './kinds';
import { parseDesign } from './parse';
import { compactDesign, serialiseDesign } from './serialise';

// Designs are large: fifty of them meet most of what a thousand do.
fc.configureGlobal({ numRuns: 50 });

const newIds = (): ((kind: string) => string) => {
  let count = 0;
  return (kind) => `new-${kind}-${++count}`;
};

/** A design is sound when its file reads back to itself without a note. */
function expectSound(design: Design): void {
  const text = serialiseDesign(design);
  const again = parseDesign(text);
  expect(again.notes).toEqual([]);
  expect(serialiseDesign(again.design)).toBe(text);
}

const anyIds = fc.array(fc.nat(60), { minLength: 1, maxLength: 6 });
const chosen = (design: Design, picks: readonly number[]): string[] => {
  const ids = Object.keys(design.objects);
  return ids.length === 0 ? [] : [...new Set(picks.map((pick) => ids[pick % ids.length] ?? ''))];
};

describe('every edit leaves a sound design', () => {
  it.each(allKinds.map(({ kind }) => kind))('adding a %s', (name) => {
    const kind = kindOf(name);
    if (!kind) throw new Error(name);
    fc.assert(
      fc.property(anyDesign(), anyFields(kind), (design, { kind: _, number: __, ...fields }) => {
        expectSound(addObject(design, { kind: kind.kind as DesignObject['kind'], id: 'added', fields }));
      }),
      { numRuns: 20 },
    );
  });

  it('removing, copying and pasting', () => {
    fc.assert(
      fc.property(anyDesign(), anyIds, (design, picks) => {
        const ids = chosen(design, picks);
        expectSound(removeObjects(design, ids));
        expectSound(paste(design, { objects: copyOf(design, ids), newId: newIds(), offset: 20 }).design);
      }),
    );
  });

  it('setting any field to any value, or refusing it', () => {
    const field = fc.constantFrom(
      'name',
      'prefixes',
      'kind',
      'id',
      'number',
      'asn',
      'tunnels',
      'uplinks',
      'position',
      'psk',
      'zNew',
      '__proto__',
    );
    const path = fc.tuple(
      field,
      fc.array(fc.constantFrom(0, 1, 'x', 'id', 'inside', 'secret'), { maxLength: 2 }),
    );
    fc.assert(
      fc.property(
        anyDesign(),
        anyIds,
        path,
        fc.jsonValue({ maxDepth: 1 }),
        (design, picks, [first, rest], value) => {
          for (const id of chosen(design, picks)) {
            try {
              expectSound(setField(design, { id, path: [first, ...rest], value }));
            } catch (error) {
              if (error instanceof Error && error.name === 'AssertionError') throw error;
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('adding', () => {
  it('takes the kind’s defaults and the next free number', () => {
    const design = addObject(example(), { kind: 'vpn-gateway', id: 'second', fields: { parent: 'region' } });
    expect(design.objects.second).toMatchObject({ name: 'VPN gateway', number: 2, position: { x: 0, y: 0 } });
  });

  it.each([
    ['a taken id', { kind: 'site', id: 'site', fields: {} }, /taken/],
    ['what is no id', { kind: 'site', id: 'Site 1', fields: {} }, /no id/],
    ['a name of every JavaScript object', { kind: 'site', id: 'constructor', fields: {} }, /no id/],
    ['a key', { kind: 'site', id: 'a', fields: { psk: 'x' } }, /never holds/],
    [
      'a field that does not fit',
      { kind: 'network', id: 'a', fields: { parent: 'site', prefixes: ['10.0.0.0/99'] } },
      /prefix/,
    ],
  ] as const)('refuses %s', (_, addition, message) => {
    expect(() => addObject(example(), addition as never)).toThrow(message);
  });
});

describe('removing', () => {
  it('takes along what lies inside and every link that ends there, and forgets all mention', () => {
    fc.assert(
      fc.property(anyDesign(), anyIds, (design, picks) => {
        const ids = chosen(design, picks);
        const left = removeObjects(design, ids);
        const gone = Object.keys(design.objects).filter((id) => !Object.hasOwn(left.objects, id));
        expect(gone).toEqual(expect.arrayContaining(ids));
        const text = compactDesign(left);
        for (const id of gone) expect(text).not.toContain(`"${id}"`);
        for (const object of Object.values(left.objects)) {
          if (isLink(object)) expect([object.from, object.to].some((end) => gone.includes(end))).toBe(false);
        }
      }),
    );
  });

  it('leaves a hub’s route out rather than turn it into a blackhole', () => {
    const design = addObject(example(), {
      kind: 'hub',
      id: 'tgw',
      fields: {
        parent: 'region',
        routeTables: [
          {
            id: 'main',
            name: 'main',
            associated: ['vpn'],
            propagated: ['vpn'],
            routes: [{ prefix: '10.9.0.0/16', via: 'vpn' }, { prefix: '10.8.0.0/16' }],
          },
        ],
      },
    });
    expect(removeObjects(design, ['vpn']).objects.tgw).toMatchObject({
      routeTables: [{ associated: [], propagated: [], routes: [{ prefix: '10.8.0.0/16' }] }],
    });
  });

  it('keeps untouched objects as they are, and ignores what is not there', () => {
    const design = example();
    const left = removeObjects(design, ['lan', 'nobody']);
    expect(left.objects.gw).toBe(design.objects.gw);
    expect(Object.keys(left.objects)).not.toContain('flow');
  });
});

describe('pasting', () => {
  const design = example({
    vpn: { tunnels: [{ id: 't1', role: 'active', inside: '169.254.30.0/30', farAddress: '192.0.2.1' }] },
  });
  const all = siteToVpc.map(({ id }) => id);

  it('gives every object a new id and number, and joins the copies to one another', () => {
    const { design: pasted, ids } = paste(design, {
      objects: copyOf(design, all),
      newId: newIds(),
      offset: 40,
    });
    expect(Object.keys(pasted.objects)).toHaveLength(2 * all.length);
    const copy = Object.values(pasted.objects).find(
      ({ id, kind }) => kind === 'vpn-connection' && id.startsWith('new-'),
    );
    expect(copy).toMatchObject({
      from: expect.stringMatching(/^new-customer-gateway/),
      to: expect.stringMatching(/^new-vpn-gateway/),
      number: 3,
    });
    expect(ids).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^new-site/),
        expect.stringMatching(/^new-cloud-region/),
      ]),
    );
    expect(ids.some((id) => id.startsWith('new-network'))).toBe(false);
  });

  it('copies the kind of an object whose id is the same word', () => {
    const { design: pasted, ids } = paste(design, {
      objects: copyOf(design, ['site']),
      newId: newIds(),
      offset: 0,
    });
    expect(pasted.objects[ids[0] ?? '']).toMatchObject({ kind: 'site', name: 'Head office' });
  });

  it('leaves pinned inside prefixes and cloud addresses to the original', () => {
    const { design: pasted } = paste(design, { objects: copyOf(design, all), newId: newIds(), offset: 40 });
    expect(compactDesign(pasted).match(/169\.254\.30\.0|192\.0\.2\.1"/g)).toHaveLength(2);
  });

  it('leaves out what would hang in the air in another design', () => {
    const other = emptyDesign({ id: 'other', name: 'Other' });
    expect(paste(other, { objects: copyOf(design, ['gw', 'vpn']), newId: newIds(), offset: 0 }).ids).toEqual(
      [],
    );
  });

  it('moves the outermost only', () => {
    const { design: pasted, ids } = paste(design, {
      objects: copyOf(design, ['site']),
      newId: newIds(),
      offset: 40,
    });
    expect(pasted.objects[ids[0] ?? '']).toMatchObject({ position: { x: 40, y: 40 } });
    expect(pasted.objects['new-network-2']).toMatchObject({ position: { x: 0, y: 0 }, parent: ids[0] });
  });
});

describe('the links that may join two objects', () => {
  const design = addObject(addObject(example(), { kind: 'hub', id: 'hub', fields: { parent: 'region' } }), {
    kind: 'vpc',
    id: 'vpc2',
    fields: { parent: 'region' },
  });
  it.each([
    ['gw', 'vgw', ['vpn-connection gw>vgw', 'private-circuit gw>vgw']],
    ['vgw', 'gw', ['vpn-connection gw>vgw', 'private-circuit gw>vgw']],
    ['hub', 'gw', ['vpn-connection gw>hub', 'private-circuit gw>hub']],
    ['gw', 'gw2', ['vpn-connection gw>gw2']],
    ['gw', 'gw', []],
    ['vpc', 'vgw', []],
    ['vpc2', 'hub', ['attachment hub>vpc2']],
    ['vpc', 'vpc2', ['peering vpc>vpc2', 'flow vpc>vpc2']],
    ['vpc', 'lan', ['flow lan>vpc']],
    ['lan', 'gw', []],
    ['site', 'region', []],
    ['gw', 'nobody', []],
    ['gw', 'constructor', []],
  ])('%s and %s: %j', (first, second, expected) => {
    const found = linkChoices(design, first, second).map(({ kind, from, to }) => `${kind} ${from}>${to}`);
    expect(found.sort()).toEqual([...expected].sort());
  });

  it('keeps an attachment within a region', () => {
    const far = addObject(addObject(design, { kind: 'cloud-region', id: 'far', fields: {} }), {
      kind: 'vpc',
      id: 'far-vpc',
      fields: { parent: 'far' },
    });
    expect(linkChoices(far, 'hub', 'far-vpc')).toEqual([]);
  });

  it('offers a second peering of the same pair to nobody', () => {
    const joined = addObject(design, { kind: 'peering', id: 'p', fields: { from: 'vpc', to: 'vpc2' } });
    expect(linkChoices(joined, 'vpc2', 'vpc').map(({ kind }) => kind)).toEqual(['flow']);
  });
});

describe('changes as data', () => {
  it('are applied in order', () => {
    const changed = applyChanges(example(), [
      { op: 'set', id: 'gw', path: ['uplinks', 0, 'address'], value: '203.0.113.99' },
      { op: 'unset', id: 'flow', path: ['bandwidthMbps'] },
      { op: 'remove', ids: ['gw2'] },
      { op: 'add', object: { ...(example().objects.lan as DesignObject), id: 'lan2' } },
    ]);
    expect(changed.objects.gw).toMatchObject({ uplinks: [{ address: '203.0.113.99' }] });
    expect(Object.keys(changed.objects)).toEqual(expect.arrayContaining(['lan2']));
    expect(Object.keys(changed.objects)).not.toContain('vpn2');
    expectSound(changed);
  });

  it.each([
    [{ a: 1 }, ['b', 'c'], 2, { a: 1, b: { c: 2 } }],
    [{ a: [1, 2] }, ['a', 0], undefined, { a: [2] }],
    [{ a: 1 }, ['a'], undefined, {}],
    [{}, ['a', 0, 'b'], 1, { a: [{ b: 1 }] }],
  ] as const)('%j at %j set to %j gives %j', (value, path, replacement, expected) => {
    expect(setIn(value, [...path], replacement)).toEqual(expected);
  });
});
