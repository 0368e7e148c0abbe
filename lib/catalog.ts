import { clouds } from './clouds/all';
import type { Cloud } from './clouds/cloud';
import { exporters } from './exports/all';
import type { Exporter } from './exports/export';
import { importers } from './imports/all';
import type { Importer } from './imports/import';
import { allKinds } from './model/kinds';
import { packs } from './packs/all';
import type { Pack } from './packs/pack';
import { type Choice, type GatewayType, inVersion, type OptionList, optionLists } from './plan/facts';
import { rules } from './rules/all';
import type { Rule } from './rules/rule';
import { vendors } from './vendors/all';
import type { Vendor } from './vendors/vendor';

const cloudById = new Map<string, Cloud>(clouds.map((cloud) => [cloud.id, cloud]));
const packById = new Map(packs.map((pack) => [pack.id, pack]));
const vendorById = new Map<string, Vendor>(vendors.map((vendor) => [vendor.id, vendor]));

/** Every family's members. The only place that knows them all; everything else is handed what it needs. */
export const catalog = {
  kinds: allKinds,
  clouds: clouds as readonly Cloud[],
  vendors: vendors as readonly Vendor[],
  rules: rules as readonly Rule[],
  packs,
  exporters: exporters as readonly Exporter[],
  importers: importers as readonly Importer[],
  cloud: (id: string): Cloud | undefined => cloudById.get(id),
  pack: (id: string): Pack | undefined => packById.get(id),
  vendor: (id: string, version?: string): Vendor | undefined => {
    const vendor = vendorById.get(id);
    return vendor && inVersion(vendor, version);
  },
};

/** What the words of a list depend on: the object's cloud, and the type of its gateway or hub (left out: the usual one). */
export type Within = { cloud?: string; kind?: GatewayType['kind']; type?: string };

/** The words that a field of the design can be picked from, by the list its schema names. */
export function choices(list: string, within: Within = {}): Choice[] {
  const cloud = within.cloud ? cloudById.get(within.cloud) : undefined;
  const types = cloud?.gatewayTypes ?? [];
  const named = (items: readonly Choice[]): Choice[] => items.map(({ id, name }) => ({ id, name }));
  switch (list) {
    case 'clouds':
      return named(catalog.clouds);
    case 'platforms':
      return named(catalog.vendors.filter(({ hidden }) => !hidden));
    case 'packs':
      return packs.map(({ id, title }) => ({ id, name: title }));
    case 'regions':
      return (cloud?.regions ?? []).map(({ id, name }) => ({ id, name: `${id} (${name})` }));
    case 'zones':
      return cloud?.zonalSubnets ? cloud.usualZones.map((zone) => ({ id: zone, name: zone })) : [];
    case 'vpn-gateway-types':
      return named(types.filter(({ kind }) => kind === 'vpn-gateway'));
    case 'hub-types':
      return named(types.filter(({ kind }) => kind === 'hub'));
    case 'vpc-routing-modes':
      return named(cloud?.vpcRoutingModes ?? []);
    case 'gateway-transit':
      return cloud?.peering.lendsGateway ? [{ id: 'yes', name: 'Yes' }] : [];
    case 'gateway-sizes':
      return named(typeOf(types, within)?.sizes ?? []);
    default:
      return isOptionList(list) ? named(typeOf(types, within)?.options[list] ?? []) : [];
  }
}

const typeOf = (types: readonly GatewayType[], { kind, type }: Within): GatewayType | undefined =>
  types.find((each) => (kind === undefined || each.kind === kind) && (type ? each.id === type : each.usual));

const isOptionList = (list: string): list is OptionList => (optionLists as readonly string[]).includes(list);
