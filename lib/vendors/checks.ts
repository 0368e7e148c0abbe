import type { Outline, OutlineTunnel } from './outline';
import type { ShowCommand } from './vendor';

/** A command to try and what it should print. */
export type Check = Pick<ShowCommand, 'command' | 'expect'>;

/** The checks of each tunnel as a sheet's show commands, under the tunnel's heading. */
export const tunnelChecks = (
  { tunnels, announced }: Outline,
  checks: (tunnel: OutlineTunnel, announced: readonly string[]) => Check[],
): ShowCommand[] =>
  tunnels.flatMap((tunnel) =>
    checks(tunnel, announced).map((check) => ({
      topic: `Tunnel ${tunnel.label}`,
      ...check,
      about: tunnel.about,
    })),
  );
