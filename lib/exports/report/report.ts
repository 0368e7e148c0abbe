import { defineExport, type ExportJob } from '../export';
import { addresses } from './addresses';
import { citations } from './citations';
import { failures } from './failures';
import { all, block, type Html, inline } from './html';
import { page } from './page';
import { clouds, flows, open, sites } from './places';
import { proofs } from './proofs';
import { type ReportSection, sectionOf } from './section';
import { waivers } from './waivers';

/** In the order of the report. */
const sections: readonly ReportSection[] = [open, waivers, sites, clouds, addresses, flows, failures, proofs];

export const exporter = defineExport({
  id: 'report',
  name: 'Report',
  about:
    'The design on one page to read and print: places, addresses, and the proof of each tunnel with its sources.',
  order: 5,
  steps: () => ['Read `report.html` in a browser, or print it for those who review the design.'],
  accepts: ({ plan }) =>
    plan.gateways.length + plan.cloudGateways.length + plan.vpcs.length > 0 || {
      reason: 'The design has no gateway and no VPC.',
    },
  build: (job) => [{ path: 'report.html', language: 'html', lines: linesOf(job).map((text) => ({ text })) }],
});

function linesOf(job: ExportJob): readonly string[] {
  const cited = citations();
  const written = sections.flatMap((section) => {
    const content = section.write({ job, citations: cited });
    return content ? [{ ...section, content }] : [];
  });
  const sources = {
    id: 'sources',
    title: 'Sources',
    content: block('ol', {}, cited.list()),
  };
  const shown = cited.list().markup !== '' ? [...written, sources] : written;
  return page(
    job.design.name,
    head(job),
    contents(shown),
    block('main', {}, ...shown.map((section) => sectionOf(section, section.content))),
  );
}

const head = ({ design, plan, revision }: ExportJob): Html =>
  block(
    'header',
    {},
    inline('h1', {}, design.name),
    inline('p', { class: 'head' }, `Revision ${revision}, written by Trunkline. ${countsOf(plan)}`),
  );

function countsOf({ gateways, cloudGateways, vpcs, connections }: ExportJob['plan']): string {
  const tunnels = connections.reduce((sum, connection) => sum + connection.tunnels.length, 0);
  const counted = (count: number, one: string, many: string): string =>
    `${count} ${count === 1 ? one : many}`;
  return `${[
    counted(new Set(gateways.map(({ site }) => site.id)).size, 'site', 'sites'),
    counted(gateways.length, 'device', 'devices'),
    counted(cloudGateways.length, 'cloud gateway', 'cloud gateways'),
    counted(vpcs.length, 'VPC', 'VPCs'),
    counted(tunnels, 'tunnel', 'tunnels'),
  ].join(', ')}.`;
}

const contents = (shown: readonly Pick<ReportSection, 'id' | 'title'>[]): Html =>
  block(
    'nav',
    { 'aria-label': 'Contents' },
    inline('b', {}, 'Contents'),
    block(
      'ol',
      {},
      all(...shown.map(({ id, title }) => inline('li', {}, inline('a', { href: `#${id}` }, title)))),
    ),
  );
