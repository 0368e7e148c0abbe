import { Icon } from '@/components/ui/Icon';
import { type Mark, markText } from './marks';

const icons = { error: 'octagon-x', warning: 'triangle-alert', info: 'lightbulb' } as const;

/** How many problems an object has, by shape and colour; the first of them in words while a pointer rests on it. */
export function ProblemMark({ mark }: { mark: Mark }) {
  const { severity, count, messages } = mark;
  const more = count > messages.length ? [`and ${count - messages.length} more`] : [];
  return (
    <span className="problem-mark" data-severity={severity} title={[...messages, ...more].join('\n')}>
      <Icon name={icons[severity]} size={13} />
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{markText(mark)}</span>
    </span>
  );
}
