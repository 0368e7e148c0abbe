/** Values that may occur only once in a design. */
export type Numbers = {
  /** An id that starts with a word. */
  id(word: string): string;
  /** A block of 10.0.0.0/8 for a site: a /16. */
  siteBlock(): string;
  /** A block of 10.0.0.0/8 for a VPC: a /16. */
  vpcBlock(): string;
  /** A public address, of the ranges for documentation (RFC 5737). */
  publicAddress(): string;
  /** A private address for the line that a circuit is. */
  privateAddress(): string;
  /** A private ASN that every cloud takes for its own end and for the other (RFC 6996). */
  asn(): number;
  /** A prefix for what addresses are translated to: a /24. */
  translated(): string;
  /** The nth /30 from the end of a /24 that is given as `169.254.22`. */
  insideFromEnd(block: string): string;
};

const documentation = ['203.0.113', '198.51.100', '192.0.2'];

/** Starts all counters anew. */
export function startNumbers(): Numbers {
  const counters = new Map<string, number>();
  const next = (key: string): number => {
    const count = counters.get(key) ?? 0;
    counters.set(key, count + 1);
    return count;
  };
  return {
    id: (word) => `${word}-${next(`id ${word}`) + 1}`,
    siteBlock: () => `10.${1 + next('site')}.0.0/16`,
    vpcBlock: () => `10.${100 + next('vpc')}.0.0/16`,
    publicAddress: () => {
      const count = next('address');
      return `${documentation[count % documentation.length]}.${1 + Math.floor(count / documentation.length)}`;
    },
    privateAddress: () => `172.22.0.${1 + next('private')}`,
    asn: () => {
      const count = next('asn');
      return count % 3 === 2 ? 4_200_010_000 + count : 64_901 + count;
    },
    translated: () => `100.100.${next('translated')}.0/24`,
    insideFromEnd: (block) => `${block}.${252 - 4 * next(`inside ${block}`)}/30`,
  };
}
