import { describe, expect, it } from 'vitest';
import { example } from '@/lib/model/build';
import { parseDesign } from '@/lib/model/parse';
import { revisionOf } from '@/lib/model/revision';
import { serialiseDesign } from '@/lib/model/serialise';
import { withFormerNames } from './former-names';

const called = (name: string) => example({ vgw: { name } });

describe('a design as it was exported', () => {
  it('gathers what objects were called before, the newest first, and never what they are called now', () => {
    const first = withFormerNames(called('A'), undefined);
    const second = withFormerNames(called('B'), first);
    const third = withFormerNames(called('C'), second);
    expect(first).not.toHaveProperty('formerNames');
    expect(third.formerNames).toEqual({ vgw: ['B', 'A'] });
    expect(withFormerNames(called('A'), third).formerNames).toEqual({ vgw: ['C', 'B'] });
  });

  it('is the same revision, and reads back as it was written', () => {
    const exported = withFormerNames(called('B'), called('A'));
    expect(revisionOf(exported)).toBe(revisionOf(called('B')));
    const parsed = parseDesign(serialiseDesign(exported));
    expect(parsed.notes).toEqual([]);
    expect(parsed.design.formerNames).toEqual({ vgw: ['A'] });
  });
});
