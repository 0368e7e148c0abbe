import { keyVariableName } from '@/lib/exports/terraform/keys';
import { contentsOf } from '@/lib/testing/terraform-runner';
import type { Bundle } from './cases';
import { marker } from './cases';

/** Where Terraform keeps what it was given. */
const isKept = (path: string): boolean => /^[^/]*\.(tfplan|tfstate)/.test(path);

/** Places that hold a key which the chosen way promises to keep out of them. Call it while the bundle is applied. */
export function leaksOf({ job, folder, values }: Bundle): string[] {
  const kept = new Set(keptKeys({ job, values }));
  const pattern = new RegExp(`${marker}[\\w.]*`, 'g');
  return [...contentsOf(folder)].flatMap(([path, text]) =>
    [...new Set(text.match(pattern) ?? [])]
      .filter((key) => !(isKept(path) && kept.has(key)))
      .map((key) => `${path} holds ${key}`),
  );
}

/** The keys that some cloud can keep in the state only: of tunnels with such an end, and of those that a cloud makes unasked. */
function keptKeys({ job, values }: Pick<Bundle, 'job' | 'values'>): string[] {
  const { plan, options } = job;
  const drawn = plan.connections.flatMap(({ tunnels }) =>
    tunnels.map((tunnel) => {
      const ends = [tunnel.from, tunnel.to].filter(({ kind }) => kind === 'cloud');
      const ways = ends.map(({ gateway }) => {
        const cloud = plan.cloudGateways.find(({ id }) => id === gateway)?.cloud ?? '';
        return job.cloud(cloud)?.keyWay(options.keys, { bothClouds: ends.length === 2 });
      });
      return { name: keyVariableName(tunnel.id), isKept: ways.includes('in-state') };
    }),
  );
  const known = new Set(drawn.map(({ name }) => name));
  const inState = new Set(drawn.filter(({ isKept: keeps }) => keeps).map(({ name }) => name));
  return Object.entries(values).flatMap(([name, value]) =>
    value.startsWith(marker) && (inState.has(name) || !known.has(name)) ? [value] : [],
  );
}
