import type { VendorCheck } from '../vendor-check';
import { grammars } from './checkpoint-gaia/grammars';
import { references } from './checkpoint-gaia/references';

/** Commands of several lines as one, and the fields of a page by themselves. */
function statements(lines: readonly string[]): string[] {
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/ \\\n/g, ' ')
    .split('\n');
}

export const check: VendorCheck = {
  vendor: 'checkpoint-gaia',
  grammars,
  statements,
  references,
  hosted: {
    objects: (lines) => [...lines],
    route: (far, number) =>
      new RegExp(
        `^add vpn tunnel ${number} type numbered local \\S+ remote ${far.replaceAll('.', '\\.')} peer `,
      ),
    byInterface: true,
    hops: /multihop on$/,
    anchor: /nexthop blackhole$/,
  },
};
