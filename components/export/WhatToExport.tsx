import { Choice, Section } from './Section';
import type { useExport } from './use-export';

/** Which exporters write into the zip, and what that comes to. */
export function WhatToExport({ list, without, change }: ReturnType<typeof useExport>) {
  if (!list) return <Section title="In the zip">{<p className="text-muted">Writing the files…</p>}</Section>;
  const toggle = (id: string, wanted: boolean): void => {
    const next = new Set(without);
    if (wanted) next.delete(id);
    else next.add(id);
    change({ without: next });
  };
  const files = list.files.filter(({ exporter }) => !without.has(exporter));
  return (
    <Section title="In the zip">
      <div className="grid gap-2 sm:grid-cols-2">
        {list.exporters.map(({ id, name, about, refused }) => (
          <Choice
            key={id}
            type="checkbox"
            name={id}
            title={name}
            about={refused ?? about}
            checked={!refused && !without.has(id)}
            disabled={refused !== undefined}
            onChange={(wanted) => toggle(id, wanted)}
          />
        ))}
      </div>
      {files.length > 0 && (
        <details>
          <summary className="w-fit text-accent text-xs">
            What the zip holds, with a README that says what to do in what order
          </summary>
          <ul
            className="mt-1 max-h-40 overflow-auto rounded border border-line p-2 font-mono text-2xs"
            tabIndex={-1}
          >
            {files.slice(0, mostNamed).map(({ id, exporter, path, contents }) => (
              <li key={id} className="flex gap-3">
                <span className="min-w-0 flex-1 break-all">
                  {exporter}/{path}
                </span>
                {contents && <span className="text-faint">{contents.lineCount} lines</span>}
              </li>
            ))}
          </ul>
          {files.length > mostNamed && (
            <p className="text-muted text-xs">and {files.length - mostNamed} more</p>
          )}
        </details>
      )}
    </Section>
  );
}

/** Most files listed by name. */
const mostNamed = 200;
