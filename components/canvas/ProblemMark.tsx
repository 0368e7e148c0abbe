import { type Mark, markText } from '@/components/problems/marks';
import { showProblemsOf } from '@/components/problems/view';
import { Icon } from '@/components/ui/Icon';

const icons = { error: 'octagon-x', warning: 'triangle-alert', info: 'lightbulb' } as const;

/** How many problems an object has, or a frame with what lies in it, by shape and colour: the first of them in words while a pointer rests on it, all of them in the panel after a press. */
export function ProblemMark({ id, mark }: { id: string; mark: Mark }) {
  const { severity, count, messages } = mark;
  const more = count > messages.length ? [`and ${count - messages.length} more`] : [];
  return (
    // By keys, the panel opens on the selection with a command of its own: a mark is no further stop for the Tab key.
    <button
      type="button"
      tabIndex={-1}
      className="problem-mark nodrag nopan"
      data-severity={severity}
      title={[...messages, ...more].join('\n')}
      onClick={(event) => {
        event.stopPropagation();
        showProblemsOf(id);
      }}
    >
      <Icon name={icons[severity]} size={13} />
      <span aria-hidden="true">{count}</span>
      <span className="sr-only">{markText(mark)}</span>
    </button>
  );
}
