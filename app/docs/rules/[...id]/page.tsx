import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { RuleExamples } from '@/components/problems/RuleExamples';
import { SeverityMark } from '@/components/ui/SeverityMark';
import { catalog } from '@/lib/catalog';
import { ruleExamples } from '@/lib/editor/families';
import { Sources } from '../../Sources';
import { areaName } from '../rule-page';

type Props = { params: Promise<{ id: string[] }> };

export const dynamicParams = false;

export const generateStaticParams = () => catalog.rules.map(({ id }) => ({ id: id.split('/') }));

const ruleOf = async ({ params }: Props) => {
  const id = (await params).id.join('/');
  return catalog.rules.find((rule) => rule.id === id);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await ruleOf(props))?.title ?? 'Rule' };
}

export default async function RulePage(props: Props) {
  const rule = await ruleOf(props);
  if (!rule) notFound();
  const examples = ruleExamples(rule.id);
  const finding = examples?.problem;
  return (
    <article className="max-w-prose">
      <p className="text-muted text-xs">
        <Link href="/docs/rules" className="text-accent underline">
          Rules
        </Link>{' '}
        / {areaName(rule.id)}
      </p>
      <h1 className="mt-1 font-semibold text-xl">{rule.title}</h1>
      <p className="mt-1 flex items-center gap-3">
        <SeverityMark severity={rule.severity} look="full" />
        <code className="font-mono text-faint text-xs">{rule.id}</code>
      </p>
      <Part title="Why it matters">
        <p>{rule.why}</p>
      </Part>
      {finding && (
        <Part title="What it says">
          <div className="rounded-md border border-line bg-bg px-3 py-2">
            <p className="break-words">{finding.what}</p>
            <p className="mt-1 break-words text-muted">{finding.action}</p>
            {finding.fix && (
              <p className="mt-2 text-muted text-xs">
                Fix offered: <span className="font-medium text-text">{finding.fix.label}</span>
              </p>
            )}
          </div>
        </Part>
      )}
      {examples && (
        <Part title="Examples">
          <RuleExamples examples={examples} />
        </Part>
      )}
      <Part title="Sources">
        <Sources sources={rule.sources} />
      </Part>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h2 className="mb-1 font-semibold">{title}</h2>
      {children}
    </section>
  );
}
