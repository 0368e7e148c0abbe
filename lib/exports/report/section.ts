import type { ExportJob } from '../export';
import type { Citations } from './citations';
import { block, type Html, inline } from './html';

/** What a section is written from. */
export type SectionInput = { job: ExportJob; citations: Citations };

/** A part of the report: written from the job alone, and left out where it has nothing to say. */
export type ReportSection = {
  id: string;
  title: string;
  write(input: SectionInput): Html | undefined;
};

/** A section under its heading. */
export const sectionOf = ({ id, title }: Pick<ReportSection, 'id' | 'title'>, content: Html): Html =>
  block('section', { id }, inline('h2', {}, title), content);
