import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import { type ConfigFile, fileText } from '@/lib/plan/config-file';
import { lookup } from '@/lib/plan/lookup';
import { type Fill, marked } from '@/lib/plan/slots';
import { type Outline, outlineOf } from '@/lib/vendors/outline';
import type { RenderJob, Vendor } from '@/lib/vendors/vendor';

/** The jobs of a design's gateways, as exporters make them. */
export function jobsOf(design: Design, fill: Fill = marked): RenderJob[] {
  const plan = compile(design, catalog);
  const { tunnelsOf, expectedAt, learnedBy } = lookup(plan);
  return plan.gateways.flatMap((gateway) => {
    const platform = catalog.vendor(gateway.platform, gateway.version);
    return platform
      ? [
          {
            gateway,
            platform,
            siblings: gateway.siblings.map((sibling) => ({ ...sibling, expected: learnedBy(sibling.id) })),
            tunnels: tunnelsOf(gateway.id).map((view) => ({ ...view, expected: expectedAt(view) })),
            fill,
            head: {
              design: design.name,
              revision: '00000000',
              warnings: plan.unsettled.filter(({ at }) => at === gateway.id).map(({ what }) => what),
            },
          },
        ]
      : [];
  });
}

/** A different literal for each slot: documentation addresses, and keys that every platform takes. */
export function literals(): Fill {
  const known = new Map<string, string>();
  return ({ id, kind }) => {
    const number = known.size + 1;
    const value = known.get(id) ?? (kind === 'key' ? `Key.${number}_abcdefgh` : `192.0.2.${100 + number}`);
    known.set(id, value);
    return value;
  };
}

/** What of a job the platform writes. */
export const writtenOutline = (vendor: Vendor, job: RenderJob): Outline =>
  vendor.outline?.(job) ?? outlineOf(job);

/** All lines of all files, in order. */
export const linesOf = (files: readonly ConfigFile[]): string[] =>
  files.flatMap((file) => file.lines.map(({ text }) => text));

/** All files of a job as one text. */
export const textOf = (vendor: Vendor, job: RenderJob): string => vendor.render(job).map(fileText).join('\n');

/** Whether a line is a comment on every platform it can stand on. */
export const isComment = (line: string): boolean => /^\s*[#!]/.test(line);
