/** A resource of Microsoft.Network that exists: where it is, and its name. */
export type ResourceId = { group: string; name: string; id: string };

const groupPattern = /^[-\w.()]{0,89}[-\w()]$/;
const namePattern = /^[A-Za-z0-9](?:[\w.-]{0,78}\w)?$/;

/**
 * The parts of a resource id (`/subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…`), for a resource of these nested types;
 * undefined for anything else. Azure compares the fixed words without regard to case.
 */
export function parseResourceId(id: string, ...types: readonly string[]): ResourceId | undefined {
  const [start, subscriptions, subscription, groups, group = '', providers, provider, ...rest] =
    id.split('/');
  const fixed = [start, subscriptions, groups, providers, provider].map((word) => word?.toLowerCase());
  if (fixed.join('/') !== '/subscriptions/resourcegroups/providers/microsoft.network') return undefined;
  if (!/^[0-9a-fA-F-]{36}$/.test(subscription ?? '') || !groupPattern.test(group)) return undefined;
  const names = rest.filter((_, index) => index % 2 === 1);
  const found = rest.filter((_, index) => index % 2 === 0);
  if (found.join('/').toLowerCase() !== types.join('/').toLowerCase()) return undefined;
  const name = names.at(-1);
  if (name === undefined || names.length !== types.length) return undefined;
  return names.every((each) => namePattern.test(each)) ? { group, name, id } : undefined;
}
