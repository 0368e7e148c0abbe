import type { catalog } from '@/lib/catalog';

type Source = (typeof catalog.clouds)[number]['sources'][number];

/** Where something was read, and when it was last checked. */
export const Sources = ({ sources }: { sources: readonly Source[] }) => (
  <ul className="list-disc space-y-0.5 pl-5">
    {sources.map(({ name, url, checked }) => (
      <li key={`${name} ${url}`}>
        {url ? (
          <a href={url} rel="noreferrer" className="text-accent underline">
            {name}
          </a>
        ) : (
          name
        )}{' '}
        <span className="text-faint text-xs">checked {checked}</span>
      </li>
    ))}
  </ul>
);
