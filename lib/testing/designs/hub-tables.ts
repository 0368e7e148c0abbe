import type { Piece } from '@/lib/model/build';
import type { Draft, DraftGateway } from './draft';
import { anyName } from './names';

/** Gives some hubs route tables of their own: every link uses one of them, and routes are learned, written or dropped. */
export function addHubTables(draft: Draft): void {
  draft.pieces = draft.pieces.map((piece) => {
    const gateway = draft.gateways.find(({ id, type }) => id === piece.id && type.routeTables);
    if (!gateway || !draft.choose.chance(40)) return piece;
    return { ...piece, fields: { ...piece.fields, routeTables: tablesOf(draft, gateway) } } as Piece;
  });
}

function tablesOf({ choose }: Draft, { links, vpcs }: DraftGateway): object[] {
  const ids = ['t1', 't2'].slice(0, choose.whole(1, 2));
  const use = links.map((link) => ({ link, table: choose.one(ids) }));
  return ids.map((id) => ({
    id,
    name: choose.chance(70) ? `table ${id}` : anyName(choose, id),
    associated: use.filter(({ table }) => table === id).map(({ link }) => link),
    propagated: links.filter(() => choose.chance(80)),
    routes: [
      ...(choose.chance(30) ? [{ prefix: '192.168.0.0/16' }] : []),
      ...(choose.chance(30) && links[0] !== undefined && vpcs.length > 0
        ? [{ prefix: '172.20.0.0/16', via: links[0] }]
        : []),
    ],
  }));
}
