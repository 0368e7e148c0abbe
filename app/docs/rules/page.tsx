import type { Metadata } from 'next';
import { catalog } from '@/lib/catalog';
import { RuleList } from './RuleList';
import { areaName } from './rule-page';

export const metadata: Metadata = { title: 'Rules' };

export default function RulesPage() {
  const rows = catalog.rules.map(({ id, title, why, severity }) => ({
    id,
    title,
    why,
    severity,
    area: areaName(id),
  }));
  return (
    <>
      <h1 className="font-semibold text-xl">Rules</h1>
      <p className="mt-1 mb-4 max-w-prose text-muted">
        Trunkline checks a design while it is drawn. Every rule says what is wrong, why it matters and what to
        do, and names its sources.
      </p>
      <RuleList rows={rows} />
    </>
  );
}
