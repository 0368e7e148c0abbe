import { classNames } from './class-names';
import { Icon } from './Icon';

export type Severity = 'error' | 'warning' | 'info';

const marks = {
  error: { icon: 'octagon-x', word: 'Error', tone: 'text-danger' },
  warning: { icon: 'triangle-alert', word: 'Warning', tone: 'text-warning' },
  info: { icon: 'lightbulb', word: 'Info', tone: 'text-info' },
} as const;

/** The word for a severity, in the singular. */
export const severityWord = (severity: Severity): string => marks[severity].word;

/** A severity by shape, colour and word; `compact` leaves the word to assistive technology and the tooltip. */
export function SeverityMark({
  severity,
  look = 'compact',
}: {
  severity: Severity;
  look?: 'compact' | 'full';
}) {
  const { icon, word, tone } = marks[severity];
  return (
    <span className={classNames('inline-flex shrink-0 items-center gap-1', tone)} title={word}>
      <Icon name={icon} size={14} />
      <span className={look === 'compact' ? 'sr-only' : 'font-medium text-xs'}>{word}</span>
    </span>
  );
}
