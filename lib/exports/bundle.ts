import { type ConfigFile, fileText, writer } from '@/lib/plan/config-file';
import { markdownText } from '@/lib/plan/text';
import type { Exporter, ExportJob } from './export';
import { waiversOf } from './waivers';

/** All files of a design for one download: each accepting exporter's in a folder of its own, a README that says what to do in what order, and a list. */
export function bundle(job: ExportJob, exporters: readonly Exporter[]): ConfigFile[] {
  const ordered = [...exporters].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const used: Exporter[] = [];
  const refused: { name: string; reason: string }[] = [];
  for (const exporter of ordered) {
    const answer = exporter.accepts(job);
    if (answer === true) used.push(exporter);
    else refused.push({ name: exporter.name, reason: answer.reason });
  }
  const built = used.map((exporter) => ({ exporter, files: exporter.build(job) }));
  const files = built.flatMap(({ exporter, files: own }) =>
    own.map((file) => ({ ...file, path: `${exporter.id}/${file.path}` })),
  );
  const listed = [readme(job, { built, refused }), ...files];
  return [...listed, manifest(listed)];
}

type Built = { exporter: Exporter; files: readonly ConfigFile[] };
type Choice = { built: readonly Built[]; refused: readonly { name: string; reason: string }[] };

function readme(job: ExportJob, { built, refused }: Choice): ConfigFile {
  const { add, about, lines } = writer();
  add(`# ${markdownText(job.design.name)}`, '', `Revision ${job.revision}, written by Trunkline.`);
  if (job.plan.unsettled.length > 0) {
    add('', '## First of all', '');
    add('The design leaves these open; what depends on them is missing or marked in the files:', '');
    for (const { at, what, action } of job.plan.unsettled)
      about([at], () =>
        add(`- ${markdownText(at)}: ${markdownText(what, 300)}; ${markdownText(action, 300)}.`),
      );
  }
  const waivers = waiversOf(job.design);
  if (waivers.length > 0) {
    add('', '## Problems accepted by waiver', '');
    add('Each counts until its last day; after that the problem is open again:', '');
    for (const { id, rule, at, owner, reason, expires } of waivers)
      about([id], () =>
        add(
          `- \`${rule}\` at ${markdownText(at.join(', '), 300)}, until ${expires}. ${markdownText(owner)}: ${markdownText(reason, 1000)}`,
        ),
      );
  }
  add('', '## What to do, in this order', '');
  const steps = built.flatMap(({ exporter, files }) =>
    exporter.steps(files).map((sentence) => `${exporter.name}: ${sentence}`),
  );
  add(...steps.map((step, index) => `${index + 1}. ${step}`));
  add('', '## What is in it', '');
  for (const { exporter } of built) add(`- \`${exporter.id}/\`: ${exporter.name}. ${exporter.about}`);
  for (const { name, reason } of refused) add(`- ${name}: not in it. ${markdownText(reason, 300)}`);
  add('- `MANIFEST`: every file with its size in bytes.');
  return { path: 'README.md', language: 'markdown', lines };
}

/** Every file with its size in bytes, sorted by path. */
function manifest(files: readonly ConfigFile[]): ConfigFile {
  const encoder = new TextEncoder();
  const lines = files
    .map((file) => ({ path: file.path, size: encoder.encode(fileText(file)).length }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, size }) => ({ text: `${String(size).padStart(9)}  ${path}` }));
  return { path: 'MANIFEST', language: 'text', lines };
}
