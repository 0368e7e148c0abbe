import { describe, expect, it } from 'vitest';
import { onPlatform, testDesigns } from '@/lib/testing/vendors/designs';
import { isComment, jobsOf, literals } from '@/lib/testing/vendors/jobs';
import { checkOf } from '@/lib/testing/vendors/vendor-check';
import { vendors } from './all';
import type { RenderJob, Vendor } from './vendor';

const heading = /^[#!]+ --- To take all of this away again ---$/;

/** Addresses and keys are parts of what has a name. */
const isPart = (name: string): boolean => /^\d+\.\d+\.\d+\.\d+/.test(name) || /^Key\./.test(name);

/** Whether a text has a name, or the number that it ends in: an interface can be named by either. */
function mentions(text: string, name: string): boolean {
  const number = /\d+$/.exec(name)?.[0];
  return (
    text.includes(name) || (number !== undefined && new RegExp(`(^|\\D)${number}(\\D|$)`, 'm').test(text))
  );
}

/** The names that a file defines and its last part does not mention; none where that part removes the file. */
function leftBehind(vendor: Vendor, job: RenderJob): string[] {
  const check = checkOf(vendor.id);
  return vendor.render(job).flatMap(({ path, language, lines: all }) => {
    // A worksheet names pages and fields of a GUI, most of which were there before.
    if (language === 'text') return [];
    const lines = all.map(({ text }) => text);
    const at = lines.findIndex((line) => heading.test(line));
    const undo = lines.slice(at + 1).join('\n');
    if (at < 0 || new RegExp(`\\brm \\S*${path.split('.').at(-1)}$`, 'm').test(undo)) return [];
    const orders = lines.slice(0, at).filter((line) => !isComment(line));
    const statements = check?.statements?.(orders) ?? orders;
    const names = statements.flatMap((line) =>
      (check?.references ?? []).flatMap(({ defines, uses, kind }) => {
        // An entry goes with its list.
        const name = uses?.test(line) ? undefined : defines?.exec(line)?.[1]?.replace(/(?<=.) rule \d+$/, '');
        return name && !isPart(name) ? [{ kind, name }] : [];
      }),
    );
    return names
      .filter(({ name }) => !mentions(undo, name))
      .map(({ kind, name }) => `${path}: ${kind} ${name}`);
  });
}

describe.each(vendors.map((vendor) => ({ id: vendor.id, vendor })))('$id', ({ id, vendor }) => {
  it.each(testDesigns().map(({ id: name, design }) => ({ name, design })))(
    'takes away what it defines for $name',
    ({ design }) => {
      for (const job of jobsOf(onPlatform(design, id), literals()))
        expect(leftBehind(vendor, job)).toEqual([]);
    },
  );
});
