import { catalog } from '@/lib/catalog';
import type { KeyMode } from '@/lib/clouds/cloud';
import { bundle } from '@/lib/exports/bundle';
import { zip } from '@/lib/exports/zip';
import type { Design } from '@/lib/model/design';
import { revisionOf } from '@/lib/model/revision';
import { compile } from '@/lib/plan/compile';
import type { ConfigFile } from '@/lib/plan/config-file';
import { slug } from '@/lib/plan/text';
import { failureTable } from '@/lib/simulation/failure-table';
import { homesOf } from './homes';
import type {
  Bundle,
  BundleJob,
  FileHead,
  FileList,
  Lifecycle,
  LifecycleJob,
  OutputsJob,
  OutputsReading,
  Reply,
  Request,
} from './protocol';

type Exporter = (typeof catalog.exporters)[number];
type Job = Parameters<Exporter['build']>[0];

/** Files that can be written without the others; `files` once they are. */
type Part = {
  id: string;
  exporter: Exporter;
  folder: string;
  about?: string;
  build(): ConfigFile[];
  files?: ReadonlyMap<string, ConfigFile>;
};

/** How Terraform gets keys unless the person chooses otherwise: the way that keeps them out of its state. */
const usualKeyMode: KeyMode = 'out-of-state';

/** Lines written for a list at once; what is left of a larger design is written when it is opened. */
const mostLines = 20_000;

/**
 * Answers what a preview asks: first the list of a design's files, then any of them. Written files are kept until the next list, and only the one on
 * the screen is handed over, so that a design of a thousand gateways costs little more than one of ten.
 */
export function exportDesk(): (request: Request) => Reply {
  let parts: Part[] = [];
  let exporters: FileList['exporters'] = [];
  const list = (): FileList => ({ exporters, files: parts.flatMap(headsOf), homes: homesOf(parts) });
  return (request) => {
    if (request.ask === 'bundle') return { answer: 'bundle', bundle: bundleOf(request.job) };
    if (request.ask === 'lifecycle') return { answer: 'lifecycle', lifecycle: lifecycleOf(request.job) };
    if (request.ask === 'outputs') return { answer: 'outputs', reading: readOutputs(request.job) };
    if (request.ask === 'list') {
      const job = jobOf(request.design, { keys: usualKeyMode, filled: {} });
      exporters = catalog.exporters.map((exporter) => exporterHead(exporter, job));
      parts = catalog.exporters.flatMap((exporter, at) =>
        exporters[at]?.refused ? [] : partsOf(exporter, job),
      );
      writeSome(parts, request.wanted);
      return { answer: 'list', list: list() };
    }
    const { id } = request;
    const known = parts.find(({ files }) => files?.has(id))?.files?.get(id);
    if (known) return { answer: 'file', id, file: known };
    const folder = parts.find((part) => part.id === id);
    if (!folder) return { answer: 'file', id, file: undefined };
    const [first] = write(folder);
    return { answer: 'file', id: first?.[0] ?? id, file: first?.[1], list: list() };
  };
}

function jobOf(design: Design, options: Job['options']): Job {
  const { cloud, vendor, vendors } = catalog;
  const plan = compile(design, { cloud, vendor });
  const failures = () => failureTable(plan, { cloud, vendor });
  return { design, plan, cloud, vendor, vendors, revision: revisionOf(design), options, failures };
}

function exporterHead(
  { id, name, about, accepts, asksKeyMode, takesFilled }: Exporter,
  job: Job,
): FileList['exporters'][number] {
  const accepted = accepts(job);
  const refused = accepted === true ? undefined : accepted.reason;
  return {
    id,
    name,
    about,
    refused,
    asksKeyMode: asksKeyMode ?? false,
    takesFilled: takesFilled ?? false,
  };
}

function partsOf(exporter: Exporter, job: Job): Part[] {
  const parts = exporter.parts?.(job) ?? [{ folder: '', about: undefined, build: () => exporter.build(job) }];
  return parts.map((part) => ({
    ...part,
    id: [exporter.id, part.folder, ''].filter((word, at) => word || at > 1).join('/'),
    exporter,
  }));
}

/** Writes the part with the open file, and of the others as many as there is room for. */
function writeSome(parts: readonly Part[], wanted: string | undefined): void {
  const open = parts.find(({ id }) => wanted?.startsWith(id));
  let lines = open ? countLines(write(open)) : 0;
  for (const part of parts) {
    if (lines >= mostLines) return;
    if (!part.files) lines += countLines(write(part));
  }
}

const countLines = (files: ReadonlyMap<string, ConfigFile>): number =>
  [...files.values()].reduce((sum, { lines }) => sum + lines.length, 0);

function write(part: Part): ReadonlyMap<string, ConfigFile> {
  part.files ??= new Map(part.build().map((file) => [`${part.exporter.id}/${file.path}`, file]));
  return part.files;
}

function headsOf({ id, exporter, folder, files }: Part): FileHead[] {
  const head = { exporter: exporter.id, group: exporter.name };
  if (!files) return [{ ...head, id, path: folder ? `${folder}/` : 'all its files' }];
  return [...files].map(([fileId, { path, language, lines }]) => ({
    ...head,
    id: fileId,
    path,
    contents: { language, lineCount: lines.length },
  }));
}

/** One zip of what was chosen; the same design and choices give the same bytes. Its name says which state of the design it holds. */
function bundleOf({ design, exporters, keys, filled, previous }: BundleJob): Bundle {
  const job = jobOf(design, { keys, filled, ...(previous ? { previous } : {}) });
  const chosen = catalog.exporters.filter(({ id }) => exporters.includes(id));
  const files = bundle(job, chosen);
  const name = `${slug(design.name, { max: 60, fallback: 'design' })}-${job.revision}.zip`;
  return { name, bytes: new Uint8Array(zip(files)), paths: files.map(({ path }) => path) };
}

function lifecycleOf({ design, keys, previous }: LifecycleJob): Lifecycle | undefined {
  const job = jobOf(design, { keys, filled: {}, ...(previous ? { previous } : {}) });
  return catalog.exporters.find(({ lifecycle }) => lifecycle !== undefined)?.lifecycle?.(job);
}

function readOutputs({ design, text }: OutputsJob): OutputsReading {
  const job = jobOf(design, { keys: usualKeyMode, filled: {} });
  const reader = catalog.exporters.find((exporter) => exporter.readOutputs !== undefined);
  return reader?.readOutputs?.(text, job) ?? { problems: ['Nothing here reads such a text.'] };
}
