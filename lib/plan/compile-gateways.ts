import { comparePrefixes, isIPv4 } from '@/lib/addressing/prefix';
import type { CustomerGateway, Network } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Context } from './compile';
import type { VendorFacts } from './facts';
import { byNumber, labelsFor } from './labels';
import { optional } from './maps';
import type { GatewayPlan, UplinkPlan } from './plan';
import { siblingsIn } from './siblings';

// RFC 6996: 64512-65534 and 4200000000-4294967294 are private. The first 500 gateways get 65001-65500, which stays clear of
// the clouds' usual 64512 and of the ASNs that Azure keeps (65515 and up).
const short = { base: 65_000, count: 500 };
const long = 4_200_000_000;

/** The private ASN of the nth customer gateway, from 1. */
const automaticSiteAsn = (number: number): number =>
  number <= short.count ? short.base + number : long + number;

/** The customer gateways of a design, in order of number. */
export function compileGateways(context: Context): GatewayPlan[] {
  const { all, get, childrenOf } = query(context.design);
  const found = byNumber(all('customer-gateway'));
  const labels = labelsFor(found);
  const networks = new Map<string, SiteNetworks>();
  const siblings = siblingsIn(context, (gateway) => gateway.asn ?? automaticSiteAsn(gateway.number));
  return found.flatMap((gateway) => {
    const site = get(gateway.parent, 'site');
    if (!site) {
      context.open({
        at: gateway.id,
        field: 'parent',
        what: 'the gateway is in no site',
        action: 'move it into a site',
      });
      return [];
    }
    const vendor = vendorOf(context, gateway);
    const behind = networks.get(site.id) ?? siteNetworks(childrenOf(site.id, 'network'));
    networks.set(site.id, behind);
    const uplinks = uplinksOf(gateway, vendor);
    const routerId = gateway.routerId ?? uplinks.find(({ address }) => address && isIPv4(address))?.address;
    return [
      {
        id: gateway.id,
        name: gateway.name,
        label: labels.get(gateway.id) ?? gateway.id,
        site: { id: site.id, name: site.name },
        platform: gateway.platform ?? '',
        version: gateway.version || (vendor?.versions[0] ?? ''),
        asn: gateway.asn ?? automaticSiteAsn(gateway.number),
        paths: vendor?.bgp?.paths ?? 1,
        ...(routerId ? { routerId } : {}),
        uplinks,
        insideInterface: gateway.lanInterface ?? vendor?.interfaces.inside ?? '',
        ...optional('lanAddress', gateway.lanAddress),
        pair: gateway.pair ?? false,
        siblings: siblings(gateway),
        ...behind,
      },
    ];
  });
}

type SiteNetworks = Pick<GatewayPlan, 'networks' | 'advertises'>;

function siteNetworks(networks: readonly Network[]): SiteNetworks {
  return {
    networks: networks.map(({ id, name, prefixes }) => ({ id, name, prefixes })),
    advertises: [...new Set(networks.flatMap(({ prefixes }) => prefixes))].sort(comparePrefixes),
  };
}

function vendorOf(context: Context, gateway: CustomerGateway): VendorFacts | undefined {
  if (!gateway.platform) {
    context.open({
      at: gateway.id,
      field: 'platform',
      what: 'the gateway has no platform',
      action: 'choose one, for example cisco-ios-xe',
    });
    return undefined;
  }
  const vendor = context.facts.vendor(gateway.platform);
  if (!vendor) {
    context.open({
      at: gateway.id,
      field: 'platform',
      what: `platform ${gateway.platform} is not known`,
      action: 'choose one from the list',
    });
  }
  return vendor;
}

function uplinksOf(gateway: CustomerGateway, vendor: VendorFacts | undefined): UplinkPlan[] {
  return gateway.uplinks.map((line, index) => ({
    id: line.id,
    name: line.name || `Uplink ${index + 1}`,
    ...(line.isp ? { isp: line.isp } : {}),
    interface: line.interface ?? vendor?.interfaces.outside(index) ?? '',
    ...(line.vrf ? { vrf: line.vrf } : {}),
    ...(line.address ? { address: line.address } : {}),
    ...(line.localAddress && line.localAddress !== line.address ? { localAddress: line.localAddress } : {}),
    ...(line.nextHop ? { nextHop: line.nextHop } : {}),
    mtu: line.mtu,
    transport: line.transport ?? [],
    ...(line.bandwidthMbps === undefined ? {} : { bandwidthMbps: line.bandwidthMbps }),
  }));
}
