import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clouds } from '@/lib/clouds/all';
import { encryptions, hashes, isAead } from '@/lib/model/crypto';
import { transport } from '@/lib/model/transport';
import { type LedgerInput, ledger } from './ledger';
import { bytesOf, type Suite } from './mtu';
import { transportSizes } from './transport';

const line = { gateway: 'edge-1', name: 'Line A', mtu: 1500, transport: [] };
const gcm: Suite = { encryption: 'aes256-gcm16', outer: 4, encapsulation: 'esp' };
const cloud = (id: string) => {
  const found = clouds.find((each) => each.id === id);
  if (!found) throw new Error(`no cloud ${id}`);
  return found;
};
const of = (input: Partial<LedgerInput>) =>
  ledger({ lines: [line], clouds: [], suite: gcm, inside: 4, ...input });

describe('the ledger of a tunnel', () => {
  it('tells every byte of a tunnel to AWS', () => {
    const { path, underlay, headers, encrypted, mtu, tcp, compared } = of({ clouds: [cloud('aws')] });
    expect(path.map(({ what, bytes }) => [what, bytes])).toEqual([
      ['Line A of edge-1', 1500],
      ['Gateways of AWS', 1500],
      ['The way between the gateways', 1500],
    ]);
    expect(underlay).toBe(1500);
    expect([...headers, ...encrypted].map(({ what, bytes }) => [what, bytes])).toEqual([
      ['Outer IPv4 header', 20],
      ['ESP header', 8],
      ['Initialization vector', 8],
      ['Integrity check value', 16],
      ['Left over', 0],
      ['Pad length and next header', 2],
    ]);
    expect([mtu, ...tcp.map(({ mss }) => mss)]).toEqual([1446, 1406, 1386]);
    expect(compared).toMatchObject([{ documented: { mtu: 1446, mss: 1406 }, verdict: 'same' }]);
  });

  it('shows PPPoE as its own bytes where the MTU tells of it', () => {
    const [first] = of({ lines: [{ ...line, mtu: 1492 }] }).path;
    expect(first).toMatchObject({ bytes: 1492, parts: [{ what: 'PPPoE', bytes: 8 }] });
  });

  it('takes what a line is carried in from its MTU, one inside the other', () => {
    const { path, underlay } = of({ lines: [{ ...line, transport: ['pppoe', 'gre'] }] });
    expect(path[0]?.parts.map(({ what, bytes }) => [what, bytes])).toEqual([
      ['PPPoE', 8],
      ['GRE', 24],
    ]);
    expect(underlay).toBe(1468);
  });

  it.each([
    ['aes256-gcm16', undefined, 1406],
    ['aes256-cbc', 'sha256', 1390],
    ['aes256-cbc', 'sha512', 1374],
  ] as const)(
    'agrees with Google’s table: %s %s is %i, and 20 less over IPv6',
    (encryption, integrity, mtu) => {
      const google = (outer: 4 | 6) =>
        of({ clouds: [cloud('google')], suite: { encryption, integrity, outer, encapsulation: 'esp' } });
      expect([google(4).mtu, google(6).mtu]).toEqual([mtu, mtu - 20]);
      expect(google(4).compared).toMatchObject([{ verdict: 'same' }]);
    },
  );

  it('goes no higher than what Azure documents, and says that it stopped there', () => {
    const { fits, mtu, tcp, compared } = of({ clouds: [cloud('azure')] });
    expect([fits, mtu, ...tcp.map(({ mss }) => mss)]).toEqual([1446, 1400, 1350, 1340]);
    expect(compared).toMatchObject([{ verdict: 'held' }]);
  });

  it('says where a cloud expects larger packets than the way lets through', () => {
    const { compared } = of({ lines: [{ ...line, mtu: 1492 }], clouds: [cloud('aws'), cloud('google')] });
    expect(compared.map(({ cloud: name, verdict }) => [name, verdict])).toEqual([
      ['AWS', 'below'],
      ['Google Cloud', 'same'],
    ]);
  });

  it('adds up, and is never above what a cloud documents', () => {
    const input = fc.record({
      lines: fc.array(
        fc.record({
          gateway: fc.constant('edge'),
          name: fc.constant('Line'),
          mtu: fc.integer({ min: 900, max: 9216 }),
          transport: fc.array(fc.constantFrom(...transport.options), { maxLength: 4 }),
        }),
        { maxLength: 2 },
      ),
      clouds: fc.subarray(clouds.map(({ name, mtu }) => ({ name, mtu }))),
      suite: fc.record({
        encryption: fc.constantFrom(...encryptions),
        integrity: fc.constantFrom(...hashes),
        outer: fc.constantFrom(4 as const, 6 as const),
        encapsulation: fc.constantFrom('esp' as const, 'udp' as const),
      }),
      inside: fc.constantFrom(4 as const, 6 as const),
    });
    fc.assert(
      fc.property(input, (given) => {
        const { path, underlay, headers, encrypted, fits, mtu, mss, tcp, compared } = ledger(given);
        expect(underlay).toBe(Math.min(...path.map(({ bytes }) => bytes)));
        expect(underlay - bytesOf(headers) - bytesOf(encrypted)).toBe(fits);
        expect(mtu).toBeLessThanOrEqual(fits);
        for (const size of tcp) expect(size.mss).toBeLessThanOrEqual(mtu - bytesOf(size.headers));
        expect(mss).toBe(tcp.find(({ version }) => version === given.inside)?.mss);
        for (const { documented } of compared) {
          expect(mtu).toBeLessThanOrEqual(documented.mtu);
          expect(mss).toBeLessThanOrEqual(documented.mss ?? mss);
        }
        given.lines.forEach((drawn, index) => {
          const carried = drawn.transport.reduce((sum, word) => sum + transportSizes[word].bytes, 0);
          expect(path[index]?.bytes).toBe(drawn.mtu - carried);
        });
      }),
    );
  });

  it('compares each suite that a cloud has with its documents, if it is not behind NAT', () => {
    for (const { name, mtu, support } of clouds) {
      for (const encryption of support.esp.encryption) {
        for (const integrity of isAead(encryption) ? [undefined] : support.esp.integrity) {
          if (integrity === 'md5' || encryption === '3des-cbc') continue;
          const suite: Suite = { encryption, integrity, outer: 4, encapsulation: 'esp' };
          const { compared } = of({ clouds: [{ name, mtu }], suite });
          expect(compared, `${name} ${encryption} ${integrity}`).toMatchObject([
            { verdict: mtu.link === undefined ? 'held' : 'same' },
          ]);
        }
      }
    }
  });
});
