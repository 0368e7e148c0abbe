import type { Omission, Provider, Variable } from '@/lib/clouds/cloud';
import type { ConfigFile } from '@/lib/plan/config-file';
import type { ExportJob } from '../export';
import { finishedConfigs } from './finished-configs';
import { keyVariables, usesWriteOnly } from './keys';
import { movedBlocks } from './moves';
import { omissionsOf } from './omissions';
import { type Parts, partsOf } from './parts';
import { previousOf } from './previous';
import { providerNameOf } from './providers';
import { type HclFile, rootFiles } from './root-files';

/** A bundle before it is laid out as text. */
export type Layout = {
  parts: Parts;
  hcl: readonly HclFile[];
  variables: readonly Variable[];
  templates: readonly ConfigFile[];
  omissions: readonly Omission[];
};

/** All that a bundle consists of, its README and examples aside. */
export function layoutOf(job: ExportJob): Layout {
  const parts = partsOf(job);
  const configs = finishedConfigs(job, parts);
  const keys = { plan: job.plan, mode: job.options.keys, uses: parts.keys };
  const variables: Variable[] = [
    ...parts.clouds.flatMap((part) => part.variables),
    ...keyVariables({ ...keys, providerOf: (cloud) => providerNameOf(cloud, parts) }),
  ];
  const providers: Provider[] = [...parts.clouds.flatMap((part) => part.providers), ...configs.providers];
  const previous = previousOf(job);
  const moves = [
    ...[...(previous?.moves ?? [])].map(([to, from]) => [from, to] as const),
    ...(previous?.older ?? []),
  ];
  return {
    parts,
    variables,
    templates: configs.templates,
    omissions: omissionsOf(job, parts),
    hcl: [
      ...rootFiles({
        parts: parts.clouds,
        providers,
        variables,
        slots: parts.slots,
        hasWriteOnly: usesWriteOnly(keys),
      }),
      ...(moves.length > 0
        ? [{ path: 'moved.tf', title: 'What was renamed', body: movedBlocks(moves) }]
        : []),
      ...parts.clouds.flatMap(({ files }) => files),
      ...configs.files,
    ],
  };
}
