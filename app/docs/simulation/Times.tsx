import type { otherTimes } from '@/lib/simulation/times';
import { secondsText } from '@/lib/simulation/words';
import { Sources } from '../Sources';

/** What happens where something fails, how long it takes, how that is known and from where. */
export const Times = ({ times }: { times: typeof otherTimes }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrow keys
  <section aria-label="Times" tabIndex={0} className="overflow-x-auto">
    <table className="w-full min-w-2xl border-collapse text-left align-top">
      <thead>
        <tr className="border-line-strong border-b">
          <th scope="col" className="py-1.5 pr-3 font-semibold">
            Whose
          </th>
          <th scope="col" className="px-2 py-1.5 font-semibold">
            What happens
          </th>
          <th scope="col" className="px-2 py-1.5 font-semibold">
            Takes
          </th>
          <th scope="col" className="px-2 py-1.5 font-semibold">
            Known from
          </th>
        </tr>
      </thead>
      <tbody>
        {times.map(({ of, what, time }) => (
          <tr key={`${of} ${what}`} className="border-line border-b align-top">
            <th scope="row" className="py-1.5 pr-3 font-normal">
              {of}
            </th>
            <td className="px-2 py-1.5">{what}</td>
            <td className="whitespace-nowrap px-2 py-1.5">
              {secondsText(time)} <span className="text-muted">{time.known}</span>
            </td>
            <td className="px-2 py-1.5 text-xs">
              <Sources sources={[time.source]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
