import { type Encryption, isAead } from '@/lib/model/crypto';
import { rfc } from '../rfc';
import type { Side } from '../side';
import {
  type CryptoInput,
  type CryptoItem,
  chosenOf,
  cipherOf,
  cryptoItems,
  lackText,
  shared,
  type Word,
  withoutPrf,
  withoutPrfText,
} from './crypto-items';
import { prfRow } from './prf';
import { agreed, mismatch, type Outcome, offer, type ProofRow } from './row';

const standards = {
  ike: [
    rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)', '2.7 and 3.3'),
    rfc(8247, 'Algorithm Implementation Requirements and Usage Guidance for IKEv2', '2'),
  ],
  esp: [
    rfc(
      8221,
      'Cryptographic Algorithm Implementation Requirements and Usage Guidance for ESP and AH',
      '5 and 6',
    ),
  ],
} as const;

const aeadStandards = {
  ike: [rfc(5282, 'Using Authenticated Encryption Algorithms with the Encrypted Payload of IKEv2', '8')],
  esp: [rfc(4106, 'The Use of Galois/Counter Mode (GCM) in IPsec ESP', '6')],
} as const;

/** The rows of IKE's proposal. Where nothing was settled they end with the first mismatch. */
export const ikeRows = (input: CryptoInput): ProofRow[] =>
  untilMismatch(input, [
    () => rowOf(cryptoItems.version, input),
    () => rowOf(cryptoItems.ikeEncryption, input),
    () => integrityRow(cryptoItems.ikeIntegrity, input),
    () => prfRow(input),
    () => rowOf(cryptoItems.ikeGroup, input),
  ]);

/** The rows of ESP's proposal. Where nothing was settled they end with the first mismatch. */
export const espRows = (input: CryptoInput): ProofRow[] =>
  untilMismatch(input, [
    () => rowOf(cryptoItems.espEncryption, input),
    () => integrityRow(cryptoItems.espIntegrity, input),
    () => rowOf(cryptoItems.pfsGroup, input),
  ]);

function untilMismatch({ tunnel }: CryptoInput, rows: readonly (() => ProofRow)[]): ProofRow[] {
  const made: ProofRow[] = [];
  for (const row of rows) {
    const next = row();
    made.push(next);
    if (!tunnel && next.outcome.is === 'mismatch') break;
  }
  return made;
}

function rowOf(item: CryptoItem, input: CryptoInput): ProofRow {
  const { left, right } = input;
  const value = chosenOf(item, input);
  const outcome = outcomeOf(item, { input, value });
  const offers = (side: Side) => offer({ side }, item.of, listed(item, { side, input }));
  return {
    item: item.item,
    title: item.title,
    left: offers(left),
    right: offers(right),
    outcome,
    why:
      outcome.is === 'agreed' && value !== undefined
        ? whyOf(item, { input, value })
        : 'One end refuses what the other proposes.',
    standards: standards[item.of],
  };
}

/** All that an end offers, the preferred first, so that both lists read alike. */
function listed(item: CryptoItem, { side, input }: { side: Side; input: CryptoInput }): string {
  const offered = item.offered(side.facts.support);
  const values = item.order(input).filter((value) => offered.includes(value));
  return values.map(item.inList).join(', ') || 'none';
}

function outcomeOf(
  item: CryptoItem,
  { input, value }: { input: CryptoInput; value: Word | undefined },
): Outcome {
  if (value === undefined) return mismatch('nothing in common');
  const lacking = [input.left, input.right].filter(
    ({ facts }) => !item.offered(facts.support).includes(value),
  );
  if (lacking.length > 0) return mismatch(lackText(lacking, item.words(value)));
  return agreed(item.words(value));
}

function whyOf(item: CryptoItem, { input, value }: { input: CryptoInput; value: Word }): string {
  const both = shared(item, input);
  if (value !== both[0]) return 'Asked for on the connection.';
  const open = withoutPrf(input);
  if (item === cryptoItems.ikeEncryption && open.length > 0)
    return isAead(value as Encryption)
      ? `${withoutPrfText(open)}, but nothing better than AEAD is in common.`
      : `${withoutPrfText(open)}, so IKE uses CBC, where the PRF follows the integrity hash.`;
  return both.length === 1
    ? 'The only one that both ends offer.'
    : `The strongest of ${both.length} that both ends offer.`;
}

/** As other items; but an AEAD cipher has none. */
function integrityRow(item: CryptoItem, input: CryptoInput): ProofRow {
  const cipher = cipherOf(item.of, input);
  if (cipher === undefined || !isAead(cipher)) return rowOf(item, input);
  const stray = input.tunnel && item.settled(input.tunnel);
  const offers = (side: Side) => offer({ side }, item.of, 'none with AEAD');
  return {
    item: item.item,
    title: item.title,
    left: offers(input.left),
    right: offers(input.right),
    outcome: stray === undefined ? agreed('none') : mismatch(`${item.words(stray)} beside an AEAD cipher`),
    why: 'An AEAD cipher checks integrity by itself.',
    standards: aeadStandards[item.of],
  };
}
