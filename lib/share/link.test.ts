import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { anyDesign } from '@/lib/model/arbitrary';
import { compactDesign, serialiseDesign } from '@/lib/model/serialise';
import { samples } from '@/lib/samples/all';
import { largeDesign } from '@/lib/samples/large';
import { fromBase64Url, toBase64Url } from './base64url';
import { checksum } from './checksum';
import { decodeLink, encodeLink, mostLinkLength } from './link';

const packed = (text: string, version = '1'): string => {
  const bytes = strToU8(text);
  return `${version}.${checksum(bytes)}.${toBase64Url(deflateSync(bytes))}`;
};
const messageOf = (fragment: string): string => {
  const result = decodeLink(fragment);
  return result.ok ? 'opened' : result.message;
};

describe('a link', () => {
  it('holds the whole design', () => {
    fc.assert(
      fc.property(anyDesign(), (design) => {
        const { fragment, tooLarge } = encodeLink(design);
        fc.pre(tooLarge === undefined);
        const result = decodeLink(`#${fragment}`);
        expect(result.ok && serialiseDesign(result.parsed.design)).toBe(serialiseDesign(design));
        expect(result.ok && result.parsed.notes).toEqual([]);
      }),
    );
  });

  it.each(samples.map(({ id, design }) => [id, design] as const))(
    'of the sample %s is short and survives any URL',
    (_, design) => {
      const { fragment, tooLarge } = encodeLink(design());
      expect(fragment).toMatch(/^1\.[0-9a-f]{8}\.[A-Za-z0-9_-]+$/);
      expect(fragment.length).toBeLessThan(2000);
      expect(tooLarge).toBeUndefined();
      expect(encodeURI(fragment)).toBe(fragment);
    },
  );

  it('says when it is too long to travel', () => {
    const { fragment, tooLarge } = encodeLink(largeDesign(1000));
    expect(tooLarge).toEqual({ length: fragment.length, most: mostLinkLength });
    expect(messageOf(fragment)).toMatch(/longer than 32000 characters/);
  });
});

describe('a link that is not to be trusted', () => {
  it.each([
    ['nothing', '', /holds no design/],
    ['other text', '#section-2', /not a link to a design/],
    ['a newer container', packed('{}', '2'), /newer Trunkline/],
    ['a foreign sign', `${packed('{}').slice(0, -1)}*`, /damaged/],
    ['no data', '1.00000000.', /damaged/],
    ['another checksum', packed('{}').replace(/\.[0-9a-f]{8}\./, '.00000000.'), /damaged/],
    ['no design', packed('{"a":1}'), /does not hold a readable design.*"format"/],
    ['no JSON', packed('{'), /does not hold a readable design. Line 1, column 2/],
    ['a newer design', packed('{"format":"trunkline","version":99}'), /format version 99/],
    ['a bomb', packed(' '.repeat(20_000_000)), /more than a design may hold/],
  ])('with %s is refused', (_, fragment, message) => expect(messageOf(fragment)).toMatch(message));

  it('never throws, and never opens as another design with a sign lost, added or changed', () => {
    const texts = samples.map(({ design }) => compactDesign(design()));
    const fragments = samples.map(({ design }) => encodeLink(design()).fragment);
    const damage = fc.record({
      which: fc.nat(samples.length - 1),
      at: fc.nat(),
      cut: fc.nat(4),
      add: fc.string({ maxLength: 3, unit: fc.constantFrom(...'ABCxyz019-_') }),
    });
    fc.assert(
      fc.property(damage, ({ which, at, cut, add }) => {
        const whole = fragments[which] ?? '';
        const start = 11 + (at % (whole.length - 11));
        const broken = whole.slice(0, start) + add + whole.slice(start + cut);
        fc.pre(broken !== whole);
        const opened = decodeLink(broken);
        // What follows the end of the packed data can differ without a difference to the design.
        if (opened.ok) expect(compactDesign(opened.parsed.design)).toBe(texts[which]);
        else expect(opened.message).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `1.00000000.${text}`),
        ),
        (text) => {
          expect(messageOf(text)).not.toBe('opened');
        },
      ),
    );
  });
});

describe('base64url', () => {
  it('reads what it writes, as Node writes it', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(text)).toEqual(bytes);
      }),
    );
  });

  it.each(['A', 'AB=', 'AB', 'A B C', 'é'])('refuses %j', (text) =>
    expect(fromBase64Url(text)).toBeUndefined(),
  );
});

describe('the checksum', () => {
  // The check value of CRC-32/ISO-HDLC.
  it('is CRC-32', () => expect(checksum(strToU8('123456789'))).toBe('cbf43926'));
});
