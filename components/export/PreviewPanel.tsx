'use client';

import { useState } from 'react';
import { Combobox } from '@/components/ui/Combobox';
import { Icon } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { type Notice, notify } from '@/lib/editor/notices';
import { useEditor } from '@/lib/editor/use-editor';
import { fileText } from '@/lib/plan/config-file';
import { hasMark } from '@/lib/plan/slots';
import { CodeView } from './CodeView';
import { copyText } from './clipboard';
import { download } from './download';
import { ErrorBar } from './ErrorBar';
import { usePreview } from './use-preview';

/** The files that the design is written to, beside the canvas: a line points at its object, and an object at its lines. */
export function PreviewPanel() {
  const { list, opened, failed, stale, reveal, pick, choose } = usePreview();
  const selection = useEditor((state) => state.selection);
  const highlighted = useEditor((state) => state.highlighted);
  const highlight = useEditor((state) => state.highlight);
  const [selected, setSelected] = useState('');
  const file = opened?.file;
  const toFill = file?.lines.filter(({ text }) => hasMark(text)).length ?? 0;
  const copy = async (text: string, what: string): Promise<void> => {
    const copied = await copyText(text);
    notify(copied ? { level: 'success', message: `${what} copied`, topic: 'copy' } : notAllowed);
  };

  return (
    <section aria-label="Preview" className="flex h-full min-h-0 flex-col bg-surface">
      <div className="flex items-center gap-1 border-line border-b p-1.5">
        <div className="min-w-0 flex-1">
          <Combobox
            label="File"
            value={opened?.id}
            choices={(list?.files ?? []).map(({ id, path, group }) => ({
              value: id,
              label: `${path} · ${group}`,
            }))}
            onChange={pick}
            placeholder="File"
            disabled={!opened}
          />
        </div>
        <IconButton
          icon="copy"
          label={selected ? 'Copy selection' : 'Copy file'}
          disabled={!file}
          onClick={() => file && copy(selected || fileText(file), selected ? 'Selection' : 'File')}
        />
        <IconButton
          icon="download"
          label="Download file"
          disabled={!file}
          onClick={() => file && download(fileText(file), file.path.split('/').at(-1) ?? 'file.txt')}
        />
      </div>
      <ErrorBar />
      <div className="relative min-h-0 flex-1">
        {opened ? (
          <CodeView
            file={opened.file}
            label={opened.file.path}
            highlighted={highlighted}
            selection={selection}
            reveal={reveal}
            onHover={highlight}
            onChoose={choose}
            onSelect={setSelected}
          />
        ) : (
          <Waiting list={list} failed={failed} />
        )}
      </div>
      <p className="flex h-6 items-center gap-2 border-line border-t px-2 text-2xs text-muted" role="status">
        {failed && opened && <span className="text-danger">{failed}</span>}
        {!failed && stale && opened && (
          <>
            <Icon name="loader" size={12} className="animate-spin" /> Writing…
          </>
        )}
        {!failed && !stale && file && (
          <>
            <span className="shrink-0">{file.lines.length.toLocaleString('en')} lines</span>
            {toFill > 0 && (
              <span className="min-w-0 truncate text-warning" title="Keys, or addresses the cloud assigns">
                {toFill} {toFill === 1 ? 'line' : 'lines'} to fill in: keys, or addresses the cloud assigns
              </span>
            )}
          </>
        )}
      </p>
    </section>
  );
}

const notAllowed: Notice = {
  level: 'warning',
  message: 'The browser did not allow copying. Select the text and copy it with the keyboard.',
  topic: 'copy',
};

function Waiting({ list, failed }: Pick<ReturnType<typeof usePreview>, 'list' | 'failed'>) {
  if (failed) return <p className="p-4 text-danger">{failed}</p>;
  if (!list || list.files.length > 0) {
    return (
      <p className="flex items-center gap-2 p-4 text-muted">
        <Icon name="loader" className="animate-spin" /> Writing the files…
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-2 p-4 text-muted">
      <p>
        Nothing to preview yet. Draw a gateway and connect it to a cloud, and its configuration appears here.
      </p>
      <ul className="list-disc pl-4">
        {list.exporters.map(({ id, name, refused }) => (
          <li key={id}>
            {name}: {refused ?? 'no files'}
          </li>
        ))}
      </ul>
    </div>
  );
}
