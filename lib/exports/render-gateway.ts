import type { ConfigFile } from '@/lib/plan/config-file';
import { inVersion } from '@/lib/plan/facts';
import { lookup } from '@/lib/plan/lookup';
import type { Fill } from '@/lib/plan/slots';
import type { ExportJob } from './export';
import { verificationSheet } from './verification-sheet';

/**
 * The configuration of one gateway from its vendor's renderer, and a sheet to verify it with; no files when the gateway or its platform is not known.
 * Paths are relative to the gateway's folder. What `fill` gives for a slot stands in the text as it is, so it may be an expression of another
 * language. The one way to it, so that all exports give the same text.
 */
export function renderGateway(job: ExportJob, gatewayId: string, fill: Fill): ConfigFile[] {
  const look = lookup(job.plan);
  const gateway = look.gateway(gatewayId);
  const known = gateway && job.vendor(gateway.platform);
  if (!gateway || !known) return [];
  const vendor = inVersion(known, gateway.version);
  const renderJob = {
    gateway,
    tunnels: look.tunnelsOf(gatewayId).map((view) => ({ ...view, expected: look.expectedAt(view) })),
    siblings: gateway.siblings.map((sibling) => ({ ...sibling, expected: look.learnedBy(sibling.id) })),
    platform: vendor,
    fill,
    head: { design: job.design.name, revision: job.revision, warnings: warningsFor(job, gatewayId) },
  };
  const commands = vendor.verify(renderJob);
  return [
    ...vendor.render(renderJob),
    verificationSheet({ gateway, commands, revision: job.revision, platform: vendor.name }),
  ];
}

/** What could not be settled about the gateway or a connection that it is an end of, whether or not the plan has that connection. */
function warningsFor({ design, plan }: ExportJob, gatewayId: string): string[] {
  const concerns = (at: string): boolean => {
    const object = design.objects[at];
    return (
      at === gatewayId ||
      (object?.kind === 'vpn-connection' && (object.from === gatewayId || object.to === gatewayId))
    );
  };
  return plan.unsettled.filter(({ at }) => concerns(at)).map(({ what, action }) => `${what}: ${action}`);
}
