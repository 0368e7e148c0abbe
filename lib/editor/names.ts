import { catalog } from '@/lib/catalog';

// What the catalog calls things, for screens that show a design's words. An unknown word stands for itself.

/** A platform’s short name. */
export const platformName = (id: string): string => catalog.vendor(id)?.shortName ?? id;

/** A cloud's short name, and whether this Trunkline knows it. */
export function cloudMark(id: string): { text: string; known: boolean } {
  const cloud = catalog.cloud(id);
  return { text: cloud?.shortName ?? id, known: cloud !== undefined };
}

/** The name of a type of VPN gateway or hub. */
export const gatewayTypeName = (cloud: string, type: string): string =>
  catalog.cloud(cloud)?.gatewayTypes.find(({ id }) => id === type)?.name ?? type;

/** The name that people use for a region. */
export const regionName = (cloud: string, region: string): string =>
  catalog.cloud(cloud)?.regions.find(({ id }) => id === region)?.name ?? '';
