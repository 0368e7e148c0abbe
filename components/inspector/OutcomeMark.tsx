import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/Icon';
import type { ProofRow } from '@/lib/plan/proof/proof';

const marks = {
  agreed: { icon: 'check', word: 'Agreed', tone: 'text-ok' },
  mismatch: { icon: 'octagon-x', word: 'Mismatch', tone: 'text-danger' },
  unproven: { icon: 'circle-question-mark', word: 'Not proven', tone: 'text-warning' },
} as const;

/** What came of an item, by shape, colour and, for assistive technology, a word. */
export function OutcomeMark({ outcome }: { outcome: ProofRow['outcome']['is'] }) {
  const { icon, word, tone } = marks[outcome];
  return (
    <span className={classNames('inline-flex shrink-0', tone)} title={word}>
      <Icon name={icon} size={14} />
      <span className="sr-only">{word}: </span>
    </span>
  );
}
