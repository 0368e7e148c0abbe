'use client';

import Link from 'next/link';
import { useState } from 'react';
import { SearchBox } from '@/components/ui/SearchBox';
import { SeverityMark } from '@/components/ui/SeverityMark';

export type RuleRow = {
  id: string;
  title: string;
  why: string;
  severity: 'error' | 'warning' | 'info';
  area: string;
};

/** All rules by area; typing narrows them down. */
export function RuleList({ rows }: { rows: readonly RuleRow[] }) {
  const [wanted, setWanted] = useState('');
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    const text = `${row.id} ${row.title} ${row.why} ${row.severity}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const areas = [...new Set(found.map(({ area }) => area))];
  return (
    <>
      <div className="mb-4 flex items-center gap-3">
        <SearchBox
          label="Search rules"
          placeholder="Search rules: asn, overlap, tunnel…"
          value={wanted}
          onChange={setWanted}
          className="h-8 max-w-96"
        />
        <span role="status" className="text-muted">
          {found.length === 1 ? '1 rule' : `${found.length} rules`}
        </span>
      </div>
      {areas.map((area) => (
        <section key={area} aria-label={area} className="mb-6">
          <h2 className="mb-1 font-semibold text-lg">{area}</h2>
          <ul className="divide-y divide-line border-line border-y">
            {found
              .filter((row) => row.area === area)
              .map(({ id, title, severity }) => (
                <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5">
                  <span className="w-20">
                    <SeverityMark severity={severity} look="full" />
                  </span>
                  <Link href={`/docs/rules/${id}`} className="min-w-0 flex-1 text-accent hover:underline">
                    {title}
                  </Link>
                  <code className="font-mono text-faint text-xs">{id}</code>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {found.length === 0 && <p className="text-muted">No rule has all of these words.</p>}
    </>
  );
}
