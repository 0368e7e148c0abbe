'use client';

import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { Icon } from '@/components/ui/Icon';
import { BuildPreview } from './BuildPreview';
import { ErrorGate } from './ErrorGate';
import { KeyChoice } from './KeyChoice';
import { OutputsFill } from './OutputsFill';
import { Section } from './Section';
import { SlotTable } from './SlotTable';
import { TerraformKeys } from './TerraformKeys';
import { useErrors } from './use-errors';
import { useExport } from './use-export';
import { WhatToExport } from './WhatToExport';

/** What to write, what to do about keys, and one zip. What was filled in is forgotten when it closes. */
export function ExportDialog(props: { open: boolean; onOpenChange(open: boolean): void }) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ open, onOpenChange }: { open: boolean; onOpenChange(open: boolean): void }) {
  const job = useExport();
  const errors = useErrors();
  const chosen = (job.list?.exporters ?? []).filter(({ id, refused }) => !refused && !job.without.has(id));
  const working = job.progress.at === 'work';
  const blocked = errors.length > 0 && !job.anyway;
  const openAddresses = job.addresses.filter(({ id }) => !job.values[id]).length;

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Export"
      description="Everything is written in this browser; nothing is sent anywhere."
      width="large"
      actions={
        <>
          <p className="mr-auto min-w-0 text-muted text-xs" role="status">
            <Outcome {...job} />
          </p>
          {working ? (
            <Button onClick={job.cancel}>Cancel</Button>
          ) : (
            <Button onClick={() => onOpenChange(false)}>Close</Button>
          )}
          <Button
            look="primary"
            disabled={working || blocked || chosen.length === 0 || job.unfit.length > 0}
            onClick={job.save}
          >
            <Icon name="download" size={15} /> Download zip
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        {errors.length > 0 && (
          <ErrorGate errors={errors} anyway={job.anyway} onChange={(anyway) => job.change({ anyway })} />
        )}
        <WhatToExport {...job} />
        {job.keys.length > 0 && chosen.some(({ takesFilled }) => takesFilled) && <KeyChoice {...job} />}
        {chosen.some(({ asksKeyMode }) => asksKeyMode) && <TerraformKeys {...job} />}
        {chosen.some(({ asksKeyMode }) => asksKeyMode) && (
          <BuildPreview build={job.build} previous={job.previous} />
        )}
        {job.addresses.length > 0 && chosen.some(({ takesFilled }) => takesFilled) && (
          <Section
            title="Outside addresses of the cloud"
            about="The cloud assigns them when Terraform applies. Fill in those you know already; the others stay marked slots."
          >
            <OutputsFill onFill={job.fill} />
            <details>
              <summary className="w-fit text-accent text-xs">
                Fill in known addresses ({openAddresses} of {job.addresses.length} open)
              </summary>
              <SlotTable what="address" rows={job.addresses} values={job.values} onFill={job.fill} />
            </details>
          </Section>
        )}
      </div>
    </Dialog>
  );
}

function Outcome({ progress, unfit, list, failed }: ReturnType<typeof useExport>) {
  if (failed) return <span className="text-danger">{failed}</span>;
  if (progress.at === 'failed') return <span className="text-danger">{progress.message}</span>;
  if (progress.at === 'work') return 'Writing the zip…';
  if (progress.at === 'done')
    return `${progress.bundle.name} with ${progress.bundle.paths.length} files is in your downloads.`;
  if (unfit.length === 1) return 'One value does not fit: mend or clear it.';
  if (unfit.length > 1) return `${unfit.length} values do not fit: mend or clear them.`;
  return list ? '' : 'Writing the files…';
}
