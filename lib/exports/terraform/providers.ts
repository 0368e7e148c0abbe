import type { Cloud, Provider } from '@/lib/clouds/cloud';
import { put } from '@/lib/plan/maps';
import type { Parts } from './parts';

/** The providers that a bundle needs, each once with all its version constraints, by name. */
export function requirementsOf(
  providers: readonly Provider[],
): { name: string; source: string; version: string }[] {
  const byName = new Map<string, Provider[]>();
  for (const provider of providers) put(byName, provider.name, provider);
  return [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, same]) => ({
      name,
      source: same[0]?.source ?? '',
      version: [...new Set(same.map(({ version }) => version))].join(', '),
    }));
}

/** The name of the Terraform provider of a cloud's part. */
export const providerNameOf = (cloud: Cloud, { clouds }: Parts): string =>
  clouds.find((part) => part.cloud.id === cloud.id)?.providers[0]?.name ?? cloud.name;
