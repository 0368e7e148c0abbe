import { type DragEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { inputClass } from '@/components/ui/Field';
import { readOutputs } from '@/lib/editor/exports/client';
import type { OutputsReading } from '@/lib/editor/exports/protocol';
import { useEditor } from '@/lib/editor/use-editor';
import { limits } from '@/lib/model/design';

/** Takes what `terraform output -json` printed, pasted or dropped as a file, and fills in the addresses for as long as the dialog is open. */
export function OutputsFill({ onFill }: { onFill(values: Record<string, string>): void }) {
  const design = useEditor((state) => state.design);
  const [reading, setReading] = useState<OutputsReading>();
  const [text, setText] = useState('');
  const [over, setOver] = useState<'file' | undefined>();
  const stop = useRef<AbortController>(undefined);

  const read = async (given: string): Promise<void> => {
    stop.current?.abort();
    const controller = new AbortController();
    stop.current = controller;
    try {
      const answer = await readOutputs({ design, text: given }, controller.signal);
      setReading(answer);
      if ('addresses' in answer) {
        onFill(answer.addresses);
        setText('');
      }
    } catch (error) {
      if (!controller.signal.aborted) setReading({ problems: [String(error)] });
    }
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    event.stopPropagation();
    setOver(undefined);
    const { files, types } = event.dataTransfer;
    const [file] = files;
    if (file && file.size > limits.text)
      setReading({ problems: [`${file.name} has ${file.size} bytes; at most ${limits.text} are read.`] });
    else if (file) await read(await file.text());
    else if (types.includes('text/plain')) await read(event.dataTransfer.getData('text/plain'));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is an addition; the same file can be pasted into the box
    <div
      className="flex flex-col gap-1.5"
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver('file');
      }}
      onDragLeave={() => setOver(undefined)}
      onDrop={(event) => void drop(event)}
    >
      <label className="text-xs" htmlFor="terraform-outputs">
        After apply, paste what <code>terraform output -json</code> prints, or drop the file here:
      </label>
      <textarea
        id="terraform-outputs"
        rows={2}
        spellCheck={false}
        value={text}
        placeholder="{ … }"
        onChange={(event) => setText(event.target.value)}
        className={`${inputClass} h-auto font-mono text-xs ${over ? 'border-accent' : ''}`}
      />
      <div className="flex items-start gap-2">
        <Button size="small" disabled={text.trim() === ''} onClick={() => void read(text)}>
          Fill in the addresses
        </Button>
        <p role="status" className="min-w-0 text-xs">
          {reading && <Told reading={reading} />}
        </p>
      </div>
    </div>
  );
}

function Told({ reading }: { reading: OutputsReading }) {
  if ('problems' in reading) return <span className="text-danger">{reading.problems.join(' ')}</span>;
  const { addresses, unknown, missing } = reading;
  const filled = Object.keys(addresses).length;
  return (
    <>
      <span className={filled > 0 ? 'text-ok' : 'text-warning'}>
        {filled === 0 ? 'No address' : filled === 1 ? 'One address' : `${filled} addresses`}{' '}
        {areOrIs(Math.max(filled, 1))} filled in.
      </span>
      {unknown.length > 0 && (
        <span className="text-warning">
          {' '}
          {unknown.length} in the text {areOrIs(unknown.length)} not of this design: it may be of an older
          state of it.
        </span>
      )}
      {missing.length > 0 && (
        <span className="text-warning">
          {' '}
          {missing.length} {areOrIs(missing.length)} missing in the text.
        </span>
      )}
    </>
  );
}

const areOrIs = (count: number): string => (count === 1 ? 'is' : 'are');
