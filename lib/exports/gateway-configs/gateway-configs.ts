import { defineExport, type ExportJob, type ExportPart } from '../export';
import { renderGateway } from '../render-gateway';
import { filledOrMarked } from './fill';

export const exporter = defineExport({
  id: 'gateway-configs',
  name: 'Gateway configurations',
  about:
    'For each customer gateway, its configuration in its vendor’s own language and a sheet to verify it with.',
  order: 20,
  takesFilled: true,
  steps: () => [
    'Fill in every mark such as `<key-...>` in the files of each gateway; a device refuses most of them, but not all.',
    'Put each gateway’s files on the device as their heads say, one gateway at a time.',
    'Follow the gateway’s `verify.md` before you go on to the next one.',
  ],
  accepts: ({ plan, vendor }) =>
    plan.gateways.some(({ platform }) => vendor(platform)) || {
      reason: 'The design has no customer gateway with a known platform.',
    },
  build: (job) => partsOf(job).flatMap((part) => part.build()),
  parts: partsOf,
});

function partsOf(job: ExportJob): ExportPart[] {
  const fill = filledOrMarked(job.options.filled);
  return job.plan.gateways.map(({ id, label }) => ({
    folder: label,
    about: id,
    build: () => renderGateway(job, id, fill).map((file) => ({ ...file, path: `${label}/${file.path}` })),
  }));
}
