'use client';

import { useMemo, useRef, useState } from 'react';
import { copyText } from '@/components/export/clipboard';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { inputClass } from '@/components/ui/Field';
import { Icon } from '@/components/ui/Icon';
import { shareLink } from '@/lib/editor/share-link';
import { editor, useEditor } from '@/lib/editor/use-editor';
import { saveFile } from './save-file';

/** Gives the link to the open design, or says that it is too large and offers the file. */
export function LinkDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  return open ? <OpenLinkDialog onClose={onClose} /> : null;
}

const thousands = new Intl.NumberFormat('en');

function OpenLinkDialog({ onClose }: { onClose(): void }) {
  const link = useMemo(() => shareLink(editor.getState(), location.origin), []);
  const isSimulating = useEditor(({ simulating }) => simulating !== undefined);
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const field = useRef<HTMLTextAreaElement>(null);
  if ('tooLarge' in link) {
    const { length, most } = link.tooLarge;
    return (
      <Dialog
        open
        onOpenChange={onClose}
        width="small"
        title="Too large for a link"
        actions={
          <>
            <Button onClick={onClose}>Close</Button>
            <Button look="primary" onClick={saveFile}>
              <Icon name="file-down" size={14} /> Save as a file
            </Button>
          </>
        }
      >
        <p>
          The link would have {thousands.format(length)} characters; more than {thousands.format(most)} do not
          travel safely through mail and chat. Send the design as a file instead: the reader drops it on
          Trunkline.
        </p>
      </Dialog>
    );
  }
  const copy = async () => {
    const done = await copyText(link.url);
    if (!done) field.current?.select();
    setCopied(done ? 'yes' : 'refused');
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Share by link"
      description="The link holds the whole design as it is now. Whoever has it can read the design and copy it; nothing is sent to a server."
      actions={
        <>
          <span role="status" className="mr-auto text-muted text-xs">
            {copied === 'yes' && 'Copied.'}
            {copied === 'refused' &&
              'The browser did not allow copying: copy the selected text with the keyboard.'}
          </span>
          <Button onClick={onClose}>Close</Button>
          <Button look="primary" onClick={() => void copy()}>
            <Icon name={copied === 'yes' ? 'check' : 'copy'} size={14} /> Copy link
          </Button>
        </>
      }
    >
      <textarea
        ref={field}
        readOnly
        aria-label="Link"
        rows={4}
        value={link.url}
        className={`${inputClass} resize-none break-all py-1.5 font-mono text-xs`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="mt-2 text-muted text-xs">
        {isSimulating && 'The simulation is in it: the reader sees the same failure. '}
        {thousands.format(link.url.length)} characters. Later changes are not in it: share a new link for
        those.
      </p>
    </Dialog>
  );
}
