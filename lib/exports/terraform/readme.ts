import { type ConfigFile, type Writer, writer } from '@/lib/plan/config-file';
import { markdownText } from '@/lib/plan/text';
import type { ExportJob } from '../export';
import { keysGuide } from './keys-guide';
import type { Layout } from './layout';
import { lifecycleOf } from './lifecycle';
import { comparisonLines, estimateLines } from './readme-estimate';

/** The name of the file with the design itself. */
export const designFile = 'design.trunkline.json';

/** The bundle's README: what it creates and what not, in which order to work, where keys are, how to take it all down. */
export function readme(job: ExportJob, layout: Layout): ConfigFile {
  const out = writer();
  const { add } = out;
  const { parts, templates } = layout;
  const lifecycle = lifecycleOf(job);
  const cloudName = (id: string): string => job.cloud(id)?.name ?? id;
  add(
    `# Cloud side of ${markdownText(job.design.name)}`,
    '',
    `Revision ${job.revision}, written by Trunkline.`,
  );
  add('', '## What it creates', '', ...estimateLines(lifecycle, cloudName));
  if (templates.length > 0)
    add('', `Besides, it writes ${templates.length} files of gateway configurations into this folder.`);
  if (lifecycle.since) add('', '## What it changes', '', ...comparisonLines(lifecycle.since));
  addOmissions(out, layout);
  add('', '## In which order', '');
  add(...stepsOf(layout).map((step, index) => `${index + 1}. ${step}`));
  const guide = [...keysGuide(job, parts), ...parts.clouds.flatMap((part) => part.guide)];
  for (const { title, paragraphs } of guide) {
    add('', `## ${title}`);
    for (const paragraph of paragraphs) add('', paragraph);
  }
  add('', '## The next export', '');
  add(
    `\`${designFile}\` is the design as it is in this bundle. Keep it, and give it to the next export (\`trunkline export … --since ${designFile}\`): what was only renamed is then moved (\`moved.tf\`) and not made anew, and you are told before anything is applied what would be replaced or restarted.`,
  );
  add('', '## State', '');
  add(
    'The bundle names no backend: the state lies in this folder. Add a backend before several people work with it.',
  );
  add('', '## How to take it down', '');
  add(
    `\`terraform destroy\` removes what is listed above${lifecycle.imported > 0 ? ', also what was taken over,' : ''} and nothing else.${job.plan.gateways.length > 0 ? ' Remove the gateways’ tunnels first, or they keep calling addresses that may go to others.' : ''}`,
  );
  return { path: 'README.md', language: 'markdown', lines: out.lines };
}

function addOmissions({ add, about }: Writer, { omissions }: Layout): void {
  add('', '## Not in this bundle', '');
  if (omissions.length === 0) add('Nothing of the design’s cloud side is left out.');
  for (const { about: ids, what, action } of omissions)
    about(ids, () => add(`- ${markdownText(what, 300)}. ${markdownText(action, 300)}`));
}

function stepsOf({ parts, variables, templates, hcl }: Layout): string[] {
  const areMoved = hcl.some(({ path }) => path === 'moved.tf');
  return [
    `Sign in to ${listed(parts.clouds.map(({ cloud }) => cloud.name))}, in the shell that runs Terraform.`,
    ...(variables.length > 0 ? ['Set the variables: `terraform.tfvars.example` has them all.'] : []),
    '`terraform init`',
    `\`terraform plan -out=trunkline.tfplan\`, and read it: a VPN connection that is replaced drops its tunnels.${areMoved ? ' What was renamed is moved and not created again.' : ''}`,
    '`terraform apply trunkline.tfplan`',
    ...(templates.length > 0
      ? [
          'Take the gateway configurations from `gateway-configs/`, which apply has just written with the addresses that the clouds gave. `terraform output -json > terraform-output.json` and `trunkline fill design.trunkline.json --outputs terraform-output.json` give the same files.',
          'Put the pre-shared keys where the marks `<key-…>` are, on the gateway or just before pasting.',
        ]
      : []),
    '`terraform output` lists addresses, ASNs and ids.',
  ];
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? 'the cloud') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
