import type { KeyRule } from '../facts';
import { keyForm } from '../slots';
import { agreed, ofEither, offer, type ProofEnd, type ProofRow, settled } from './row';

/** Whether the keys that this project makes suit both ends. */
export const keyRow = (ends: readonly [ProofEnd, ProofEnd]): ProofRow => ({
  item: 'key',
  title: 'Pre-shared key',
  left: { ...offer(ends[0], 'identity', ruleText(ends[0])), sources: ruleOf(ends[0])?.sources ?? [] },
  right: { ...offer(ends[1], 'identity', ruleText(ends[1])), sources: ruleOf(ends[1])?.sources ?? [] },
  outcome: settled(
    agreed(`${keyForm.length} letters and digits`),
    ofEither(ends, (end) => (suits(ruleOf(end)) ? undefined : `${end.side.facts.name} takes no such key`)),
  ),
  why: 'A generated key is made of what every known rule allows; one key is used for both directions.',
  standards: [],
});

const ruleOf = ({ side }: ProofEnd): KeyRule | undefined => side.facts.key;

function ruleText(end: ProofEnd): string {
  const rule = ruleOf(end);
  if (!rule) return 'no rule documented';
  const { shortest, longest } = rule;
  return longest === undefined
    ? 'of some signs only'
    : `${shortest ?? 1} to ${longest} characters${rule.pattern ? ', of some signs only' : ''}`;
}

/** Whether every generated key is allowed: its length, and each character at each place. */
function suits(rule: KeyRule | undefined): boolean {
  if (!rule) return true;
  const { shortest = 0, longest = Number.POSITIVE_INFINITY, pattern } = rule;
  if (keyForm.length < shortest || keyForm.length > longest) return false;
  const allowed = pattern === undefined ? undefined : new RegExp(pattern);
  return [...keyForm.alphabet].every((sign) => allowed?.test(sign.repeat(keyForm.length)) ?? true);
}
