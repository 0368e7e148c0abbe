import type { Provider } from '@/lib/clouds/cloud';
import type { ConfigFile } from '@/lib/plan/config-file';
import { attribute, block, call, type Expression, type Item, inModule, object, text } from '@/lib/plan/hcl';
import { nameOf } from '@/lib/plan/hcl-names';
import type { ExportJob } from '../export';
import { renderGateway } from '../render-gateway';
import type { Parts } from './parts';
import type { HclFile } from './root-files';
import { type Template, templatesOf, unusedMark } from './template';

const local: Provider = { name: 'local', source: 'hashicorp/local', version: '~> 2.5', body: [] };

/** The file that has apply write the gateway configurations. */
export const configsFile = 'gateway-configs.tf';

/** What writes the gateway configurations with the addresses that the clouds gave. */
export type FinishedConfigs = { providers: Provider[]; files: HclFile[]; templates: ConfigFile[] };

/**
 * The gateway configurations as templates, and the resources that fill in the addresses after apply. They come from the same renderer as the ones without
 * Terraform. Keys stay marked: what goes through a template lies in the state.
 */
export function finishedConfigs(job: ExportJob, { slots }: Pick<Parts, 'slots'>): FinishedConfigs {
  const mark = unusedMark(JSON.stringify(job.design));
  const written = job.plan.gateways.flatMap((gateway) => {
    const values = new Map<string, Expression>();
    const templates = templatesOf({
      mark,
      render: (fill) => renderGateway(job, gateway.id, fill),
      variableOf: (slotId) => {
        const value = slots.get(slotId);
        if (!value) return undefined;
        const name = variableName(slotId);
        values.set(name, value);
        return name;
      },
    });
    if (values.size === 0) return [];
    return templates.map((template) => ({ gateway, template, values }));
  });
  if (written.length === 0) return { providers: [], files: [], templates: [] };
  return {
    providers: [local],
    files: [
      {
        path: configsFile,
        title: 'Gateway configurations with the addresses that were assigned',
        body: written.map(({ gateway, template, values }) =>
          localFile({ folder: gateway.label, id: gateway.id, template, values }),
        ),
      },
    ],
    templates: written.map(({ gateway, template: { file } }) => ({
      ...file,
      executable: false,
      path: templatePath(gateway.label, file),
    })),
  };
}

/** `address:vpn-1/t1/vgw` as the name of a template variable. */
const variableName = (slotId: string): string =>
  nameOf(...slotId.split(/[:/]/).map((word) => word.replace(/[^A-Za-z0-9_-]/g, '_')));

const templatePath = (folder: string, { path }: ConfigFile): string => `templates/${folder}/${path}.tftpl`;

/** It is named after its path, so that two never write to one file, also not while one of them is taken away. */
function localFile({
  folder,
  id,
  template: { file, variables },
  values,
}: {
  folder: string;
  id: string;
  template: Template;
  values: ReadonlyMap<string, Expression>;
}): Item {
  const entries = [...values].filter(([name]) => variables.has(name)).map(([key, value]) => ({ key, value }));
  return block(
    'resource',
    [
      'local_file',
      `${nameOf(folder)}__${file.path.replace(/[^A-Za-z0-9]/g, (sign) => (sign === '-' ? '-' : '_'))}`,
    ],
    [
      attribute('filename', inModule(`gateway-configs/${folder}/${file.path}`)),
      attribute('content', call('templatefile', inModule(templatePath(folder, file)), object(entries))),
      attribute('file_permission', text(file.executable ? '0755' : '0644')),
      attribute('directory_permission', text('0755')),
    ],
    [id],
  );
}
