import { fileText } from '@/lib/plan/config-file';
import { vendors } from '@/lib/vendors/all';
import { onPlatform, testDesigns } from '../vendors/designs';
import { jobsOf, literals } from '../vendors/jobs';

/** A file with the keys and addresses of `literals` filled in, and the vendor, design and gateway that it is from. */
export type ProgramFile = { from: string; text: string };

/** The files of one name that any vendor writes for any gateway of any test design, equal texts once. */
export function filesNamed(name: string): ProgramFile[] {
  const byText = new Map<string, ProgramFile>();
  for (const vendor of vendors) {
    for (const { id, design } of testDesigns()) {
      for (const job of jobsOf(onPlatform(design, vendor.id), literals())) {
        const file = vendor.render(job).find(({ path }) => path === name);
        const text = file && fileText(file);
        if (text === undefined || byText.has(text)) continue;
        byText.set(text, { from: `${vendor.id}, ${id}, ${job.gateway.id}`, text });
      }
    }
  }
  return [...byText.values()];
}
