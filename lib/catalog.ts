import { clouds } from './clouds/all';
import type { Cloud } from './clouds/cloud';
import { exporters } from './exports/all';
import type { Exporter } from './exports/export';
import { importers } from './imports/all';
import type { Importer } from './imports/import';
import { allKinds } from './model/kinds';
import { rules } from './rules/all';
import type { Rule } from './rules/rule';
import { vendors } from './vendors/all';
import type { Vendor } from './vendors/vendor';

const cloudById = new Map<string, Cloud>(clouds.map((cloud) => [cloud.id, cloud]));
const vendorById = new Map<string, Vendor>(vendors.map((vendor) => [vendor.id, vendor]));

/** Every family's members. The only place that knows them all; everything else is handed what it needs. */
export const catalog = {
  kinds: allKinds,
  clouds: clouds as readonly Cloud[],
  vendors: vendors as readonly Vendor[],
  rules: rules as readonly Rule[],
  exporters: exporters as readonly Exporter[],
  importers: importers as readonly Importer[],
  cloud: (id: string): Cloud | undefined => cloudById.get(id),
  vendor: (id: string): Vendor | undefined => vendorById.get(id),
};

/** The words that a field of the design can be picked from, by the list its schema names. */
export function choices(list: string, within: { cloud?: string } = {}): { id: string; name: string }[] {
  const cloud = within.cloud ? cloudById.get(within.cloud) : undefined;
  const types = cloud?.gatewayTypes ?? [];
  switch (list) {
    case 'clouds':
      return catalog.clouds.map(({ id, name }) => ({ id, name }));
    case 'platforms':
      return catalog.vendors.filter(({ hidden }) => !hidden).map(({ id, name }) => ({ id, name }));
    case 'regions':
      return (cloud?.regions ?? []).map(({ id, name }) => ({ id, name: `${id} (${name})` }));
    case 'zones':
      return (cloud?.usualZones ?? []).map((zone) => ({ id: zone, name: zone }));
    case 'vpn-gateway-types':
      return types.filter(({ kind }) => kind === 'vpn-gateway').map(({ id, name }) => ({ id, name }));
    case 'hub-types':
      return types.filter(({ kind }) => kind === 'hub').map(({ id, name }) => ({ id, name }));
    default:
      return [];
  }
}
