import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { github, gitlab, preCommit } from '@/lib/cli/snippets';

export const metadata: Metadata = { title: 'In CI' };

export default function CiPage() {
  return (
    <>
      <h1 className="font-semibold text-xl">Checking designs in CI</h1>
      <p className="mt-1 mb-4 max-w-prose text-muted">
        A design is one JSON file, made for Git. <code>trunkline check</code> runs every rule over it and ends
        with status 1 if there is an error (<code>--fail-on</code> sets another bar), 2 if a file cannot be
        used. Replace the address of the repository by the one you keep Trunkline in.
      </p>
      <Snippet title="GitHub Actions, with annotations in code scanning" text={github}>
        SARIF points at the line of the design file; a waiver shows as a dismissed alert.
      </Snippet>
      <Snippet title="GitLab CI, with a test report in merge requests" text={gitlab}>
        JUnit has a test for each rule.
      </Snippet>
      <Snippet title="Before each commit" text={preCommit}>
        For the pre-commit program; <code>fmt</code> keeps the order of keys, so that differences in Git are
        small.
      </Snippet>
    </>
  );
}

function Snippet({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="mb-6">
      <h2 className="font-semibold">{title}</h2>
      <p className="mt-1 mb-2 max-w-prose text-muted">{children}</p>
      <pre className="overflow-x-auto rounded-md border border-line bg-bg p-3 font-mono text-xs">{text}</pre>
    </section>
  );
}
