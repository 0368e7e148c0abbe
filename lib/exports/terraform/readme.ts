import type { Omission, TerraformPart } from '@/lib/clouds/cloud';
import { type ConfigFile, writer } from '@/lib/plan/config-file';
import { markdownText } from '@/lib/plan/text';
import type { ExportJob } from '../export';
import { resourceCounts } from './parts';
import type { HclFile } from './root-files';

type Input = {
  job: ExportJob;
  parts: readonly TerraformPart[];
  files: readonly HclFile[];
  omissions: readonly Omission[];
  hasConfigs: boolean;
};

/** The bundle's README: what it creates and what not, in which order to work, where keys are, how to take it all down. */
export function readme({ job, parts, files, omissions, hasConfigs }: Input): ConfigFile {
  const { add, about, lines } = writer();
  const counts = resourceCounts(files);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const hasVariables = parts.some(({ variables }) => variables.length > 0);
  add(
    `# Cloud side of ${markdownText(job.design.name)}`,
    '',
    `Revision ${job.revision}, written by Trunkline.`,
  );
  add('', '## What it creates', '', `${total} resources:`, '');
  add(...counts.map(([type, count]) => `- ${count} × \`${type}\``));
  add('', '## Not in this bundle', '');
  if (omissions.length === 0) add('Nothing of the design’s cloud side is left out.');
  for (const { about: ids, what, action } of omissions)
    about(ids, () => add(`- ${markdownText(what, 300)}. ${markdownText(action, 300)}`));
  add('', '## In which order', '');
  const steps = [
    'Sign in to the cloud account, in the shell that runs Terraform.',
    ...(hasVariables ? ['Set the variables; see the section on keys.'] : []),
    '`terraform init`',
    '`terraform plan -out=trunkline.tfplan`, and read it: a VPN connection that is replaced drops its tunnels.',
    '`terraform apply trunkline.tfplan`',
    ...(hasConfigs
      ? [
          'Take the gateway configurations from `gateway-configs/`, which apply has just written with the addresses the cloud gave.',
          'Put the pre-shared keys where the marks `<key-…>` are, on the gateway or just before pasting.',
        ]
      : []),
    '`terraform output` lists addresses, ASNs and ids.',
  ];
  add(...steps.map((step, index) => `${index + 1}. ${step}`));
  for (const { title, paragraphs } of parts.flatMap((part) => part.guide)) {
    add('', `## ${title}`);
    for (const paragraph of paragraphs) add('', paragraph);
  }
  add('', '## State', '');
  add(
    'The bundle names no backend: the state lies in this folder. Add a backend before several people work with it.',
  );
  add('', '## How to take it down', '');
  add(
    '`terraform destroy` removes what is listed above and nothing else. Remove the gateways’ tunnels first, or they keep calling addresses that may go to others.',
  );
  return { path: 'README.md', language: 'markdown', lines };
}
