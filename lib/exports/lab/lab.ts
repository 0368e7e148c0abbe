import type { ConfigFile } from '@/lib/plan/config-file';
import { slug } from '@/lib/plan/text';
import { defineExport, type ExportJob } from '../export';
import { boxFilesOf } from './box-files';
import { cloudBox } from './cloud-box';
import { containerlabFile, dockerfile } from './containerlab';
import { drawnFor } from './drawn';
import { gatewayBox } from './gateway-box';
import { type Ground, groundOf, standInOf } from './ground';
import { outsideScene } from './outside';
import { readmeFile } from './readme';
import type { Scene } from './scene';
import { boxScript } from './scripts/box';
import { checkScript } from './scripts/check';
import { failuresScript } from './scripts/failures';
import { runScript } from './scripts/run';
import { siteBox } from './site-box';
import { tablesOf, tableText } from './tables';
import { vpcBox } from './vpc-box';

/** Each takes some 60 MB for strongSwan and FRR, so that these take what a large machine has. */
const mostGateways = 300;

export const exporter = defineExport({
  id: 'lab',
  name: 'Lab',
  about:
    'Proves the design on one Linux machine before anything real is touched: every device and cloud gateway with strongSwan and FRR, real ESP and BGP.',
  order: 30,
  steps: () => [
    'To see the design work first, copy this folder to a Linux machine and run `lab.sh up` and `lab.sh check` as root; its README.md says more.',
  ],
  accepts: (job) => {
    if (!standInOf(job)) return { reason: 'No platform runs in a lab.' };
    const gateways = job.plan.gateways.length + job.plan.cloudGateways.length;
    if (gateways > mostGateways)
      return { reason: `A lab of more than ${mostGateways} gateways does not fit one machine.` };
    return (
      drawnFor(job).plan.connections.some(({ tunnels }) => tunnels.length > 0) || {
        reason: 'The design has no tunnel that a lab can show.',
      }
    );
  },
  build,
});

function build(job: ExportJob): ConfigFile[] {
  const standIn = standInOf(job);
  if (!standIn) return [];
  const ground = groundOf(job, standIn);
  const scene = sceneOf(ground);
  const tables = tablesOf(ground, scene);
  return [
    readmeFile(ground, scene),
    ...scripts,
    containerlabFile(nameOf(job), scene),
    dockerfile,
    { path: 'plan/design', language: 'text', lines: [{ text: nameOf(job) }] },
    ...tables.map(
      (table): ConfigFile => ({
        path: `plan/${table.name}`,
        language: 'text',
        lines: tableText(table).map((text) => ({ text })),
      }),
    ),
    ...scene.boxes.flatMap(boxFilesOf),
  ];
}

const script = (path: string, text: string): ConfigFile => ({
  path,
  language: 'shell',
  lines: text.split('\n').map((line) => ({ text: line })),
});

const scripts: readonly ConfigFile[] = [
  { ...script('lab.sh', runScript), executable: true },
  { ...script('box.sh', boxScript), executable: true },
  script('parts/check.sh', checkScript),
  script('parts/failures.sh', failuresScript),
];

/** The word that tells labs on one machine apart. */
const nameOf = ({ design }: ExportJob): string => slug(design.id, { max: 40, fallback: 'design' });

/** All boxes and wires of a lab. */
function sceneOf(ground: Ground): Scene {
  const { plan, wires } = ground;
  const outside = outsideScene(ground);
  const sites = [...new Set(plan.gateways.map(({ site }) => site.id))];
  return {
    boxes: [
      ...outside.boxes,
      ...plan.cloudGateways.map((cloud) => cloudBox(ground, cloud)),
      ...plan.gateways.map((gateway) => gatewayBox(ground, gateway)),
      ...sites.map((site) => siteBox(ground, site)),
      ...plan.vpcs.map((vpc) => vpcBox(ground, vpc)),
    ],
    links: [...outside.links, ...wires.links],
  };
}
