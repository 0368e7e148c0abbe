import type { Section } from '../section';

/** What follows `set` or `delete`, and what of the design it is about. */
export type Line = { text: string; about: readonly string[] };

/** A section of set commands. Undone by `deletes`, last first. */
export function setSection({
  title,
  remarks = [],
  sets,
  deletes,
}: {
  title: string;
  /** Comments before the first line. */
  remarks?: readonly string[];
  sets: readonly Line[];
  deletes: readonly Line[];
}): Section {
  return {
    title,
    write: (file) => {
      if (sets.length === 0) return;
      file.add(...remarks.map((text) => `# ${text}`));
      for (const { text, about } of sets) file.about(about, () => file.add(`set ${text}`));
    },
    undo: (file) => {
      if (sets.length === 0) return;
      for (const { text, about } of [...deletes].reverse()) {
        file.about(about, () => file.add(`delete ${text}`));
      }
    },
  };
}

/** Lines about one thing. */
export const linesAbout = (about: readonly string[], ...texts: readonly string[]): Line[] =>
  texts.map((text) => ({ text, about }));
