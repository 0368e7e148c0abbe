import { realpath } from 'node:fs/promises';
import type { Command } from 'commander';
import { duplicateNames, inexactNumbers, placesOf } from '@/lib/model/json-place';
import { parseDesign } from '@/lib/model/parse';
import { serialiseDesign } from '@/lib/model/serialise';
import { writeFileWhole } from '../files';
import { noteLines, readText, spot } from '../input';
import { lostPaths } from '../lost';
import { complain, print, Unusable } from '../terminal';

type Options = { check?: true };

/** `fmt FILE…`: brings designs' files into their usual form. */
export function addFmt(program: Command): void {
  program
    .command('fmt')
    .description('Write a design’s file in its usual form; standard input goes to standard output.')
    .argument('<FILE...>')
    .option('--check', 'change nothing; end with status 1 if the form is another')
    .action(async (files: string[], options: Options) => {
      for (const file of files) await fmt(file, options);
    });
}

async function fmt(file: string, { check }: Options): Promise<void> {
  const { name, text } = await readText(file);
  const { design, notes, usable } = parseDesign(text);
  if (!usable) throw new Unusable(`${name}: ${notes.map(({ message }) => message).join(' ')}`);
  const formatted = serialiseDesign(design);
  const lost = [
    ...duplicateNames(text),
    ...inexactNumbers(text),
    ...lostPaths(JSON.parse(text.replace(/^\ufeff/, '')), JSON.parse(formatted)),
  ];
  if (lost.length > 0) {
    const places = placesOf(text, lost);
    complain(
      ...noteLines({ name, text, notes }),
      ...lost.map((path) => `${spot(name, places.get(path))}: ${path}: would be changed or lost`),
    );
    throw new Unusable(
      `${name}: not formatted, because formatting never drops anything. Mend the file first.`,
    );
  }
  if (check) {
    if (formatted === text) return;
    print(`${name}: not in its usual form`);
    process.exitCode = 1;
  } else if (file === '-') process.stdout.write(formatted);
  else if (formatted !== text) {
    // A link keeps leading to the file.
    await writeFileWhole(await realpath(file), { text: formatted });
    print(`${name}: formatted`);
  }
}
