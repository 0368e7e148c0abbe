import { describe, expect, it } from 'vitest';
import { chosen, lost, routed, session, speaker } from './test-network';

const p = '10.0.0.0/24';
const origin = (id: string, more = {}) => speaker(id, { own: [{ prefix: p, ...more }] });

describe('the decision process', () => {
  it('takes the higher weight before anything else, and says what the others lost by', () => {
    const made = routed(
      [speaker('a'), origin('b'), origin('c')],
      [
        session('a-b', { in: { weight: 10, localPreference: 1 } }),
        session('a-c', { in: { localPreference: 500 } }),
      ],
    );
    expect(chosen(made, 'a', p)).toBe('2 by a-b');
    expect(lost(made, 'a', p)).toEqual(['a-c weight']);
  });

  it('goes on with local preference, path length, origin and the router id', () => {
    const two = (near: object, far: object, b = {}, c = {}) =>
      routed([speaker('a'), origin('b', b), origin('c', c)], [session('a-b', near), session('a-c', far)]);
    const byPreference = two({}, { in: { localPreference: 200 } });
    expect([chosen(byPreference, 'a', p), lost(byPreference, 'a', p)]).toEqual([
      '3 by a-c',
      ['a-b local-preference'],
    ]);
    const byPath = routed(
      [speaker('a'), origin('b'), origin('c')],
      [session('a-b', {}, { out: { prepend: 2 } }), session('a-c')],
    );
    expect([chosen(byPath, 'a', p), lost(byPath, 'a', p)]).toEqual(['3 by a-c', ['a-b as-path']]);
    const byOrigin = two({}, {}, { origin: 'incomplete' }, { origin: 'egp' });
    expect([chosen(byOrigin, 'a', p), lost(byOrigin, 'a', p)]).toEqual(['3 by a-c', ['a-b origin']]);
    const byId = two({}, {});
    expect([chosen(byId, 'a', p), lost(byId, 'a', p)]).toEqual(['2 by a-b', ['a-c router-id']]);
  });

  it('prefers its own route, and one from outside to one from inside', () => {
    const made = routed(
      [origin('a'), speaker('b', { asn: 7 }), speaker('c', { asn: 7 })],
      [
        session('a-b'),
        session('a-c'),
        session('b-c', { out: { nextHopSelf: true } }, { out: { nextHopSelf: true } }),
      ],
    );
    expect(chosen(made, 'a', p)).toBe('own');
    expect(chosen(made, 'b', p)).toBe('1 by a-b');
    expect(lost(made, 'b', p)).toEqual(['b-c ebgp']);
  });
});

describe('MED', () => {
  const doors = (options: object, med: [number | undefined, number | undefined], asns: [number, number]) =>
    routed(
      [
        speaker('a', { med: options }),
        origin('b', { med: med[0] }),
        { ...origin('c', { med: med[1] }), asn: asns[1] },
      ].map((item) => (item.id === 'b' ? { ...item, asn: asns[0] } : item)),
      [session('a-b'), session('a-c')],
    );

  it('counts between routes of one neighbouring AS only', () => {
    expect(chosen(doors({}, [20, 10], [5, 5]), 'a', p)).toBe('5 by a-c');
    expect(lost(doors({}, [20, 10], [5, 5]), 'a', p)).toEqual(['a-b med']);
    expect(chosen(doors({}, [20, 10], [5, 6]), 'a', p)).toBe('5 by a-b');
  });

  it('counts between all where the speaker always compares', () => {
    expect(chosen(doors({ always: true }, [20, 10], [5, 6]), 'a', p)).toBe('6 by a-c');
  });

  it('is best when missing, or worst where the speaker says so', () => {
    expect(chosen(doors({}, [10, undefined], [5, 5]), 'a', p)).toBe('5 by a-c');
    expect(chosen(doors({ missingIsWorst: true }, [10, undefined], [5, 5]), 'a', p)).toBe('5 by a-b');
  });

  it('is settled within each neighbouring AS first, whatever the order of the routes', () => {
    // Pairwise without groups: b beats c by router id, c beats d by router id, d beats b by MED.
    const made = (order: readonly string[]) =>
      routed(
        [
          speaker('a'),
          { ...origin('b', { med: 20 }), asn: 5 },
          { ...origin('c', { med: 0 }), asn: 6 },
          { ...origin('d', { med: 10 }), asn: 5 },
        ],
        order.map((id) => session(`a-${id}`)),
      );
    for (const order of ['bcd', 'bdc', 'cbd', 'cdb', 'dbc', 'dcb'])
      expect(chosen(made([...order]), 'a', p)).toBe('6 by a-c');
  });
});

describe('multipath', () => {
  const three = (paths: object) =>
    routed(
      [
        speaker('a', { paths }),
        { ...origin('b'), asn: 5 },
        { ...origin('c'), asn: 5 },
        { ...origin('d'), asn: 6 },
      ],
      [session('a-b'), session('a-c'), session('a-d')],
    );

  it('takes equal routes of one neighbouring AS, as many as the speaker uses', () => {
    expect(chosen(three({}), 'a', p)).toBe('5 by a-b');
    expect(chosen(three({ ebgp: 4 }), 'a', p)).toBe('5 by a-b +a-c');
  });

  it('takes those of other ASes where it is relaxed', () => {
    expect(chosen(three({ ebgp: 4, relaxed: true }), 'a', p)).toBe('5 by a-b +a-c,a-d');
    expect(chosen(three({ ebgp: 2, relaxed: true }), 'a', p)).toBe('5 by a-b +a-c');
  });
});
