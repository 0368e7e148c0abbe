import type { Metadata } from 'next';
import { catalog } from '@/lib/catalog';
import { Sources } from '../Sources';
import { PlatformTable } from './PlatformTable';

export const metadata: Metadata = { title: 'Platforms' };

export default function VendorsPage() {
  const vendors = catalog.vendors.filter(({ hidden }) => !hidden);
  return (
    <>
      <h1 className="font-semibold text-xl">Platforms</h1>
      <p className="mt-1 mb-4 max-w-prose text-muted">
        What Trunkline writes for each platform of a customer gateway, and what it negotiates with. What a
        platform does not support is a problem on the canvas, never a gap in its configuration.
      </p>
      <nav aria-label="Platforms" className="mb-2 flex flex-wrap gap-x-4">
        {vendors.map(({ id, name }) => (
          <a key={id} href={`#${id}`} className="inline-block py-1 text-accent underline">
            {name}
          </a>
        ))}
      </nav>
      {vendors.map((platform) => (
        <section
          key={platform.id}
          id={platform.id}
          aria-label={platform.name}
          className="mt-8 max-w-3xl scroll-mt-4"
        >
          <h2 className="mb-2 font-semibold text-lg">{platform.name}</h2>
          <PlatformTable platform={platform} />
          {platform.quirks.length > 0 && (
            <dl className="mb-3 space-y-2">
              {platform.quirks.map(({ title, text }) => (
                <div key={title}>
                  <dt className="font-medium">{title}</dt>
                  <dd className="text-muted">
                    <Prose text={text} />
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <h3 className="font-medium">Sources</h3>
          <Sources sources={platform.sources} />
        </section>
      ))}
    </>
  );
}

/** A text in which `backquotes` mark what is typed. */
const Prose = ({ text }: { text: string }) =>
  text.split('`').map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
      <code key={at} className="font-mono text-xs">
        {part}
      </code>
    ) : (
      part
    ),
  );
