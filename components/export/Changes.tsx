import { useState } from 'react';
import { Badge } from '@/components/ui/Badge';
import { Button } from '@/components/ui/Button';
import type { Comparison, ResourceChange } from '@/lib/editor/exports/protocol';

/** Changes drawn at first, and added by each press of the button. */
const portion = 10;

const words: Readonly<Record<ResourceChange['effect'], string>> = {
  replaced: 'replaced',
  destroyed: 'destroyed',
  restarted: 'restarted',
  changed: 'changed in place',
  created: 'created',
  imported: 'taken over',
  moved: 'renamed only',
};

/** Those that interrupt traffic. */
const grave: ReadonlySet<ResourceChange['effect']> = new Set(['replaced', 'destroyed', 'restarted']);

/** What happens to resources since an earlier export, the gravest first. */
export function Changes({ comparison: { revision, resources, unchanged } }: { comparison: Comparison }) {
  const [drawn, setDrawn] = useState(portion);
  if (resources.length === 0)
    return (
      <p className="text-xs">
        Nothing changes since revision {revision}: all {unchanged} stay as they are.
      </p>
    );
  return (
    <div className="flex flex-col gap-2">
      <p className="text-xs">
        Since revision {revision}: {summary(resources)}; {unchanged} stay as they are.
      </p>
      <ul aria-label="Changes" className="flex flex-col gap-1.5">
        {resources.slice(0, drawn).map((change) => (
          <Change key={`${change.effect} ${change.address}`} change={change} />
        ))}
      </ul>
      {resources.length > drawn && (
        <Button size="small" className="self-start" onClick={() => setDrawn(drawn + portion)}>
          Show {Math.min(portion, resources.length - drawn)} more of {resources.length - drawn}
        </Button>
      )}
    </div>
  );
}

function summary(resources: Comparison['resources']): string {
  const counts = new Map<string, number>();
  for (const { effect } of resources) counts.set(words[effect], (counts.get(words[effect]) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}

function Change({ change }: { change: ResourceChange }) {
  const { effect, address, from, arguments: changed, outage, sources } = change;
  const told = changed.filter((argument) => argument.effect !== 'changes' || !grave.has(effect));
  return (
    <li className="rounded-md border border-line px-2 py-1.5 text-xs">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={grave.has(effect) ? 'warning' : 'plain'}>{words[effect]}</Badge>
        <code className="min-w-0 break-all">{address}</code>
        {from && <span className="text-faint">was {from}</span>}
      </div>
      {told.map(({ path, before, after, follows }) => (
        <p key={path} className="mt-1 break-all text-muted">
          <code>{path}</code>{' '}
          {follows ? 'follows from a replaced resource' : `${shown(before)} → ${shown(after)}`}
        </p>
      ))}
      {outage && grave.has(effect) && (
        <p className="mt-1 text-warning">
          {outage}
          {sources[0]?.url && <Source {...sources[0]} />}
        </p>
      )}
    </li>
  );
}

/** Where the last sentence is from, in a word: the list has one with each entry. */
function Source({ name, url }: { name: string; url?: string | undefined }) {
  return (
    <>
      {' '}
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        title={name}
        aria-label={`Source: ${name}`}
        className="text-accent underline"
      >
        Source
      </a>
    </>
  );
}

const most = 80;
const shown = (text: string | undefined): string =>
  text === undefined ? 'none' : text.length > most ? `${text.slice(0, most)}…` : text;
