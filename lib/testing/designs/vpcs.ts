import { nthSubnet } from '@/lib/addressing/pool';
import { piece } from '@/lib/model/build';
import type { CloudFacts } from '@/lib/plan/facts';
import type { Draft, DraftVpc } from './draft';
import { existingId } from './existing-ids';
import { anyName } from './names';

type Place = { cloud: CloudFacts; region: string; parent: string };

/** Adds a VPC with subnets and, at times, route tables of its own or an id that it has already. */
export function addVpc(draft: Draft, place: Place): DraftVpc {
  const { choose, numbers } = draft;
  const { cloud, region, parent } = place;
  const id = numbers.id('vpc');
  const block = numbers.vpcBlock();
  const prefixes = [block, ...(choose.chance(15) ? [numbers.vpcBlock()] : [])];
  const existing = choose.maybe(12, () => ({
    id: existingId('vpc', { cloud: cloud.id, number: draft.vpcs.length + 1, region }),
    use: choose.one(['refer', 'import'] as const),
  }));
  const tables = choose.one([[], [], ['main'], ['private', 'public']]);
  const number = draft.vpcs.length * 10;
  const cloudIds = (kind: 'subnet' | 'table', index: number): object =>
    existing?.use === 'import' && choose.chance(70)
      ? {
          cloudId: existingId(kind, {
            cloud: cloud.id,
            number: number + index + 1,
            region,
            vpc: existing.id,
          }),
        }
      : {};
  const bits = choose.whole(20, Math.min(28, cloud.prefixLengths.subnet.max));
  const subnets = Array.from({ length: choose.whole(1, 4) }, (_, index) => ({
    id: `s${index + 1}`,
    name: choose.chance(80) ? `app-${index + 1}` : anyName(choose, `s${index + 1}`),
    prefix: nthSubnet(block, bits, index) ?? block,
    ...(choose.chance(70) ? { zone: choose.one(cloud.usualZones) } : {}),
    ...(tables.length > 0 && choose.chance(70) ? { routeTable: choose.one(tables) } : {}),
    ...cloudIds('subnet', index),
  }));
  draft.pieces.push(
    piece('vpc', id, {
      name: anyName(choose, id),
      parent,
      prefixes,
      subnets,
      routeTables: tables.map((name, index) => ({
        id: name,
        name: choose.chance(80) ? name : anyName(choose, name),
        // The first one always learns, so that the VPC has a way back.
        propagate: index === 0 || choose.chance(50),
        routes: [],
        ...cloudIds('table', index),
      })),
      ...(cloud.vpcRoutingModes.length > 0 && choose.chance(50)
        ? { routingMode: choose.one(cloud.vpcRoutingModes).id }
        : {}),
      ...(existing ? { existing } : {}),
    }),
  );
  const vpc: DraftVpc = { id, cloud, region, parent, prefixes, gateways: [] };
  draft.vpcs.push(vpc);
  return vpc;
}
