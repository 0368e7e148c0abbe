import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { example } from '@/lib/model/build';
import { toBase64Url } from './base64url';
import { checksum } from './checksum';
import { decodeLink, encodeLink } from './link';
import { readView, viewText } from './view';

const packed = (text: string): string => {
  const bytes = strToU8(text);
  return `${checksum(bytes)}.${toBase64Url(deflateSync(bytes))}`;
};
const design = encodeLink(example()).fragment;

describe('a link with a simulation', () => {
  it('carries what failed and which flow is looked at', () => {
    const view = { failed: ['isp:isp a', 'tunnel:vpn/t1'], flow: 'flow' };
    const { fragment } = encodeLink(example(), view);
    expect(fragment.startsWith(`${design}.`)).toBe(true);
    expect(encodeURI(fragment)).toBe(fragment);
    expect(decodeLink(fragment)).toMatchObject({ ok: true, view });
    expect(decodeLink(design)).not.toHaveProperty('view');
  });

  it('carries the ends of a trace', () => {
    const view = { failed: ['device:edge'], trace: { from: 'lan', to: 'vpc' } };
    expect(decodeLink(encodeLink(example(), view).fragment)).toMatchObject({ ok: true, view });
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '[]'],
    ['no list', '{"failed":"x"}'],
    ['an id that is none', '{"failed":[1]}'],
    ['an empty id', '{"failed":[""]}'],
    ['a flow that is none', '{"failed":[],"flow":{}}'],
    ['a trace that is none', '{"failed":[],"trace":"lan"}'],
    ['a trace without an end', '{"failed":[],"trace":{"from":"lan","to":""}}'],
    ['too many ids', JSON.stringify({ failed: Array.from({ length: 101 }, String) })],
    ['too long an id', JSON.stringify({ failed: ['x'.repeat(201)] })],
  ])('with %s is refused', (_, text) => {
    expect(readView(text)).toBeUndefined();
    expect(decodeLink(`${design}.${packed(text)}`)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/damaged/),
    });
  });

  it('is refused with a checksum alone, a part too many, or a bomb', () => {
    const bomb = packed(JSON.stringify({ failed: [' '.repeat(20_000_000)] }));
    expect(decodeLink(`${design}.00000000`).ok).toBe(false);
    expect(decodeLink(`${design}.${packed('{"failed":[]}')}.x`).ok).toBe(false);
    expect(decodeLink(`${design}.${bomb}`)).toMatchObject({
      ok: false,
      message: expect.stringMatching(/more than/),
    });
  });

  it('reads back any view, and never throws', () => {
    const id = fc.string({ minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 20 }), id, (failed, flow) => {
        expect(readView(viewText({ failed, flow }))).toEqual({ failed, flow });
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => readView(text) === undefined || text.includes('failed')));
  });
});
