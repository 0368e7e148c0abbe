'use client';

import { Button } from '@/components/ui/Button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { SearchBox } from '@/components/ui/SearchBox';
import { Select } from '@/components/ui/Select';
import { type Severity, SeverityMark, severityWord } from '@/components/ui/SeverityMark';
import { runCommand } from '@/lib/editor/screen';
import { useEditor } from '@/lib/editor/use-editor';
import type { Grouping, ProblemCounts, Waiving } from './group-problems';
import { ProblemScope } from './ProblemScope';

type Props = {
  counts: ProblemCounts;
  grouping: Grouping;
  onGrouping(grouping: Grouping): void;
  text: string;
  onText(text: string): void;
  hidden: ReadonlySet<Severity>;
  onToggle(severity: Severity): void;
  /** Nothing but what is waived, or whose waiver does not count. */
  only: Waiving | undefined;
  onOnly(only: Waiving | undefined): void;
  /** The object that the list is narrowed down to. */
  within: string | undefined;
  fixable: boolean;
  onClose?: () => void;
};

const groupings = [
  { value: 'severity', label: 'By severity' },
  { value: 'object', label: 'By object' },
  { value: 'rule', label: 'By rule' },
];

const waivings = {
  waived: { word: 'waived', icon: 'stamp', title: 'Show only what is accepted by a waiver' },
  refused: {
    word: 'no longer waived',
    icon: 'circle-alert',
    title: 'Show only problems whose waiver has expired or does not count',
  },
} as const;

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Counts that switch severities on and off, filter, grouping, and fixing all at once. */
export function ProblemsBar(props: Props) {
  const { counts, grouping, onGrouping, text, onText, hidden, onToggle, fixable, onClose } = props;
  const { only, onOnly, within } = props;
  const readOnly = useEditor((state) => state.access === 'read');
  return (
    <div className="@container shrink-0 border-line border-b">
      <div className="flex min-h-9 flex-wrap items-center gap-x-1.5 gap-y-1 px-3 py-1">
        <h2 className="mr-1 font-semibold text-sm @max-xl:sr-only">Problems</h2>
        <fieldset className="flex gap-1">
          <legend className="sr-only">Severities shown</legend>
          {severities.map((severity) => (
            <button
              key={severity}
              type="button"
              aria-pressed={!hidden.has(severity)}
              aria-label={`${severityWord(severity)}: ${counts[severity]}`}
              title={`${severityWord(severity)}: show or hide`}
              onClick={() => onToggle(severity)}
              className={classNames(
                'flex h-6 items-center gap-1 rounded-md border px-1.5 text-xs hover:bg-hover',
                hidden.has(severity) ? 'border-transparent line-through' : 'border-line bg-bg',
              )}
            >
              <SeverityMark severity={severity} />
              <span>{counts[severity]}</span>
            </button>
          ))}
          {(['waived', 'refused'] as const).map(
            (one) =>
              counts[one] > 0 && (
                <button
                  key={one}
                  type="button"
                  aria-pressed={only === one}
                  title={only === one ? 'Show all problems' : waivings[one].title}
                  onClick={() => onOnly(only === one ? undefined : one)}
                  className={classNames(
                    'flex h-6 items-center gap-1 rounded-md border px-1.5 text-xs hover:bg-hover',
                    only === one ? 'border-accent bg-accent-soft text-accent' : 'border-line bg-bg',
                  )}
                >
                  <Icon name={waivings[one].icon} size={13} />
                  {counts[one]} {waivings[one].word}
                </button>
              ),
          )}
        </fieldset>
        <span className="flex-1" />
        {fixable && !readOnly && (
          <Button
            size="small"
            aria-label="Fix all safe"
            title="Makes every fix that removes nothing you drew, as one step"
            onClick={() => runCommand('fix/all-safe')}
          >
            <Icon name="wrench" size={13} />
            Fix all
          </Button>
        )}
        <SearchBox
          label="Filter problems"
          value={text}
          onChange={onText}
          className="h-6 w-16! text-xs @xl:w-44!"
        />
        <div className="w-28 @xl:w-32">
          <Select
            label="Group problems"
            className="h-6 text-xs"
            value={grouping}
            choices={groupings}
            onChange={(value) => onGrouping(value === 'object' || value === 'rule' ? value : 'severity')}
          />
        </div>
        {onClose && (
          <IconButton icon="x" size={14} className="size-6" label="Hide problems" onClick={onClose} />
        )}
      </div>
      <ProblemScope within={within} />
    </div>
  );
}
