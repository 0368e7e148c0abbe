import { highlightTree, tagHighlighter, tags } from '@lezer/highlight';
import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '@/lib/plan/config-file';
import { languageOf } from './languages';

const names = tagHighlighter([
  { tag: tags.comment, class: 'comment' },
  { tag: tags.keyword, class: 'keyword' },
  { tag: tags.propertyName, class: 'property' },
  { tag: tags.string, class: 'string' },
  { tag: tags.atom, class: 'atom' },
  { tag: tags.number, class: 'number' },
]);

function coloured(language: ConfigFile['language'], text: string): string[] {
  const found: string[] = [];
  const parser = languageOf(language)?.parser;
  if (!parser) return found;
  highlightTree(parser.parse(text), names, (from, to, name) => found.push(`${name} ${text.slice(from, to)}`));
  return found;
}

describe('languageOf', () => {
  it('reads IOS', () => {
    expect(
      coloured('ios', '! a comment\ninterface Tunnel1\n ip address 169.254.10.2 255.255.255.252'),
    ).toEqual([
      'comment ! a comment',
      'keyword interface',
      'keyword ip',
      'atom 169.254.10.2',
      'atom 255.255.255.252',
    ]);
  });

  it('reads Junos set commands', () => {
    expect(coloured('junos', '# head\nset routing-options autonomous-system 64512')).toEqual([
      'comment # head',
      'keyword set',
      'number 64512',
    ]);
  });

  it('reads HCL', () => {
    expect(coloured('hcl', '# note\nresource "aws_vpc" "main" {\n  cidr_block = "10.0.0.0/16"\n}')).toEqual([
      'comment # note',
      'keyword resource',
      'string "aws_vpc"',
      'string "main"',
      'property cidr_block',
      'string "10.0.0.0/16"',
    ]);
  });

  it('reads XML', () => {
    expect(coloured('xml', '<a uuid="1"><local>10.0.0.1</local><n>5</n></a>')).toEqual([
      'keyword <a',
      'property uuid',
      'string "1"',
      'keyword ><local>',
      'atom 10.0.0.1',
      'keyword </local><n>',
      'number 5',
      'keyword </n></a>',
    ]);
  });

  it('takes a hash in the middle of a device’s line for what it is', () => {
    expect(coloured('shell', 'echo 5 # five').some((part) => part.startsWith('comment'))).toBe(false);
  });

  it('leaves plain text alone', () => {
    expect(languageOf('text')).toBeUndefined();
  });
});
