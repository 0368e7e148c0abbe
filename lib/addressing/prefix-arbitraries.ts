import fc from 'fast-check';
import { formatAddress } from './address';
import { formatPrefix } from './prefix';

/** Any IPv4 or IPv6 address in canonical text, its value spread over the whole space. */
export const anyAddress = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }).map((value) => formatAddress(4, value)),
  fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }).map((value) => formatAddress(6, value)),
);

/** Any prefix of any length. */
export const anyPrefix = fc.oneof(prefixWithin(4, 0n, 0), prefixWithin(6, 0n, 0));

/** Prefixes of a small space of both versions, so that many of them meet, nest, touch and repeat. */
export const crowdedPrefix = fc.oneof(
  prefixWithin(4, 0x0a000000n, 24),
  prefixWithin(4, 0x0a000000n, 24),
  prefixWithin(6, 0xfd00n << 112n, 120),
);

function prefixWithin(version: 4 | 6, base: bigint, shortest: number): fc.Arbitrary<string> {
  const width = version === 4 ? 32 : 128;
  return fc.integer({ min: shortest, max: width }).chain((bits) =>
    fc.bigInt({ min: 0n, max: 2n ** BigInt(bits - shortest) - 1n }).map((block) => {
      const size = 1n << BigInt(width - bits);
      const first = base + block * size;
      return formatPrefix({ version, first, last: first + size - 1n, bits });
    }),
  );
}
