import type { Metadata } from 'next';
import { catalog } from '@/lib/catalog';
import { Sources } from '../Sources';

export const metadata: Metadata = { title: 'Platforms' };

type Vendor = (typeof catalog.vendors)[number];

/** What a platform is asked, and its answer as words. */
const rows: readonly { name: string; of(vendor: Vendor): readonly (string | number)[] }[] = [
  { name: 'Software versions', of: ({ versions }) => versions },
  { name: 'IKE versions', of: ({ support }) => support.ikeVersions.map((version) => `IKEv${version}`) },
  { name: 'IKE encryption', of: ({ support }) => support.ike.encryption },
  { name: 'IKE integrity', of: ({ support }) => support.ike.integrity },
  { name: 'IKE DH groups', of: ({ support }) => support.ike.dhGroups },
  { name: 'ESP encryption', of: ({ support }) => support.esp.encryption },
  { name: 'ESP integrity', of: ({ support }) => support.esp.integrity },
  { name: 'PFS groups', of: ({ support }) => support.esp.dhGroups },
  { name: 'Inside a tunnel', of: ({ insideVersions }) => insideVersions.map((version) => `IPv${version}`) },
  { name: 'Routing', of: ({ staticRouting }) => (staticRouting ? ['BGP', 'static'] : ['BGP']) },
];

/** Widths in rem: room for the longest word of a column. */
const firstColumn = 9;
const column = 10;

export default function VendorsPage() {
  const vendors = catalog.vendors.filter(({ hidden }) => !hidden);
  return (
    <>
      <h1 className="font-semibold text-xl">Platforms</h1>
      <p className="mt-1 mb-4 max-w-prose text-muted">
        What Trunkline writes for each platform of a customer gateway, and what it negotiates with. What a
        platform does not support is a problem on the canvas, never a gap in its configuration.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the arrow keys */}
      <section aria-label="Support by platform" tabIndex={0} className="overflow-x-auto">
        <table
          className="w-full table-fixed border-collapse text-left align-top"
          style={{ minWidth: `${firstColumn + vendors.length * column}rem` }}
        >
          <thead>
            <tr className="border-line-strong border-b">
              <th scope="col" className="sticky left-0 w-36 bg-surface py-1.5 pr-3 font-semibold">
                Support
              </th>
              {vendors.map(({ id, name }) => (
                <th key={id} scope="col" className="px-3 py-1.5 font-semibold">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, of }) => (
              <tr key={name} className="border-line border-b align-top">
                <th scope="row" className="sticky left-0 bg-surface py-1.5 pr-3 font-medium text-muted">
                  {name}
                </th>
                {vendors.map((vendor) => (
                  <td key={vendor.id} className="break-words px-3 py-1.5">
                    <Several values={of(vendor)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {vendors.map(({ id, name, quirks, sources }) => (
        <section key={id} aria-label={name} className="mt-8 max-w-prose">
          <h2 className="mb-1 font-semibold text-lg">{name}</h2>
          {quirks.length > 0 && (
            <dl className="mb-3 space-y-2">
              {quirks.map(({ title, text }) => (
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
          <Sources sources={sources} />
        </section>
      ))}
    </>
  );
}

/** Values with commas between them; none is broken at a hyphen. */
const Several = ({ values }: { values: readonly (string | number)[] }) =>
  values.map((value, at) => (
    <span key={value}>
      {at > 0 && ', '}
      <span className="whitespace-nowrap">{value}</span>
    </span>
  ));

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
