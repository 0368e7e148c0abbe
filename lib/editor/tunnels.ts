import type { Design } from '@/lib/model/design';
import { setField } from '@/lib/model/edit';
import { query } from '@/lib/model/query';

/**
 * Removes tunnels, named as `connection/tunnel`, from their connections. A connection that would be left without any is not changed but named in
 * `emptied`.
 */
export function removeTunnels(design: Design, ids: readonly string[]): { design: Design; emptied: string[] } {
  const gone = new Map<string, Set<string>>();
  for (const id of ids) {
    const [connection, tunnel] = id.split('/');
    if (connection === undefined || tunnel === undefined) continue;
    gone.set(connection, (gone.get(connection) ?? new Set()).add(tunnel));
  }
  const emptied: string[] = [];
  let result = design;
  for (const [id, tunnels] of gone) {
    const connection = query(design).get(id, 'vpn-connection');
    if (!connection) continue;
    const left = connection.tunnels.filter((tunnel) => !tunnels.has(tunnel.id));
    if (left.length === 0) emptied.push(id);
    else result = setField(result, { id, path: ['tunnels'], value: left });
  }
  return { design: result, emptied };
}
