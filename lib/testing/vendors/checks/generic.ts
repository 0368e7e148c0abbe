import type { VendorCheck } from '../vendor-check';
import { grammars } from './generic/grammars';
import { references } from './generic/references';

/** Each field behind the page that it is on. */
function statements(lines: readonly string[]): string[] {
  let page = '';
  return lines.map((line) => {
    const text = line.trim().replace(/ {2,}/g, ' ');
    if (!line.startsWith(' ')) {
      page = text;
      return text;
    }
    return `${page} ${text}`;
  });
}

export const check: VendorCheck = {
  vendor: 'generic',
  grammars,
  statements,
  references,
  hosted: {
    objects: statements,
    route: (far, number) =>
      new RegExp(
        `^Route to ${far.replaceAll('.', '\\.')}/32 Leads: into tunnel \\S+ \\(number ${number}\\)$`,
      ),
    hops: / \(multihop\)$/,
    anchor: / nowhere \(blackhole\),/,
  },
};
