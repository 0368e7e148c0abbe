import { piece } from '@/lib/model/build';
import type { CloudFacts, GatewayType } from '@/lib/plan/facts';
import type { Draft, DraftGateway } from './draft';
import { existingId } from './existing-ids';
import { anyName } from './names';
import { addVpc } from './vpcs';

/** VPCs of one hub at most: enough for the tables to matter. */
const mostVpcs = 3;

/** Adds a region with a gateway or hub of a type, and its VPCs. */
export function addGateway(
  draft: Draft,
  { cloud, type }: { cloud: CloudFacts; type: GatewayType },
): DraftGateway {
  const { choose, numbers } = draft;
  const parent = numbers.id('region');
  const region = choose.one(cloud.regions).id;
  draft.pieces.push(
    piece('cloud-region', parent, { name: anyName(choose, parent), cloud: cloud.id, region }),
  );
  const gateway = placeGateway(draft, { cloud, type, region, parent });
  const count = choose.whole(Math.max(1, type.vpcs.min), Math.max(1, Math.min(mostVpcs, type.vpcs.max)));
  for (let index = 0; index < count; index++) attach(draft, gateway, parent);
  if (choose.chance(20)) addVpc(draft, { cloud, region, parent });
  return gateway;
}

function placeGateway(
  draft: Draft,
  { cloud, type, region, parent }: { cloud: CloudFacts; type: GatewayType; region: string; parent: string },
): DraftGateway {
  const { choose, numbers } = draft;
  const id = numbers.id(type.kind === 'hub' ? 'hub' : 'gateway');
  const size = type.sizes.length > 0 ? choose.maybe(60, () => choose.one(type.sizes)) : undefined;
  const modes = Object.keys(type.instances?.modes ?? {});
  const mode = modes.length > 0 ? choose.maybe(60, () => choose.one(modes)) : undefined;
  const preferences = type.options['routing-preferences'] ?? [];
  const common = {
    name: anyName(choose, id),
    parent,
    ...(type.usual && choose.chance(50) ? {} : { type: type.id }),
    ...(size ? { sku: size.id } : {}),
    ...(type.fixedAsn === undefined && choose.chance(70) ? { asn: numbers.asn() } : {}),
    ...(choose.chance(12)
      ? {
          existing: {
            id: existingId(type.kind, {
              cloud: cloud.id,
              number: draft.gateways.length + 1,
              region,
              type: type.id,
            }),
            use: type.referOnly ? ('refer' as const) : choose.one(['refer', 'import'] as const),
          },
        }
      : {}),
  };
  draft.pieces.push(
    type.kind === 'hub'
      ? piece('hub', id, {
          ...common,
          ecmp: choose.chance(80),
          ...(preferences.length > 0 && choose.chance(60)
            ? { routingPreference: choose.one(preferences).id }
            : {}),
        })
      : piece('vpn-gateway', id, { ...common, ...(mode ? { mode } : {}) }),
  );
  const usual = type.sizes.find((each) => each.usual);
  const instances = mode === undefined ? type.instances?.usual : type.instances?.modes[mode];
  const gateway: DraftGateway = {
    id,
    cloud,
    region,
    type,
    ...(instances === undefined ? {} : { instances }),
    ...(type.sizes.length > 0 ? { nat: (size ?? usual)?.nat === true } : {}),
    hasSession: false,
    tunnelsTo: new Map(),
    vpcs: [],
    links: [],
    behind: [],
  };
  draft.gateways.push(gateway);
  return gateway;
}

function attach(draft: Draft, gateway: DraftGateway, parent: string): void {
  const { choose, numbers } = draft;
  const vpc = addVpc(draft, { cloud: gateway.cloud, region: gateway.region, parent });
  const id = numbers.id('attachment');
  draft.pieces.push(
    piece('attachment', id, {
      name: anyName(choose, id),
      from: gateway.id,
      to: vpc.id,
      ...(gateway.type.options['appliance-modes'] && choose.chance(30) ? { applianceMode: true } : {}),
    }),
  );
  vpc.gateways.push(gateway.id);
  gateway.vpcs.push(vpc);
  gateway.links.push(id);
}
