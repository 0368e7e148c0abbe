import type { RuleExamples as Examples } from '@/lib/editor/families';
import { ExampleCanvas } from './ExampleCanvas';
import { examplePicture } from './example-picture';

/** A rule’s two examples as small canvases: one that breaks it, with the places and what it is told of them, and one that keeps it. */
export function RuleExamples({ examples: { bad, good, problem } }: { examples: Examples }) {
  const badPicture = examplePicture(bad, problem?.at);
  const severity = problem?.severity ?? 'warning';
  return (
    <div className="flex flex-col gap-4">
      <figure className="flex flex-col gap-1.5">
        <div className="rounded-md border border-line bg-surface p-2">
          <ExampleCanvas picture={badPicture} severity={severity} label="An example that breaks the rule" />
        </div>
        <figcaption className="flex flex-col gap-1 text-xs">
          <p>
            <b className="font-semibold">Breaks it.</b> {problem?.what}
          </p>
          <ol className="flex flex-wrap gap-x-4 text-muted">
            {badPicture.marked.map(({ number, name, labels }) => (
              <li key={number}>
                <b className="font-semibold text-text">{number}</b> {name}
                {labels.length > 0 && `: ${labels.join(', ')}`}
              </li>
            ))}
          </ol>
          <LeftOut count={badPicture.leftOut} />
        </figcaption>
      </figure>
      <GoodExample design={good} severity={severity} />
    </div>
  );
}

function GoodExample({
  design,
  severity,
}: {
  design: Examples['good'];
  severity: 'error' | 'warning' | 'info';
}) {
  const picture = examplePicture(design);
  return (
    <figure className="flex flex-col gap-1.5">
      <div className="rounded-md border border-line bg-surface p-2">
        <ExampleCanvas picture={picture} severity={severity} label="An example that keeps the rule" />
      </div>
      <figcaption className="text-xs">
        <b className="font-semibold">Keeps it.</b> The same rule finds nothing here.
        <LeftOut count={picture.leftOut} />
      </figcaption>
    </figure>
  );
}

const LeftOut = ({ count }: { count: number }) =>
  count > 0 ? <p className="text-faint">{count} more objects of this example are not drawn.</p> : null;
