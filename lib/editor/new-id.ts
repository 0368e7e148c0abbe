const shortKinds: Readonly<Record<string, string>> = {
  attachment: 'att',
  'cloud-region': 'region',
  'customer-gateway': 'gw',
  network: 'net',
  peering: 'peer',
  'private-circuit': 'line',
  'vpn-connection': 'vpn',
  'vpn-gateway': 'vgw',
};

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const length = 6;
/** Bytes from here on are drawn again, so that every letter is equally likely. */
const fair = 256 - (256 % letters.length);

/** Random bytes, as `crypto.getRandomValues` gives them. */
export type RandomBytes = (count: number) => Uint8Array;

/** Makes ids such as `gw-k3x9ab`: a short word for the kind and six letters or digits, from the given random bytes. */
export function idMaker(random: RandomBytes): (kind: string) => string {
  return (kind) => {
    let word = '';
    while (word.length < length) {
      for (const byte of random(length)) {
        if (byte < fair && word.length < length) word += letters[byte % letters.length];
      }
    }
    return `${shortKinds[kind] ?? kind}-${word}`;
  };
}
