import { useId } from 'react';

/** A button that asks for a JSON file. The same file can be picked again. */
export function FilePick({ label, onPick }: { label: string; onPick(file: File): void }) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className="inline-block cursor-pointer rounded-md border border-line-strong px-2 py-0.5 font-medium text-xs focus-within:outline-2 focus-within:outline-accent hover:bg-hover"
    >
      {label}
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        className="sr-only"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onPick(file);
          event.target.value = '';
        }}
      />
    </label>
  );
}
