import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';
import type { SwitchPartView, SwitchView } from '@/lib/simulation/switching';
import { secondsText, switchWord } from '@/lib/simulation/words';

/** How long the traffic is gone, part by part, with the one that takes longest and what would shorten it. */
export function SwitchOverTable({ switching }: { switching: SwitchView }) {
  const { seconds, lost, parts, dominating, proposal } = switching;
  const longest = Math.max(1, ...parts.map(({ most }) => most));
  return (
    <section aria-label="Switch-over">
      <h4 className="mb-1">
        <span className="font-medium">
          {seconds
            ? `${switchWord(parts)} ${secondsText(seconds)}${seconds.most > 0 ? ' after the failure' : ''}`
            : 'Does not come back by itself'}
        </span>
        {lost > 0 && (
          <span className="text-muted">
            ; {Math.round(lost * 100)} % of the traffic is lost{seconds && ' until then'}
          </span>
        )}
      </h4>
      {parts.length > 0 && (
        <table className="w-full rounded-md border border-line text-xs">
          <thead className="sr-only">
            <tr>
              <th scope="col">Part</th>
              <th scope="col">Seconds</th>
              <th scope="col">What happens</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part, at) => (
              <Part
                key={`${part.step} ${part.what}`}
                part={part}
                longest={longest}
                isDominating={at === dominating}
              />
            ))}
          </tbody>
        </table>
      )}
      {proposal && (
        <p className="mt-1">
          <span className="font-medium">Faster:</span> {proposal.what}{' '}
          <span className="text-muted">{proposal.cost}</span>
        </p>
      )}
    </section>
  );
}

type PartProps = { part: SwitchPartView; longest: number; isDominating: boolean };

function Part({ part, longest, isDominating }: PartProps) {
  const { step, least, most, together } = part;
  return (
    <tr className="border-line border-t align-top first:border-t-0">
      <th scope="row" className="w-24 px-2 py-1 text-left font-medium">
        {step}
      </th>
      <td className="w-32 px-2 py-1">
        <span className="whitespace-nowrap">{secondsText({ least, most })}</span>
        <span className="mt-0.5 block h-1.5 w-full rounded-sm bg-hover" aria-hidden="true">
          <span
            className={classNames('block h-full rounded-sm', isDominating ? 'bg-warning' : 'bg-line-strong')}
            style={{ width: `${(most / longest) * 100}%` }}
          />
        </span>
      </td>
      <td className="px-2 py-1">
        {together ? (
          <>
            until the last of these{isDominating && longestMark}
            <ul className="mt-0.5 list-disc space-y-0.5 pl-4">
              {together.map((one) => (
                <li key={one.what}>
                  {secondsText(one)}: <What part={one} />
                </li>
              ))}
            </ul>
          </>
        ) : (
          <What part={part} mark={isDominating && longestMark} />
        )}
      </td>
    </tr>
  );
}

const longestMark = <span className="font-medium"> – the longest part</span>;

/** What happens and where, and how its time is known. */
function What({ part: { what, at, known, source }, mark }: { part: SwitchPartView; mark?: ReactNode }) {
  return (
    <>
      {what}
      {at && !what.includes(at.name) && <span className="text-muted"> ({at.name})</span>}
      {mark}
      <span className="block text-muted">
        {known}:{' '}
        {source.url ? (
          <a className="underline underline-offset-2" href={source.url} target="_blank" rel="noreferrer">
            {source.name}
          </a>
        ) : (
          source.name
        )}
      </span>
    </>
  );
}
