import { plain } from '@/lib/plan/text';
import { type Outline, outlineOf } from './outline';
import type { RenderJob } from './vendor';

/**
 * The outline of a platform that knows a peer by its address, so that it can have one tunnel to each far address. The later ones are left out
 * with a warning that `because` explains, a clause.
 */
export function onePerPeer(job: RenderJob, because: string): Outline {
  const whole = outlineOf(job);
  const first = new Map<string, string>();
  const left = new Map<string, string>();
  for (const { id, target, label } of whole.tunnels) {
    const other = first.get(target);
    if (other === undefined) first.set(target, label);
    else left.set(id, `Tunnel ${label} is left out: ${because}, and ${other} has the same.`);
  }
  if (left.size === 0) return whole;
  const outline = outlineOf({ ...job, tunnels: job.tunnels.filter(({ tunnel }) => !left.has(tunnel.id)) });
  return {
    ...outline,
    warnings: [...[...left.values()].map((text) => plain(text, 240)), ...outline.warnings],
  };
}
