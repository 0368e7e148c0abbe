import { nthSubnet, subnetCount } from '@/lib/addressing/pool';
import type { Hub, VpnGateway } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Context } from './compile';
import { existingOf } from './existing';
import type { CloudFacts, GatewaySize, GatewayType } from './facts';
import { byNumber, labelsFor } from './labels';
import { optional } from './maps';
import type { CloudGatewayPlan } from './plan';

// The clouds' usual private ASN; a second gateway gets the next, so that hubs can be joined (RFC 6996).
const firstCloudAsn = 64_512;
const cloudAsnCount = 400;

/** The private ASN of the nth cloud gateway or hub, from 1. */
const automaticCloudAsn = (number: number): number => firstCloudAsn + ((number - 1) % cloudAsnCount);

/** The VPN gateways and hubs of a design, in order of number. */
export function compileCloudGateways(context: Context): CloudGatewayPlan[] {
  const { all } = query(context.design);
  const found = byNumber<VpnGateway | Hub>([...all('vpn-gateway'), ...all('hub')]);
  const labels = labelsFor(found);
  return found.flatMap((gateway) => {
    const place = regionOf(context, gateway);
    if (!place) return [];
    const type = typeOf(context, gateway, place.cloud);
    if (!type) return [];
    return [
      {
        id: gateway.id,
        name: gateway.name,
        label: labels.get(gateway.id) ?? gateway.id,
        kind: gateway.kind,
        cloud: place.cloud.id,
        region: place.region,
        type,
        asn: type.fixedAsn ?? gateway.asn ?? automaticCloudAsn(gateway.number),
        ecmp: type.ecmp && (gateway.kind === 'hub' ? gateway.ecmp : true),
        ...optional('size', sizeOf(context, gateway, type)),
        ...optional('instances', instancesOf(context, gateway, type)),
        ...(gateway.kind === 'hub' ? ofHub(gateway, type) : {}),
        ...optional('existing', existingOf(gateway)),
      },
    ];
  });
}

/** The region an object lies in, with its cloud's facts; reports an unknown cloud or region. */
export function regionOf(
  context: Context,
  object: { id: string; parent: string },
): { cloud: CloudFacts; region: CloudGatewayPlan['region'] } | undefined {
  const region = query(context.design).get(object.parent, 'cloud-region');
  if (!region) {
    context.open({
      at: object.id,
      field: 'parent',
      what: 'it is in no cloud region',
      action: 'move it into a region',
    });
    return undefined;
  }
  const cloud = context.facts.cloud(region.cloud);
  if (!cloud) {
    context.open({
      at: region.id,
      field: 'cloud',
      what: `cloud ${region.cloud} is not known`,
      action: 'choose one from the list',
    });
    return undefined;
  }
  return { cloud, region: { id: region.id, name: region.name, code: region.region } };
}

function typeOf(context: Context, gateway: VpnGateway | Hub, cloud: CloudFacts): GatewayType | undefined {
  const types = cloud.gatewayTypes.filter(({ kind }) => kind === gateway.kind);
  const type = gateway.type ? types.find(({ id }) => id === gateway.type) : types.find(({ usual }) => usual);
  if (!type) {
    context.open({
      at: gateway.id,
      field: 'type',
      what: `${cloud.name} has no ${gateway.kind === 'hub' ? 'hub' : 'VPN gateway'} of type ${gateway.type ?? '(none)'}`,
      action: `choose one of ${types.map(({ id }) => id).join(', ') || 'another cloud'}`,
    });
  }
  return type;
}

function sizeOf(
  context: Context,
  gateway: VpnGateway | Hub,
  { sizes, name }: GatewayType,
): GatewaySize | undefined {
  const size = gateway.sku ? sizes.find(({ id }) => id === gateway.sku) : sizes.find(({ usual }) => usual);
  if (!size && gateway.sku && sizes.length > 0)
    context.open({
      at: gateway.id,
      field: 'sku',
      what: `a ${name} has no size ${gateway.sku}`,
      action: `choose one of ${sizes.map(({ id }) => id).join(', ')}`,
    });
  return size;
}

function instancesOf(
  context: Context,
  gateway: VpnGateway | Hub,
  { instances, name }: GatewayType,
): number | undefined {
  if (!instances) return undefined;
  const mode = gateway.kind === 'vpn-gateway' ? gateway.mode : undefined;
  if (!mode) return instances.usual;
  if (!Object.hasOwn(instances.modes, mode))
    context.open({
      at: gateway.id,
      field: 'mode',
      what: `a ${name} cannot be ${mode}`,
      action: `choose one of ${Object.keys(instances.modes).join(', ')}`,
    });
  return instances.modes[mode] ?? instances.usual;
}

/** A hub's own block comes from its number, so that another hub changes nothing. */
function ofHub(
  { prefix, number, routingPreference }: Hub,
  { ownPrefix, options }: GatewayType,
): Pick<CloudGatewayPlan, 'prefix' | 'routingPreference'> {
  const automatic = (): string | undefined =>
    ownPrefix &&
    nthSubnet(ownPrefix.pool, ownPrefix.bits, (number - 1) % subnetCount(ownPrefix.pool, ownPrefix.bits));
  return {
    ...optional('prefix', ownPrefix && (prefix ?? automatic())),
    // A word that is none of the type's is left out, for a rule to tell.
    ...optional(
      'routingPreference',
      options['routing-preferences']?.find(({ id }) => id === routingPreference)?.id,
    ),
  };
}
