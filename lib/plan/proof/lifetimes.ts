import { lifetimeFor } from '../negotiate';
import { rfc } from '../rfc';
import { agreed, nameOf, ofEither, offer, type ProofEnd, type ProofRow, settled } from './row';

const rekeying = rfc(7296, 'Internet Key Exchange Protocol Version 2 (IKEv2)', '2.8');

/** How long keys of IKE live at each end, and which end renews them first. */
export const ikeLifetimeRow = (ends: readonly [ProofEnd, ProofEnd]): ProofRow => ({
  item: 'ike-lifetime',
  title: 'IKE lifetime',
  ...lifetimeOffers('ike', ends),
  outcome: settled(
    agreed(renewal('ike', ends)),
    ofEither(ends, (end) => outOfBounds('ike', end)),
  ),
  why: 'IKEv2 does not negotiate lifetimes: the end whose keys end first renews them.',
  standards: [rekeying],
});

/** As `ikeLifetimeRow`, of ESP, whose keys must not outlive the session that they were agreed in. */
export const espLifetimeRow = (ends: readonly [ProofEnd, ProofEnd]): ProofRow => ({
  item: 'esp-lifetime',
  title: 'ESP lifetime',
  ...lifetimeOffers('esp', ends),
  outcome: settled(
    agreed(renewal('esp', ends)),
    ofEither(ends, (end) => outOfBounds('esp', end)),
    ofEither(ends, (end) =>
      end.end.espLifetimeSeconds >= end.end.ikeLifetimeSeconds
        ? `${nameOf(end)}: not below the IKE lifetime of ${end.end.ikeLifetimeSeconds} s`
        : undefined,
    ),
  ),
  why: 'IKEv2 does not negotiate lifetimes: the end whose keys end first renews them.',
  standards: [rekeying],
});

type Of = 'ike' | 'esp';

const secondsOf = (of: Of, { end }: ProofEnd): number =>
  of === 'ike' ? end.ikeLifetimeSeconds : end.espLifetimeSeconds;

const boundsOf = (of: Of, { side }: ProofEnd) => side.facts.support[of].lifetimeSeconds;

const lifetimeOffers = (
  of: Of,
  [left, right]: readonly [ProofEnd, ProofEnd],
): Pick<ProofRow, 'left' | 'right'> => ({
  left: offer(left, 'lifetimes', lifetimeText(of, left)),
  right: offer(right, 'lifetimes', lifetimeText(of, right)),
});

function lifetimeText(of: Of, end: ProofEnd): string {
  const { min, max, unit, mostInSeconds = 0 } = boundsOf(of, end);
  const seconds = secondsOf(of, end);
  const written = unit && seconds > mostInSeconds ? `, as ${seconds / unit.seconds} ${unit.name}` : '';
  return min === max ? `${seconds} s, fixed` : `${seconds} s${written} (${min} to ${max})`;
}

function renewal(of: Of, ends: readonly [ProofEnd, ProofEnd]): string {
  const [left, right] = [secondsOf(of, ends[0]), secondsOf(of, ends[1])];
  if (left === right) return `either end renews after ${left} s`;
  return `${nameOf(left < right ? ends[0] : ends[1])} renews first, after ${Math.min(left, right)} s`;
}

function outOfBounds(of: Of, end: ProofEnd): string | undefined {
  const bounds = boundsOf(of, end);
  const seconds = secondsOf(of, end);
  if (seconds < bounds.min || seconds > bounds.max)
    return `${end.side.facts.name} takes ${bounds.min} to ${bounds.max} s, not ${seconds}`;
  return lifetimeFor(bounds, seconds) === seconds
    ? undefined
    : `${end.side.facts.name} counts in ${bounds.unit?.name ?? 'seconds'}, which ${seconds} s is no number of`;
}
