import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf, syntaxFault } from './json-place';

describe('a text that is not JSON', () => {
  it('has a fault exactly where the engine finds one', () => {
    const damaged = fc
      .tuple(
        fc.json({ maxDepth: 3 }),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '\\', '1', '\n', 'tru', ' '),
      )
      .map(([text, at, sign]) => {
        const index = at % (text.length + 1);
        return text.slice(0, index) + sign + text.slice(index + 1);
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.json(), fc.string()), (text) => {
        expect(syntaxFault(text) === undefined).toBe(isJson(text));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['{"a": 1,}', 1, 9, 'expected a name in double quotes, found "}"'],
    ['{"a": 1\n "b": 2}', 2, 2, 'expected "," or "}", found "\\""'],
    ['[1, 2', 1, 6, 'expected "," or "]", found the end of the text'],
    ['{"a" 1}', 1, 6, 'expected ":", found "1"'],
    ['{"a": hello}', 1, 7, 'expected a value, found "h"'],
    ['{"a": "x\\q"}', 1, 9, 'a text with an escape that JSON does not have'],
    ['{} {}', 1, 4, 'expected the end of the text, found "{"'],
    ['"open', 1, 1, 'a text that does not end'],
  ])('%s: line %i, column %i: %s', (text, line, column, reason) => {
    expect(syntaxFault(text)).toEqual({ line, column, reason });
  });
});

describe('places of values', () => {
  const text =
    '{\n  "name": "x",\n  "objects": {\n    "gw": { "uplinks": [\n      { "id": "u1" },\n      { "mtu": 9 }\n    ] }\n  }\n}\n';

  it('are where the key starts, or the entry of a list, or the nearest value around', () => {
    const places = placesOf(text, [
      'name',
      'objects/gw',
      'objects/gw/uplinks/1/mtu',
      'objects/gw/uplinks/0',
      'objects/gw/asn',
      'nothing',
    ]);
    expect(Object.fromEntries(places)).toEqual({
      name: { line: 2, column: 3 },
      'objects/gw': { line: 4, column: 5 },
      'objects/gw/uplinks/0': { line: 5, column: 7 },
      'objects/gw/uplinks/1/mtu': { line: 6, column: 9 },
      'objects/gw/asn': { line: 4, column: 5 },
    });
  });

  it('are found in a text with a fault, as far as it goes', () => {
    expect(placesOf('{"a": 1, "b"', ['a', 'b']).get('a')).toEqual({ line: 1, column: 2 });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
