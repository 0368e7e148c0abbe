import type { Lifecycle } from '@/lib/editor/exports/protocol';
import { cloudName } from '@/lib/editor/families';
import { Changes } from './Changes';
import { PreviousPick } from './PreviousPick';
import { plainType } from './plain-type';
import { Section } from './Section';
import type { Build } from './use-build';
import type { PreviousChoice } from './use-previous';

/** What applying the bundle makes, how long it takes and what it costs by the hour; and what it changes since an earlier export. */
export function BuildPreview({ build, previous }: { build: Build; previous: PreviousChoice }) {
  if (build.at === 'nothing') return null;
  return (
    <Section title="What applying it will do">
      {build.at === 'work' && <p className="text-muted text-xs">Working it out…</p>}
      {build.at === 'failed' && <p className="text-danger text-xs">{build.message}</p>}
      {build.at === 'known' && (
        <>
          <Creates lifecycle={build.lifecycle} />
          <PreviousPick {...previous} />
          {build.lifecycle.since && <Changes comparison={build.lifecycle.since} />}
        </>
      )}
    </Section>
  );
}

function Creates({ lifecycle: { total, imported, groups, slow, hourly } }: { lifecycle: Lifecycle }) {
  return (
    <div className="flex flex-col gap-1.5 text-xs">
      <p>
        The bundle has <strong>{countOf(total, 'resource')}</strong>
        {imported > 0 && <> and takes over {countOf(imported, 'thing')} that exist already</>}:{' '}
        {placesText(groups)}.
      </p>
      {slow.length > 0 && (
        <p>
          <strong className="font-medium">Takes long:</strong>{' '}
          {slow
            .map(
              ({ type, count, minutes: [least, most] }) =>
                `${count} × ${plainType(type)}, ${least === most ? least : `${least} to ${most}`} minutes`,
            )
            .join('; ')}
          . Many are made side by side.
        </p>
      )}
      {hourly.length > 0 && (
        <p>
          <strong className="font-medium">Billed by the hour from then on:</strong>{' '}
          {hourly.map(({ type, count }) => `${count} × ${plainType(type)}`).join(', ')}.
        </p>
      )}
      <details>
        <summary className="w-fit text-accent">Every type</summary>
        <ul className="mt-1 columns-1 gap-6 sm:columns-2">
          {groups.map(({ cloud, region, type, count }) => (
            <li key={`${cloud} ${region ?? ''} ${type}`} className="break-inside-avoid">
              {count} × <code>{type}</code> <span className="text-faint">{region ?? cloudName(cloud)}</span>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** Resources by the region they are in; those of the whole account by cloud. */
function placesText(groups: Lifecycle['groups']): string {
  const places = new Map<string, number>();
  for (const { cloud, region, count } of groups) {
    const place = region ? `${cloudName(cloud)} ${region}` : `${cloudName(cloud)} as a whole`;
    places.set(place, (places.get(place) ?? 0) + count);
  }
  const [first] = places.keys();
  if (places.size === 1) return `all in ${first}`;
  return [...places].map(([place, count]) => `${count} in ${place}`).join(', ');
}

const countOf = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
