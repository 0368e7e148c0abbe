import { describe, expect, it } from 'vitest';
import { network } from './network';
import { noExport } from './route';
import { routes, watched } from './routes';
import { chosen, lost, routed, session, speaker } from './test-network';

const p = '10.0.0.0/24';
const origin = (id: string, more = {}) => speaker(id, { own: [{ prefix: p }], ...more });

describe('passing routes on', () => {
  it('puts the AS in front at each step, and takes none with its own', () => {
    const ring = routed(
      [origin('a'), speaker('b'), speaker('c')],
      [session('a-b'), session('b-c'), session('c-a')],
    );
    expect(chosen(ring, 'c', p)).toBe('1 by c-a');
    expect(
      ring
        .candidates(2, p)
        .map(({ path }) => path.join(' '))
        .sort(),
    ).toEqual(['1', '2 1']);
    const line = routed(
      [origin('a'), speaker('b'), speaker('c', { asn: 1 })],
      [session('a-b'), session('b-c')],
    );
    expect(chosen(line, 'c', p)).toBe('none');
    expect(line.refused(2, p).map(({ refusal }) => refusal)).toEqual([{ by: 'taker', why: 'loop' }]);
  });

  it('takes its own AS where it is allowed in, or written over', () => {
    const sites = (near: object, far: object) =>
      routed(
        [origin('a'), speaker('b'), speaker('c', { asn: 1 })],
        [session('a-b'), session('b-c', near, far)],
      );
    expect(chosen(sites({}, { in: { ownAsn: 1 } }), 'c', p)).toBe('2 1 by b-c');
    expect(chosen(sites({ out: { overridesAsn: true } }, {}), 'c', p)).toBe('2 2 by b-c');
  });

  it('passes nothing learned inside an AS on inside it', () => {
    const inside = [speaker('b', { asn: 9 }), speaker('c', { asn: 9 }), speaker('d', { asn: 9 })];
    const self = { out: { nextHopSelf: true } } as const;
    const chain = routed(
      [origin('a'), ...inside],
      [session('a-b'), session('b-c', self), session('c-d', self, self)],
    );
    expect(chosen(chain, 'c', p)).toBe('1 by b-c');
    expect(chosen(chain, 'd', p)).toBe('none');
    expect(chain.refused(3, p)[0]?.refusal).toEqual({ by: 'sender', why: 'full-mesh' });
  });

  it('cannot use a next hop that it has no way to', () => {
    const two = (more: object, out: object) =>
      routed(
        [origin('a'), speaker('b', { asn: 9 }), speaker('c', { asn: 9, ...more })],
        [session('a-b'), session('b-c', { out })],
      );
    expect(chosen(two({}, {}), 'c', p)).toBe('none');
    expect(lost(two({}, {}), 'c', p)).toEqual(['b-c next-hop']);
    expect(chosen(two({}, { nextHopSelf: true }), 'c', p)).toBe('1 by b-c');
    expect(chosen(two({ inside: [{ prefix: '10.1.0.0/16', cost: 5 }] }, {}), 'c', p)).toBe('1 by b-c');
  });

  it('keeps to filters and well-known communities', () => {
    const filtered = routed(
      [origin('a'), speaker('b'), speaker('c')],
      [session('a-b', { out: { communities: [noExport] } }), session('b-c')],
    );
    expect(chosen(filtered, 'b', p)).toBe('1 by a-b');
    expect(chosen(filtered, 'c', p)).toBe('none');
    const refused = routed(
      [origin('a'), speaker('b')],
      [session('a-b', {}, { in: { permits: () => false } })],
    );
    expect(refused.refused(1, p)[0]?.refusal).toEqual({ by: 'taker', why: 'filter' });
  });

  it('sends a default route where it is told to, and a summary while there is something to sum up', () => {
    const made = routed(
      [
        speaker('a', { own: [{ prefix: p }], summaries: [{ prefix: '10.0.0.0/8', only: true }] }),
        speaker('b'),
      ],
      [session('a-b', { out: { defaultRoute: {} } })],
    );
    expect(chosen(made, 'b', '0.0.0.0/0')).toBe('1 by a-b');
    expect(chosen(made, 'b', '10.0.0.0/8')).toBe('1 by a-b');
    expect(chosen(made, 'b', p)).toBe('none');
    const empty = routed(
      [speaker('a', { summaries: [{ prefix: '10.0.0.0/8' }] }), speaker('b')],
      [session('a-b')],
    );
    expect(chosen(empty, 'b', '10.0.0.0/8')).toBe('none');
  });
});

