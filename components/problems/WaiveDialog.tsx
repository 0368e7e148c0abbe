'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Field, inputClass } from '@/components/ui/Field';
import { newId, today } from '@/lib/editor/screen';
import { editor } from '@/lib/editor/use-editor';
import { addObject } from '@/lib/model/edit';
import { spotOf } from '@/lib/model/spots';
import type { Problem } from '@/lib/rules/run';

/** Days that a waiver lasts unless the person says otherwise. */
const usualDays = 90;

/** Accepts a problem: who, why, until when. It stays in the design as a waiver. */
export function WaiveDialog({ problem, onClose }: { problem: Problem; onClose(): void }) {
  const first = useRef<HTMLInputElement>(null);
  const [owner, setOwner] = useState('');
  const [reason, setReason] = useState('');
  const [expires, setExpires] = useState(() => inDays(usualDays));
  const [tried, setTried] = useState(false);
  const missing = {
    owner: owner.trim() === '' ? 'Must not be empty.' : undefined,
    reason: reason.trim() === '' ? 'Must not be empty.' : undefined,
    expires: expires < today() ? 'Must not be in the past.' : undefined,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing.owner || missing.reason || missing.expires) return;
    const { design, commit } = editor.getState();
    const fields = {
      name: `Waiver of ${problem.rule}`,
      rule: problem.rule,
      at: [...new Set(problem.at.map(({ id }) => id))],
      spots: [...new Set(problem.at.map(spotOf))],
      owner,
      reason,
      expires,
    };
    commit(addObject(design, { kind: 'waiver', id: newId('waiver'), fields }), `Waive ${problem.title}`);
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="small"
      title="Waive this problem"
      initialFocus={first}
      description={problem.what}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form="waive">
            Waive
          </Button>
        </>
      }
    >
      <form id="waive" onSubmit={submit} className="flex flex-col gap-3" noValidate>
        <p className="text-muted">
          The problem stays listed, struck through, until the waiver expires or the design changes so that it
          is a different one.
        </p>
        <Field label="Owner" help="Who answers for it." error={tried ? missing.owner : undefined}>
          {({ id, describedBy, invalid }) => (
            <input
              id={id}
              ref={first}
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              className={`${inputClass} h-7`}
              value={owner}
              maxLength={120}
              onChange={(event) => setOwner(event.target.value)}
            />
          )}
        </Field>
        <Field label="Reason" error={tried ? missing.reason : undefined}>
          {({ id, describedBy, invalid }) => (
            <textarea
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              rows={3}
              className={`${inputClass} py-1`}
              value={reason}
              maxLength={1000}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Field label="Expires" error={tried ? missing.expires : undefined}>
          {({ id, describedBy, invalid }) => (
            <input
              id={id}
              type="date"
              aria-describedby={describedBy}
              aria-invalid={invalid || undefined}
              className={`${inputClass} h-7`}
              value={expires}
              min={today()}
              onChange={(event) => setExpires(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

function inDays(days: number): string {
  const date = new Date(`${today()}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
