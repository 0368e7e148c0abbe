'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { inputClass } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { type Linked, linkTo } from '@/lib/editor/link';
import { runCommand } from '@/lib/editor/screen';
import { useEditor } from '@/lib/editor/use-editor';

type Props = { open: boolean; onOpenChange(open: boolean): void };

/** The link to the open design. It is on the clipboard as soon as the dialog opens, where the browser allows it. */
export function LinkDialog(props: Props) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ open, onOpenChange }: Props) {
  const design = useEditor((state) => state.design);
  const linked = useMemo(() => linkTo(design, location.origin), [design]);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Share a link"
      description="Whoever has the link can read the design as it is now, and make an own copy. Nobody can change yours."
      actions={
        'link' in linked ? undefined : (
          <Button
            look="primary"
            onClick={() => {
              onOpenChange(false);
              runCommand('design/save-file');
            }}
          >
            <Icon name="file-down" size={14} /> Save as a file
          </Button>
        )
      }
    >
      {'link' in linked ? <TheLink link={linked.link} /> : <TooLarge {...linked.tooLarge} />}
    </Dialog>
  );
}

function TheLink({ link }: { link: string }) {
  const [copied, setCopied] = useState<'not yet' | 'copied' | 'refused'>('not yet');
  const field = useRef<HTMLInputElement>(null);
  const copy = useRef(async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('copied');
    } catch {
      field.current?.select();
      setCopied('refused');
    }
  });
  useEffect(() => void copy.current(), []);
  return (
    <div className="flex flex-col gap-3">
      <div className="flex gap-2">
        <input
          ref={field}
          readOnly
          aria-label="Link"
          value={link}
          onFocus={(event) => event.target.select()}
          className={`${inputClass} h-7 flex-1 font-mono text-xs`}
        />
        <Button onClick={() => void copy.current()}>
          <Icon name="copy" size={14} /> Copy
        </Button>
      </div>
      <p role="status" className="flex min-h-4.5 items-center gap-1.5">
        {copied === 'copied' && (
          <>
            <Icon name="circle-check" size={15} className="text-ok" /> Copied. It has {link.length}{' '}
            characters.
          </>
        )}
        {copied === 'refused' &&
          'The browser did not allow copying. Select the link and copy it with the keyboard.'}
      </p>
      <p className="text-muted">
        The design itself is in the part after the #, which browsers send to no server. Keys are never in it.
        The link shows the design of this moment: after a change, copy a new one.
      </p>
    </div>
  );
}

function TooLarge({ length, most }: Extract<Linked, { tooLarge: unknown }>['tooLarge']) {
  return (
    <p role="alert" className="flex items-start gap-2">
      <Icon name="triangle-alert" className="mt-px shrink-0 text-warning" />
      <span>
        This design is too large for a link: it would have {length.toLocaleString('en')} characters, and
        programs cut links beyond {most.toLocaleString('en')}. Save it as a file and send that; it opens by
        dropping it on the start page.
      </span>
    </p>
  );
}