describe('limits', () => {
  const many = speaker('a', { own: [1, 2, 3].map((place) => ({ prefix: `10.0.${place}.0/24` })) });

  it('counts only where sessions could bring too much, however far away it comes from', () => {
    const most = { in: { maximum: { prefixes: 2, beyond: 'close' as const } } };
    const own = (...prefixes: string[]) => ({ own: prefixes.map((prefix) => ({ prefix })) });
    const speakers = [
      speaker('a', own('10.1.0.0/16', '10.2.0.0/16')),
      speaker('b'),
      speaker('c', own('10.3.0.0/16')),
      speaker('d'),
    ];
    const apart = network(speakers, [session('a-b', {}, most), session('c-d', {}, most)]);
    expect(apart.limited).toEqual([]);
    const joined = [session('a-b', {}, most), session('c-d', {}, most), session('a-c')];
    const made = routes(network(speakers, joined));
    expect(made.net.limited.map(({ session: { id } }) => id)).toEqual(['a-b', 'c-d']);
    expect(made.closed.map(({ feed, prefixes }) => [feed.session.id, prefixes])).toEqual([
      ['a-b', 3],
      ['c-d', 3],
    ]);
  });

  it('close a session that brings more, in both directions', () => {
    const made = routed(
      [many, speaker('b', { own: [{ prefix: p }] })],
      [session('a-b', {}, { in: { maximum: { prefixes: 2, beyond: 'close' } } })],
    );
    expect(chosen(made, 'b', '10.0.1.0/24')).toBe('none');
    expect(chosen(made, 'a', p)).toBe('none');
    expect(made.closed.map(({ feed, prefixes }) => [feed.session.id, prefixes])).toEqual([['a-b', 3]]);
  });

  it('drop what a table cannot hold of all that it learns', () => {
    const made = routed(
      [many, speaker('b', { mostLearned: 2 }), speaker('c')],
      [session('a-b'), session('b-c')],
    );
    const held = (at: string) => [1, 2, 3].map((place) => chosen(made, at, `10.0.${place}.0/24`) !== 'none');
    expect(held('b')).toEqual([true, true, false]);
    expect(held('c')).toEqual([true, true, false]);
  });

  it('or drop what is beyond', () => {
    const made = routed(
      [many, speaker('b')],
      [session('a-b', {}, { in: { maximum: { prefixes: 2, beyond: 'drop' } } })],
    );
    expect(['10.0.1.0/24', '10.0.2.0/24', '10.0.3.0/24'].map((prefix) => chosen(made, 'b', prefix))).toEqual([
      '1 by a-b',
      '1 by a-b',
      'none',
    ]);
  });
});

/** Each prefers the way over its neighbour to its own (Griffin, Shepherd and Wilfong, “The stable paths problem”, 2002). */
const gadget = (around: readonly string[]) =>
  network(
    [origin('a'), ...around.map((id) => speaker(id))],
    around.flatMap((id, index) => {
      const next = around[(index + 1) % around.length] ?? '';
      return [
        session(`${id}-a`),
        session(
          `${id}-${next}`,
          { in: { localPreference: 200, permits: () => true } },
          { out: { holds: (route) => (route.path.length > 1 ? 'short ways only' : undefined) } },
        ),
      ];
    }),
  );

describe('networks that contradict themselves', () => {
  it('are told with those who turn, instead of going on for ever', () => {
    const made = routes(gadget(['b', 'c', 'd']));
    const { cycle = [] } = made.settled(p);
    expect(new Set(cycle.map(({ speaker: at }) => made.net.speakers[at]?.id))).toEqual(
      new Set(['b', 'c', 'd']),
    );
  });

  it('settle where there is a way to', () => {
    for (const order of ['first', 'last'] as const) {
      const made = routes(gadget(['b', 'c']), undefined, order);
      expect(made.settled(p).cycle).toBeUndefined();
      expect(
        [chosen(made, 'b', p), chosen(made, 'c', p)].filter((text) => text.startsWith('1 ')),
      ).toHaveLength(1);
    }
  });
});

describe('watched', () => {
  it('tells the messages in order, with what became of each', () => {
    const events = watched(
      network([origin('a'), speaker('b'), speaker('c', { asn: 1 })], [session('a-b'), session('b-c')]),
      p,
    );
    expect(
      events.map((event) =>
        event.what === 'chosen'
          ? `${'abc'[event.speaker]} chooses`
          : `${event.feed.session.id} ${event.what} ${event.refusal?.why ?? 'taken'}`,
      ),
    ).toEqual(['a chooses', 'a-b sent taken', 'b chooses', 'a-b sent split-horizon', 'b-c sent loop']);
  });
});
