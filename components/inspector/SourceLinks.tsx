import { Icon } from '@/components/ui/Icon';
import type { Source } from '@/lib/plan/facts';

/** Documents, each with a link where there is one, and the day on which it was last read. */
export function SourceLinks({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className="flex flex-col gap-0.5 text-xs">
      {sources.map(({ name, url, checked }) => (
        <li key={`${name} ${url}`} className="flex gap-1.5">
          <Icon name="file-text" size={12} className="mt-0.5 shrink-0 text-faint" />
          <span className="min-w-0 break-words">
            {url ? (
              <a href={url} target="_blank" rel="noreferrer" className="text-accent underline">
                {name}
              </a>
            ) : (
              name
            )}{' '}
            <span className="whitespace-nowrap text-faint">checked {checked}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
