import type { VendorCheck } from '../vendor-check';
import { grammars } from './openbsd/grammars';
import { references } from './openbsd/references';

/**
 * The file that a line stands in is in the remark that says where it goes, the mask in the line before the far end's; a session is one object.
 */
function objects(lines: readonly string[]): string[] {
  let file = '';
  let mask = '';
  const located = lines.map((line) => {
    file = /^# Save as (\S+?),? /.exec(line)?.[1] ?? file;
    mask = /^inet \S+ (\S+)/.exec(line)?.[1] ?? mask;
    return line.startsWith('dest ') ? `${file} ${mask} ${line}` : line;
  });
  return located
    .join('\n')
    .replace(/^neighbor [^}]*\}$/gm, (block) => block.replaceAll('\n', ' '))
    .split('\n');
}

/** Statements of several lines as one, so that a policy's parts are found together. */
function statements(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let block = '';
  let policy = '';
  for (const line of lines) {
    if (policy) policy = `${policy} ${line.trim().replace(/\\$/, '')}`;
    else if (line.endsWith('\\') && line.startsWith('ikev2 ')) policy = line.replace(/\\$/, '');
    if (policy) {
      if (line.endsWith('\\')) continue;
      joined.push(policy.replace(/ +/g, ' '));
      policy = '';
    } else if (line.endsWith('{')) {
      block = line.replace(/ \{$/, '');
      joined.push(block);
    } else if (line === '}') block = '';
    else joined.push(block ? `${block} ${line.trim()}` : line);
  }
  return joined;
}

export const check: VendorCheck = {
  vendor: 'openbsd',
  grammars,
  // A line of hostname.if(5) that starts with an exclamation mark is a command.
  comment: /^\s*#/,
  statements,
  references,
  hosted: {
    objects,
    route: (far, number) =>
      new RegExp(`^/etc/hostname\\.sec${number} 255\\.255\\.255\\.255 dest ${far.replaceAll('.', '\\.')}$`),
    hops: /multihop 2\b/,
    anchor: /-blackhole -priority 60 /,
  },
};
