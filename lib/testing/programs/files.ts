import { fileText } from '@/lib/plan/config-file';
import { vendors } from '@/lib/vendors/all';
import type { RenderJob } from '@/lib/vendors/vendor';
import { onPlatform, testDesigns } from '../vendors/designs';
import { jobsOf, literals } from '../vendors/jobs';

/** A file with the keys and addresses of `literals` filled in, the vendor, design and gateway that it is from, and the job it was written for. */
export type ProgramFile = { from: string; text: string; job: RenderJob };

const known = new Map<string, readonly ProgramFile[]>();

/** The files of one name that any vendor writes in any of its versions for any gateway of any test design; equal texts, comments aside, once. */
export function filesNamed(name: string): readonly ProgramFile[] {
  const files = known.get(name) ?? collected(name);
  known.set(name, files);
  return files;
}

function collected(name: string): ProgramFile[] {
  const found = new Map<string, ProgramFile>();
  for (const vendor of vendors) {
    for (const version of vendor.versions) {
      for (const { id, design } of testDesigns()) {
        for (const job of jobsOf(onPlatform(design, vendor.id, version), literals())) {
          const file = vendor.render(job).find(({ path }) => path === name);
          if (!file) continue;
          const text = fileText(file);
          const key = ordersOf(text).join('\n');
          if (found.has(key)) continue;
          found.set(key, { from: `${vendor.id} ${version}, ${id}, ${job.gateway.id}`, text, job });
        }
      }
    }
  }
  return [...found.values()];
}

/** The lines that are neither empty nor remarks. */
export const ordersOf = (text: string): string[] =>
  text.split('\n').filter((line) => line.trim() !== '' && !/^\s*[#!]/.test(line));

/** The orders that take away again what the file gives, which stand commented out behind the last heading; what is said of them ends in a colon. */
export const undoOf = (text: string): string[] =>
  (text.split(/^[#!] --- To take all of this away again ---$/m)[1] ?? '')
    .split('\n')
    .filter((line) => line.length > 2 && !line.endsWith(':'))
    .map((line) => line.slice(2));
