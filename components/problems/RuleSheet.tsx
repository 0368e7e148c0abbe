'use client';

import { type ReactNode, useMemo } from 'react';
import { Icon } from '@/components/ui/Icon';
import { SeverityMark } from '@/components/ui/SeverityMark';
import { Sheet } from '@/components/ui/Sheet';
import { judging, ruleExamples, ruleText } from '@/lib/editor/families';
import { useEditor } from '@/lib/editor/use-editor';
import type { Problem } from '@/lib/rules/run';
import { RuleExamples } from './RuleExamples';
import { sentence } from './sentence';

/** Why a rule is there, what to do about a problem of it, where it is written, and what breaks and keeps it. */
export function RuleSheet({ problem, onClose }: { problem: Problem; onClose(): void }) {
  const design = useEditor((state) => state.design);
  const setBy = useMemo(() => judging(design).setBy(problem.rule), [design, problem.rule]);
  const text = ruleText(problem.rule);
  const examples = useMemo(() => ruleExamples(problem.rule), [problem.rule]);
  return (
    <Sheet title={problem.title} onClose={onClose}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <SeverityMark severity={problem.severity} look="full" />
        {setBy && <span className="text-muted text-xs">as {setBy} sets it</span>}
        <code className="break-all font-mono text-faint text-xs">{problem.rule}</code>
      </p>
      {text && (
        <Part title="Why it matters">
          <p>{text.why}</p>
        </Part>
      )}
      <Part title="Here">
        <p className="break-words">{sentence(problem.what)}</p>
      </Part>
      <Part title="What to do">
        <p className="break-words">{sentence(problem.action)}</p>
        {problem.fix && <p className="mt-1 text-muted text-xs">Fix offered: {problem.fix.label}</p>}
      </Part>
      {examples && (
        <Part title="Examples">
          <RuleExamples examples={examples} />
        </Part>
      )}
      {text && (
        <Part title="Sources">
          <ul className="flex list-disc flex-col gap-0.5 pl-5">
            {text.sources.map(({ name, url, checked }) => (
              <li key={`${name} ${url}`}>
                {url ? <OutsideLink href={url}>{name}</OutsideLink> : name}{' '}
                <span className="text-faint text-xs">checked {checked}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <p className="mt-4 border-line border-t pt-3">
        <OutsideLink href={`/docs/rules/${problem.rule}`}>This rule in the documentation</OutsideLink>
      </p>
    </Sheet>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="mt-4">
    <h3 className="mb-1 font-semibold text-sm">{title}</h3>
    {children}
  </section>
);

const OutsideLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a
    href={href}
    target="_blank"
    rel="noreferrer"
    className="inline-flex items-baseline gap-1 text-accent underline"
  >
    {children}
    <Icon name="external-link" size={11} />
  </a>
);
