import type { Plan } from '@/lib/plan/plan';
import { topology } from '@/lib/routing/topology';

/** Something of the design with its name. */
export type Named = { id: string; name: string };

/** Names of what a plan has, as drawn. */
export function namesOf(plan: Plan): { of(id: string): Named; session(id: string): Named } {
  const map = topology(plan);
  const of = (id: string): Named => ({ id, name: map.name(id).slice(1, -1) });
  return {
    of,
    session: (id) => {
      const tunnel = map.tunnel(id);
      const [link = id, part] = id.split('/');
      const { name } = of(link);
      if (tunnel) return { id, name: `${name}, tunnel ${tunnel.index}` };
      return { id, name: part === undefined ? name : `${name}, session ${part}` };
    },
  };
}
