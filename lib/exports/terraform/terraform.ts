import type { ConfigFile } from '@/lib/plan/config-file';
import { comment, gap } from '@/lib/plan/hcl';
import { formatBody } from '@/lib/plan/hcl-format';
import { defineExport, type ExportJob } from '../export';
import { finishedConfigs } from './finished-configs';
import { omissionsOf } from './omissions';
import { partsOf } from './parts';
import { readme } from './readme';
import { type HclFile, rootFiles } from './root-files';
import { variablesExample } from './variables-example';

export const exporter = defineExport({
  id: 'terraform',
  name: 'Terraform',
  about: 'The cloud side as one bundle, which also writes the finished gateway configurations after apply.',
  order: 10,
  asksKeyMode: true,
  steps: [
    'Read `terraform/README.md`, then run `terraform init`, `plan` and `apply` in that folder.',
    'Apply writes the gateway configurations, with the addresses the cloud gave, into `terraform/gateway-configs/`.',
  ],
  accepts: (job) =>
    partsOf(job).some(({ files }) => files.length > 0) || {
      reason: 'The design has nothing in a cloud that Terraform could create.',
    },
  build,
});

function build(job: ExportJob): ConfigFile[] {
  const parts = partsOf(job);
  const configs = finishedConfigs(job, parts);
  const hcl: HclFile[] = [
    ...rootFiles(parts, configs.providers),
    ...parts.flatMap(({ files }) => files),
    ...configs.files,
  ];
  const guide = readme({
    job,
    parts,
    files: hcl,
    omissions: omissionsOf(job, parts),
    hasConfigs: configs.templates.length > 0,
  });
  return [guide, ...hcl.map((file) => laidOut(file, job)), ...variablesExample(parts), ...configs.templates];
}

const laidOut = ({ path, title, body }: HclFile, { design, revision }: ExportJob): ConfigFile => ({
  path,
  language: 'hcl',
  lines: formatBody([
    comment(`${title}. ${design.name}, revision ${revision}. Written by Trunkline.`),
    gap,
    ...body,
  ]),
});
