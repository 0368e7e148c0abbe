import { useState } from 'react';

// What was typed and does not fit yet. Kept here, and not in the design, until it fits or is taken back, even while something else is selected.
const kept = new Map<string, string>();

/** The draft of a field, and how to change it; undefined takes it back. */
export function useDraft(key: string): [string | undefined, (draft: string | undefined) => void] {
  const [draft, setDraft] = useState(() => kept.get(key));
  return [
    draft,
    (next) => {
      if (next === undefined) kept.delete(key);
      else kept.set(key, next);
      setDraft(next);
    },
  ];
}
