/** A file to be written: its lines, and what of the design each line is about, so that a preview and the canvas can point at each other. */
export type ConfigFile = {
  /** Relative, with forward slashes. */
  path: string;
  language:
    | 'ios'
    | 'junos'
    | 'eos'
    | 'hcl'
    | 'shell'
    | 'conf'
    | 'markdown'
    | 'html'
    | 'text'
    | 'json'
    | 'xml';
  lines: readonly ConfigLine[];
  /** The file may be run as a program. */
  executable?: boolean;
};

export type ConfigLine = { text: string; about?: readonly string[] };

/** The bytes of a file: lines joined by line feeds, one at the end. */
export const fileText = (file: ConfigFile): string => `${file.lines.map((line) => line.text).join('\n')}\n`;

/** Collects lines; `about` names what the lines written inside it are about. */
export interface Writer {
  /** Adds lines as they are; nested lists of lines are fine. */
  add(...lines: string[]): void;
  about(ids: readonly string[], write: () => void): void;
  lines: ConfigLine[];
}

/** A new, empty writer. */
export function writer(): Writer {
  const lines: ConfigLine[] = [];
  let current: readonly string[] = [];
  return {
    lines,
    add: (...texts) => {
      for (const text of texts) lines.push(current.length > 0 ? { text, about: current } : { text });
    },
    about: (ids, write) => {
      const before = current;
      current = ids;
      try {
        write();
      } finally {
        current = before;
      }
    },
  };
}
