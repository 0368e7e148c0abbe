'use client';

import { useMemo, useState } from 'react';
import { Icon } from '@/components/ui/Icon';
import { tunnelProofs } from '@/lib/editor/families';
import { lookup } from '@/lib/plan/lookup';
import type { Plan } from '@/lib/plan/plan';
import type { TunnelProof as Proof } from '@/lib/plan/proof/proof';
import { type Fact, gatewayFacts, type Part, tableParts, tunnelParts } from './plan-facts';
import { TunnelProof } from './TunnelProof';

/** What the plan settled for an object: tunnels of a connection, sessions and routes of a gateway. */
export function PlanSection({ plan, id }: { plan: Plan; id: string }) {
  const known = lookup(plan);
  const facts = gatewayFacts(plan, id);
  const parts = [...tunnelParts(plan, id), ...tableParts(plan, id)];
  const proofs = useMemo(() => tunnelProofs(plan, id), [plan, id]);
  const { length } = known.connection(id)?.tunnels ?? [];
  const refused = length === 0 ? proofs[0] : undefined;
  if (facts.length === 0 && parts.length === 0 && !refused) return null;
  return (
    <section aria-label="Plan" className="px-3 py-3">
      <h3 className="font-semibold text-xs">Plan</h3>
      <p className="mb-2 text-faint text-xs">What the design comes to, as it will be exported.</p>
      {facts.length > 0 && <Facts facts={facts} />}
      <div className="mt-2 flex flex-col gap-2">
        {parts.map((part, index) => (
          <PlanPart
            key={part.id}
            part={part}
            proof={proofs.find(({ tunnel }) => tunnel === part.id)}
            unfolded={length > 0 && index === 0}
          />
        ))}
        {refused && (
          <div className="rounded-md border border-line px-2">
            <p className="pt-1.5 text-xs">
              The two ends share no proposal, so none of the {proofs.length} tunnels can be settled.
            </p>
            <TunnelProof proof={refused} />
          </div>
        )}
      </div>
    </section>
  );
}

function PlanPart({ part, proof, unfolded }: { part: Part; proof: Proof | undefined; unfolded: boolean }) {
  const [open, setOpen] = useState(unfolded);
  return (
    <div className="rounded-md border border-line">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex h-7 w-full items-center gap-1 px-1.5 text-left"
      >
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} className="shrink-0 text-faint" />
        <span className="shrink-0 font-medium text-xs">{part.title}</span>
        <span className="min-w-0 truncate font-mono text-muted text-xs">{part.hint}</span>
      </button>
      {open && (
        <div className="border-line border-t px-2 py-1.5">
          <Facts facts={part.facts} />
          {part.because.map((sentence) => (
            <p key={sentence} className="mt-1.5 flex gap-1.5 text-muted text-xs">
              <Icon name="info" size={13} className="mt-0.5 shrink-0" />
              <span>{sentence}</span>
            </p>
          ))}
          {proof && <TunnelProof proof={proof} />}
        </div>
      )}
    </div>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-3 gap-y-0.5 text-xs">
      {facts.map(({ term, value }) => (
        <div key={term} className="contents">
          <dt className="text-muted">{term}</dt>
          <dd className="min-w-0 break-words font-mono">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
