import { type Hash, isAead } from '@/lib/model/crypto';
import { preferences } from '../negotiate';
import { rfc } from '../rfc';
import type { Side } from '../side';
import {
  type CryptoInput,
  chosenOf,
  cipherOf,
  cryptoItems,
  lackText,
  namesOf,
  withoutPrf,
} from './crypto-items';
import { agreed, mismatch, type Outcome, offer, type ProofRow, unproven } from './row';

/** The PRF of IKE: a setting, or what follows from the integrity hash, which an AEAD cipher leaves open. */
export function prfRow(input: CryptoInput): ProofRow {
  const { left, right } = input;
  const cipher = cipherOf('ike', input);
  const aead = cipher !== undefined && isAead(cipher);
  const offers = (side: Side) =>
    offer({ side }, 'ike', settingOf(side)?.join(', ') ?? 'no setting: the integrity hash');
  const open = aead ? withoutPrf(input) : [];
  return {
    item: 'ike-prf',
    title: 'IKE PRF',
    left: offers(left),
    right: offers(right),
    outcome: outcomeOf(input, { aead, open }),
    why:
      open.length > 0
        ? `No document says which PRF ${namesOf(open)} takes beside an AEAD cipher.`
        : aead
          ? 'The strongest that both ends offer.'
          : 'With CBC it is the hash of the integrity algorithm.',
    standards: [rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)', '3.3.2')],
  };
}

const settingOf = ({ facts: { support } }: Side): readonly Hash[] | undefined =>
  support.ike.prf === 'as-integrity' ? undefined : support.ike.prf;

function outcomeOf(input: CryptoInput, { aead, open }: { aead: boolean; open: readonly Side[] }): Outcome {
  const sides = [input.left, input.right];
  const hash = chosenOf(cryptoItems.ikeIntegrity, input) as Hash | undefined;
  const value = input.tunnel?.ike.prf ?? (aead ? commonOf(sides) : hash);
  if (value === undefined) return mismatch('nothing in common');
  const lacking = sides.filter((side) => settingOf(side)?.includes(value) === false);
  if (lacking.length > 0) return mismatch(lackText(lacking, value));
  const following = aead || value === hash ? [] : withoutPrf(input);
  if (following.length > 0) return mismatch(`${namesOf(following)} uses ${hash ?? 'none'}, not ${value}`);
  return open.length > 0 ? unproven(`${value}, if ${namesOf(open)} takes it`) : agreed(value);
}

const commonOf = (sides: readonly Side[]): Hash | undefined =>
  preferences.hash.find((value) =>
    sides.every((side) => (settingOf(side) ?? side.facts.support.ike.integrity).includes(value)),
  );
