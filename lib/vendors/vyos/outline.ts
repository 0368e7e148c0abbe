import { plain } from '@/lib/plan/text';
import { type Outline, outlineOf } from '../outline';
import type { RenderJob } from '../vendor';
import { type Dialect, dialectOf } from './dialect';

/** The outline with the version's way of writing. */
export type VyosOutline = Outline & { dialect: Dialect };

/** The outline of what the version can do, with a warning for each tunnel that it cannot have. */
export function vyosOutlineOf(job: RenderJob): VyosOutline {
  const dialect = dialectOf(job.gateway.version);
  const whole = outlineOf(job);
  if (!dialect.peersByAddress) return { ...whole, dialect };
  const first = new Map<string, string>();
  const left = new Map<string, string>();
  for (const { id, target, label } of whole.tunnels) {
    const other = first.get(target);
    if (other === undefined) first.set(target, label);
    else
      left.set(
        id,
        `Tunnel ${label} is left out: before 1.4 a peer is found by its address, and ${other} has the same.`,
      );
  }
  if (left.size === 0) return { ...whole, dialect };
  const outline = outlineOf({ ...job, tunnels: job.tunnels.filter(({ tunnel }) => !left.has(tunnel.id)) });
  return {
    ...outline,
    warnings: [...[...left.values()].map((text) => plain(text, 240)), ...outline.warnings],
    dialect,
  };
}
