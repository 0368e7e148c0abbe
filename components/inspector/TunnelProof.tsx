'use client';

import { type ReactNode, useState } from 'react';
import { Badge } from '@/components/ui/Badge';
import { Icon } from '@/components/ui/Icon';
import { mismatchesOf, type TunnelProof as Proof } from '@/lib/plan/proof/proof';
import { LedgerTable } from './LedgerTable';
import { ProofTable } from './ProofTable';

/** What a tunnel's ends agree on, and how large its packets are; a mismatch is open from the start. */
export function TunnelProof({ proof }: { proof: Proof }) {
  const wrong = mismatchesOf(proof).length;
  const unproven = proof.rows.filter(({ outcome }) => outcome.is === 'unproven').length;
  const agreed = proof.rows.length - wrong - unproven;
  return (
    <div className="mt-2 -mx-2 border-line border-t">
      <Fold
        title="Both ends"
        unfolded={wrong > 0}
        marks={
          <>
            {wrong > 0 && (
              <Badge tone="danger">{`${wrong} ${wrong === 1 ? 'mismatch' : 'mismatches'}`}</Badge>
            )}
            {unproven > 0 && <Badge tone="warning">{`${unproven} not proven`}</Badge>}
            <Badge tone="ok">{`${agreed} agreed`}</Badge>
          </>
        }
      >
        <ProofTable proof={proof} />
      </Fold>
      {proof.ledger && (
        <Fold title="Packet sizes" unfolded={false} marks={<Badge>{`${proof.ledger.mtu} bytes`}</Badge>}>
          <LedgerTable ledger={proof.ledger} />
        </Fold>
      )}
    </div>
  );
}

function Fold({
  title,
  unfolded,
  marks,
  children,
}: {
  title: string;
  unfolded: boolean;
  marks: ReactNode;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(unfolded);
  return (
    <div className="border-line border-b last:border-b-0">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex min-h-7 w-full items-center gap-1 px-2 text-left hover:bg-hover"
      >
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} className="shrink-0 text-faint" />
        <span className="font-medium text-xs">{title}</span>
        <span className="ml-auto flex flex-wrap justify-end gap-1">{marks}</span>
      </button>
      {open && <div className="pb-1">{children}</div>}
    </div>
  );
}
