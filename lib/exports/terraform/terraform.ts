import { serialiseDesign } from '@/lib/model/serialise';
import type { ConfigFile } from '@/lib/plan/config-file';
import { comment, gap } from '@/lib/plan/hcl';
import { formatBody } from '@/lib/plan/hcl-format';
import { defineExport, type ExportJob } from '../export';
import { withFormerNames } from '../former-names';
import { configsFile } from './finished-configs';
import { layoutOf } from './layout';
import { lifecycleOf } from './lifecycle';
import { readOutputs } from './outputs';
import { partsOf } from './parts';
import { designFile, readme } from './readme';
import type { HclFile } from './root-files';
import { variablesExample } from './variables-example';

export const exporter = defineExport({
  id: 'terraform',
  name: 'Terraform',
  about:
    'The cloud side as one bundle; where there are gateways, it writes their finished configurations after apply.',
  order: 10,
  asksKeyMode: true,
  steps: (files) => [
    'Read `terraform/README.md`, then run `terraform init`, `plan` and `apply` in that folder.',
    ...(files.some(({ path }) => path === configsFile)
      ? [
          'Apply writes the gateway configurations, with the addresses the cloud gave, into `terraform/gateway-configs/`.',
        ]
      : []),
  ],
  accepts: (job) =>
    partsOf(job).clouds.some(({ files }) => files.length > 0) || {
      reason: 'The design has nothing in a cloud that Terraform could create.',
    },
  build,
  lifecycle: lifecycleOf,
  readOutputs,
});

function build(job: ExportJob): ConfigFile[] {
  const layout = layoutOf(job);
  return [
    readme(job, layout),
    ...layout.hcl.map((file) => laidOut(file, job)),
    ...variablesExample(layout.variables),
    ...layout.templates,
    designItself(job),
  ];
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

const designItself = ({ design, options }: ExportJob): ConfigFile => ({
  path: designFile,
  language: 'json',
  lines: serialiseDesign(withFormerNames(design, options.previous))
    .trimEnd()
    .split('\n')
    .map((text) => ({ text })),
});
