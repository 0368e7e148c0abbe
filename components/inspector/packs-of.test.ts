import { describe, expect, it } from 'vitest';
import { emptyDesign } from '@/lib/model/design';
import { parseDesign } from '@/lib/model/parse';
import type { OwnPack } from '@/lib/model/policy';
import { serialiseDesign } from '@/lib/model/serialise';
import { withOwnPack, withoutOwnPack, withPack } from './packs-of';

const empty = emptyDesign({ id: 'a', name: 'A' });
const house: OwnPack = { format: 'trunkline-pack', version: 1, id: 'house', title: 'House rules' };

describe('the packs of a design', () => {
  it('are written down only where they are not the baseline alone', () => {
    const both = withPack(empty, { id: 'cnsa-1', ticked: true });
    expect(both.settings).toEqual({ packs: ['baseline', 'cnsa-1'] });
    expect(withPack(both, { id: 'cnsa-1', ticked: false }).settings).toEqual({});
    const one = withPack(both, { id: 'baseline', ticked: false });
    expect(one.settings).toEqual({ packs: ['cnsa-1'] });
    expect(withPack(one, { id: 'cnsa-1', ticked: false }).settings).toEqual({});
  });

  it('hold one of a person’s own, which goes and comes with the file', () => {
    const held = withOwnPack(withOwnPack(empty, { ...house, title: 'Old' }), house);
    expect(held.settings).toEqual({ packs: ['baseline', 'house'], ownPacks: [house] });
    expect(parseDesign(serialiseDesign(held)).design.settings).toEqual(held.settings);
    expect(withoutOwnPack(held, 'house').settings).toEqual({});
  });
});
