import { StreamLanguage, type StreamParser } from '@codemirror/language';
import type { ConfigFile } from '@/lib/plan/config-file';

type Language = ConfigFile['language'];

/** What starts a comment that runs to the end of the line. */
const comments: Record<Language, RegExp | undefined> = {
  ios: /^!/,
  eos: /^!/,
  junos: /^(#|\/\*)/,
  conf: /^[#!]/,
  shell: /^#/,
  hcl: /^(#|\/\/)/,
  markdown: undefined,
  html: undefined,
  text: undefined,
  json: undefined,
  xml: undefined,
};

const address = /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7})(\/\d{1,3})?(?![\w.])/i;
const amount = /^\d+[smhGMk]?(?![\w.-])/;
const word = /^[A-Za-z_][\w.-]*/;

/** Words that begin a statement on some platform and that the eye looks for. */
const statements = new Set(
  (
    'interface router crypto ip ipv6 no set delete neighbor address-family route-map vrf exit end ' +
    'connections children secrets include route bgp policy ike ipsec proposal sysctl modprobe'
  ).split(' '),
);

/** Device configurations and scripts: comments, quoted text, addresses, numbers and the first word of a line. */
const device = (comment: RegExp | undefined): StreamParser<{ first: boolean }> => ({
  name: 'device',
  startState: () => ({ first: true }),
  token: (stream, state) => {
    if (stream.sol()) state.first = true;
    if (stream.eatSpace()) return null;
    if (comment && state.first && stream.match(comment)) return toEnd(stream);
    const first = state.first;
    state.first = false;
    if (stream.match(/^"([^"\\]|\\.)*"?/) || stream.match(/^'[^']*'?/)) return 'string';
    if (stream.match(address)) return 'atom';
    if (stream.match(amount)) return 'number';
    const found = stream.match(word);
    if (Array.isArray(found)) return first || statements.has(found[0]) ? 'keyword' : null;
    stream.next();
    return null;
  },
});

const blocks =
  /^(terraform|provider|resource|data|variable|output|locals|module|moved|import|check|lifecycle|validation|ephemeral|for_each|count|true|false|null)(?![\w-])/;

/** HashiCorp's configuration language. */
const hcl: StreamParser<unknown> = {
  name: 'hcl',
  token: (stream) => {
    if (stream.eatSpace()) return null;
    if (comments.hcl && stream.match(comments.hcl)) return toEnd(stream);
    if (stream.match(/^"([^"\\]|\\.)*"?/)) return 'string';
    if (stream.match(blocks)) return 'keyword';
    if (stream.match(/^[\w-]+(?=\s*=[^=>])/)) return 'propertyName';
    if (stream.match(/^(var|local|each|self|path)(?=\.)/)) return 'atom';
    if (stream.match(amount)) return 'number';
    if (!stream.match(word)) stream.next();
    return null;
  },
};

/** XML: tags, quoted attributes, and the text between. */
const xml: StreamParser<{ inTag: boolean }> = {
  name: 'xml',
  startState: () => ({ inTag: false }),
  token: (stream, state) => {
    if (stream.eatSpace()) return null;
    if (stream.match(/^<!--.*?(-->|$)/)) return 'comment';
    if (stream.match(/^<[?/!]?[\w.-]+/)) {
      state.inTag = true;
      return 'keyword';
    }
    if (state.inTag && stream.match(/^[?/]?>/)) {
      state.inTag = false;
      return 'keyword';
    }
    if (state.inTag && stream.match(/^"[^"]*"?/)) return 'string';
    if (state.inTag && stream.match(/^[\w.-]+(?=\s*=)/)) return 'propertyName';
    if (!state.inTag && stream.match(address)) return 'atom';
    if (!state.inTag && stream.match(amount)) return 'number';
    stream.next();
    return null;
  },
};

function toEnd(stream: { skipToEnd(): void }): string {
  stream.skipToEnd();
  return 'comment';
}

const none: readonly Language[] = ['markdown', 'html', 'text', 'json'];

/** The highlighter of a file's language; undefined for plain text. */
export function languageOf(language: Language): StreamLanguage<unknown> | undefined {
  if (none.includes(language)) return undefined;
  if (language === 'hcl') return StreamLanguage.define(hcl);
  return language === 'xml'
    ? StreamLanguage.define<unknown>(xml as StreamParser<unknown>)
    : deviceLanguage(comments[language]);
}

const deviceLanguage = (comment: RegExp | undefined): StreamLanguage<unknown> =>
  StreamLanguage.define<unknown>(device(comment) as StreamParser<unknown>);
