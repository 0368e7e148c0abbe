import type { Cloud, KeyMode, KeyWay, Variable } from '@/lib/clouds/cloud';
import { nameOf } from '@/lib/plan/hcl-names';
import { lookup } from '@/lib/plan/lookup';
import type { Plan, TunnelPlan } from '@/lib/plan/plan';
import { keyPattern } from '@/lib/plan/slots';

/** Which clouds ask for which tunnel's key. */
export interface KeyUses {
  note(tunnel: string, cloud: Cloud): void;
  cloudsOf(tunnel: string): readonly Cloud[];
}

export function keyUses(): KeyUses {
  const uses = new Map<string, Set<Cloud>>();
  return {
    note: (tunnel, cloud) => {
      const clouds = uses.get(tunnel);
      if (clouds) clouds.add(cloud);
      else uses.set(tunnel, new Set([cloud]));
    },
    cloudsOf: (tunnel) => [...(uses.get(tunnel) ?? [])],
  };
}

/** The variable with a tunnel's key. It is made of ids alone, so that a rename leaves the files with its value as they are. */
export const keyVariableName = (tunnel: string): string => `psk_${nameOf(...tunnel.split('/'))}`;

const bothClouds = ({ from, to }: TunnelPlan): boolean => from.kind === 'cloud' && to.kind === 'cloud';

/** How the key of a tunnel gets to a cloud at one of its ends. */
export const wayOf = (cloud: Cloud, { mode, tunnel }: { mode: KeyMode; tunnel: TunnelPlan }): KeyWay =>
  cloud.keyWay(mode, { bothClouds: bothClouds(tunnel) });

type Context = {
  plan: Plan;
  mode: KeyMode;
  uses: KeyUses;
  /** The name of a cloud's Terraform provider. */
  providerOf(cloud: Cloud): string;
};

/** A variable for each key that a cloud asks for: ephemeral where every cloud that does takes it by a write-only argument. */
export function keyVariables({ plan, mode, uses, providerOf }: Context): Variable[] {
  const { gateway, cloudGateway } = lookup(plan);
  const nameAt = (id: string): string => gateway(id)?.name ?? cloudGateway(id)?.name ?? id;
  return plan.connections.flatMap((connection) =>
    connection.tunnels.flatMap((tunnel): Variable[] => {
      const clouds = uses.cloudsOf(tunnel.id);
      if (clouds.length === 0) return [];
      const keepers = clouds.filter((cloud) => wayOf(cloud, { mode, tunnel }) !== 'write-only');
      const name = keyVariableName(tunnel.id);
      const sharing = connection.tunnels.filter(({ key }) => key.tunnel === tunnel.id);
      const what = `Pre-shared key of ${tunnelsOf(sharing)} of ${connection.name}, between ${nameAt(tunnel.from.gateway)} and ${nameAt(tunnel.to.gateway)}.`;
      const where = [true, false].flatMap((better) => {
        const providers = keepers.filter((cloud) => hasBetter(cloud, tunnel) === better).map(providerOf);
        return providers.length > 0 ? [warningOf(providers, { better })] : [];
      });
      return [
        {
          name,
          description: [what, ...(where.length > 0 ? where : [nowhere])].join(' '),
          type: 'string',
          sensitive: true,
          ...(keepers.length === 0 ? { ephemeral: true } : {}),
          validation: {
            condition: `can(regex("${keyPattern.source}", var.${name}))`,
            message: 'The key must be 8 to 64 letters, digits, dots and underscores, the first not 0.',
          },
          about: [tunnel.id, connection.id],
        },
      ];
    }),
  );
}

/** Whether some cloud takes a key by a write-only argument, which needs Terraform 1.11. */
export const usesWriteOnly = ({ plan, mode, uses }: Omit<Context, 'providerOf'>): boolean =>
  plan.connections.some(({ tunnels }) =>
    tunnels.some((tunnel) =>
      uses.cloudsOf(tunnel.id).some((cloud) => wayOf(cloud, { mode, tunnel }) === 'write-only'),
    ),
  );

const nowhere = 'It is kept neither in the state nor in a plan, so it is asked for each time.';

/** Whether the cloud has a way that keeps the key out of the state. */
export const hasBetter = (cloud: Cloud, tunnel: TunnelPlan): boolean =>
  wayOf(cloud, { mode: 'out-of-state', tunnel }) !== 'in-state';

/** `tunnel 1`, or `tunnels 1 and 2`. */
function tunnelsOf(tunnels: readonly TunnelPlan[]): string {
  const numbers = tunnels.map(({ index }) => `${index}`);
  const last = numbers.pop() ?? '';
  return numbers.length === 0 ? `tunnel ${last}` : `tunnels ${numbers.join(', ')} and ${last}`;
}

const warningOf = (providers: readonly string[], { better }: { better: boolean }): string => {
  const [who, keep, have] =
    providers.length > 1
      ? [`the ${providers.join(' and ')} providers`, 'keep', 'have']
      : [`the ${providers[0]} provider`, 'keeps', 'has'];
  return better
    ? `WARNING: as this bundle was exported, ${who} ${keep} it in the Terraform state in clear text.`
    : `WARNING: ${who} ${have} no write-only argument for it and ${keep} it in the Terraform state in clear text.`;
};
