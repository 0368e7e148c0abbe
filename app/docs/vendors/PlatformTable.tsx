import { Sources } from '../Sources';
import { columnsOf, groups, type Platform } from './capabilities';

/** What a platform can do, by version where versions differ. */
export function PlatformTable({ platform }: { platform: Platform }) {
  const columns = columnsOf(platform);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrow keys
    <section aria-label={`What ${platform.name} can do`} tabIndex={0} className="overflow-x-auto">
      <table
        className="w-full border-collapse text-left align-top"
        style={{ minWidth: columns.length > 1 ? `${8 + columns.length * 9}rem` : undefined }}
      >
        <thead>
          <tr className="border-line-strong border-b align-top">
            <th scope="col" className="sticky left-0 w-32 bg-surface py-1.5 pr-3 font-semibold">
              Version
            </th>
            {columns.map(({ versions }) => (
              <th key={versions.join()} scope="col" className="px-2 py-1.5 font-semibold">
                {versions.join(', ')}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, topic, questions }) => (
          <tbody key={topic}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1} className="pt-3 pb-0.5 font-semibold">
                {title}
              </th>
            </tr>
            {questions.map((question) => (
              <Answers key={question.name} question={question} columns={columns} />
            ))}
            <tr className="border-line border-t">
              <td colSpan={columns.length + 1} className="pt-0.5 text-xs">
                <details>
                  <summary className="text-faint">Read in</summary>
                  <Sources sources={platform.documented[topic]} />
                </details>
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </section>
  );
}

type Columns = ReturnType<typeof columnsOf>;
type Question = (typeof groups)[number]['questions'][number];

/** One answer for all versions where they agree. */
function Answers({ question: { name, of }, columns }: { question: Question; columns: Columns }) {
  const answers = columns.map(({ versions, platform }) => ({ key: versions.join(), values: of(platform) }));
  const [first] = answers;
  if (!first || answers.every(({ values }) => values.length === 0)) return null;
  const alike = answers.every(({ values }) => values.join() === first.values.join());
  return (
    <tr className="border-line border-t align-top">
      <th scope="row" className="sticky left-0 bg-surface py-1 pr-3 font-medium text-muted">
        {name}
      </th>
      {(alike ? [first] : answers).map(({ key, values }) => (
        <td key={key} colSpan={alike ? columns.length : 1} className="break-words px-2 py-1">
          <Several values={values} />
        </td>
      ))}
    </tr>
  );
}

/** Values with commas between them; none of the short ones is broken at a hyphen. */
const Several = ({ values }: { values: readonly (string | number)[] }) =>
  values.map((value, at) => (
    <span key={value}>
      {at > 0 && ', '}
      <span className={String(value).includes(' ') ? undefined : 'whitespace-nowrap'}>{value}</span>
    </span>
  ));
