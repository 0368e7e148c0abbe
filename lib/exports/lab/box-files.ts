import { type ConfigFile, writer } from '@/lib/plan/config-file';
import { shellWord } from '@/lib/plan/text';
import type { Box } from './scene';

/** The files of a box, in a folder of its name. */
export function boxFilesOf(box: Box): ConfigFile[] {
  const file = (name: string, language: ConfigFile['language'], lines: readonly string[]): ConfigFile[] =>
    lines.length === 0
      ? []
      : [
          {
            path: `boxes/${box.name}/${name}`,
            language,
            lines: lines.map((text) => (box.about.length > 0 ? { text, about: box.about } : { text })),
          },
        ];
  return [
    { path: `boxes/${box.name}/start`, language: 'text', lines: startLines(box) },
    ...file('net.ip', 'shell', box.net),
    ...file('rules.nft', 'conf', box.rules),
    ...box.files.map(({ name, lines, executable }) => ({
      path: `boxes/${box.name}/${name}`,
      language: languageOf(name),
      lines,
      ...(executable ? { executable } : {}),
    })),
  ];
}

const languageOf = (name: string): ConfigFile['language'] =>
  name.endsWith('.sh') ? 'shell' : name.includes('frr') ? 'ios' : 'conf';

/** What `box.sh` does after interfaces and rules, a step each. */
function startLines({ files, script, daemons }: Box): ConfigFile['lines'] {
  const { add, lines } = writer();
  for (const file of files) {
    if ('place' in file) add(`copy ${shellWord(file.name)} ${shellWord(file.place)}`);
  }
  if (script) add(`run ${shellWord(script)}`);
  for (const daemon of daemons) add(`daemon ${daemon}`);
  for (const file of files) if ('isAddition' in file) add(`add ${shellWord(file.name)}`);
  return lines.length > 0 ? lines : [{ text: '# nothing runs here' }];
}
