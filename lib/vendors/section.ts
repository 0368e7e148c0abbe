import type { ConfigLine, Writer } from '@/lib/plan/config-file';
import { writer } from '@/lib/plan/config-file';
import { plain } from '@/lib/plan/text';
import type { Outline } from './outline';

/** A part of a configuration: how it is written, and what takes exactly that away again. */
export type Section = { title: string; write(file: Writer): void; undo(file: Writer): void };

type Parts = {
  outline: Outline;
  /** The platform's name; the version is the gateway's. */
  platform: string;
  /** What one does with the file, a sentence each. */
  use: readonly string[];
  /** What starts a comment, with a blank after it. */
  comment: string;
  sections: readonly Section[];
  /** What is written after all sections, before the part that takes everything away. */
  end?: (file: Writer) => void;
};

/** The lines of a whole file: head, sections in order, and the commented-out commands that undo them, last first. */
export function composed({ outline, platform, use, comment, sections: all, end }: Parts): ConfigLine[] {
  const sections = outline.tunnels.length > 0 ? all : [];
  const file = writer();
  const gateway = [outline.gateway.id];
  const remark = (text: string, about: readonly string[] = gateway): void =>
    file.about(about, () => file.add(`${comment}${text}`.trimEnd()));
  const written = sections
    .map(({ title, write }) => ({ title, lines: linesOf(write) }))
    .filter(({ lines }) => lines.length > 0);
  const marks = outline.marks.filter((mark) =>
    written.some(({ lines }) => lines.some(({ text }) => text.includes(mark))),
  );
  for (const text of headOf(outline, { platform, use, marks })) remark(text);
  for (const { title, lines } of written) {
    remark('');
    remark(`--- ${title} ---`);
    for (const { text, about } of lines) file.about(about ?? gateway, () => file.add(text));
  }
  if (sections.length === 0) return file.lines;
  file.about(gateway, () => end?.(file));
  remark('');
  remark('--- To take all of this away again ---');
  for (const { undo } of [...sections].reverse()) {
    for (const { text, about } of linesOf(undo)) remark(text, about);
  }
  return file.lines;
}

const linesOf = (write: (file: Writer) => void): ConfigLine[] => {
  const inner = writer();
  write(inner);
  return inner.lines;
};

function headOf(
  { gateway, head, tunnels, warnings }: Outline,
  { platform, use, marks }: { platform: string; use: readonly string[]; marks: readonly string[] },
): string[] {
  const list = (title: string, items: readonly string[]): string[] =>
    items.length > 0 ? [title, ...items.map((item) => `- ${item}`)] : [];
  return [
    `Design:   ${plain(head.design) || 'untitled'}, revision ${plain(head.revision, 40)}`,
    `Gateway:  ${plain(gateway.name) || gateway.label}, site ${plain(gateway.site.name) || 'without name'}, AS ${gateway.asn}`,
    `Platform: ${platform}, version ${plain(gateway.version, 40) || 'not given'}`,
    `Tunnels:  ${tunnels.length}`,
    ...use,
    ...(tunnels.length === 0 ? ['There is nothing to configure yet.'] : []),
    ...list('Warnings:', warnings),
    ...list('Fill in first:', marks),
  ];
}
