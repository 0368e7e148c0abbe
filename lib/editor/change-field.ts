import { catalog, choices } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { setField } from '@/lib/model/edit';
import { query } from '@/lib/model/query';

/**
 * A field of an object set to a value that a person chose, with what can no longer stand beside it: a region of another cloud, and what its gateways,
 * VPCs and hubs have that the new cloud does not know. Throws as `setField` where the value does not fit.
 */
export function changeField(
  design: Design,
  { id, path, value }: { id: string; path: (string | number)[]; value: unknown },
): Design {
  const changed = setField(design, { id, path, value });
  const region = query(changed).get(id, 'cloud-region');
  const cloud = catalog.cloud(region?.cloud ?? '');
  if (!region || !cloud || path[0] !== 'cloud') return changed;
  const known = cloud.regions.some((each) => each.id === region.region);
  const moved = known ? changed : setField(changed, { id, path: ['region'], value: cloud.usualRegion });
  return query(moved)
    .children(id)
    .reduce((now, child) => withKnownWords(now, child, cloud.id), moved);
}

/** The fields of what lies in a region whose words come from its cloud, and their lists. */
const lists: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'vpn-gateway': { type: 'vpn-gateway-types', sku: 'gateway-sizes', mode: 'gateway-modes' },
  hub: { type: 'hub-types', sku: 'gateway-sizes', routingPreference: 'routing-preferences' },
  vpc: { routingMode: 'vpc-routing-modes' },
};

function withKnownWords(design: Design, child: { id: string; kind: string }, cloud: string): Design {
  return Object.entries(lists[child.kind] ?? {}).reduce((now, [field, list]) => {
    const word = (query(now).object(child.id) as unknown as Record<string, unknown>)[field];
    if (word === undefined) return now;
    const kind = child.kind === 'hub' ? 'hub' : 'vpn-gateway';
    const type = query(now).get(child.id, kind)?.type;
    const listed = choices(list, { cloud, kind, ...(type ? { type } : {}) });
    if (listed.some(({ id }) => id === word)) return now;
    return setField(now, { id: child.id, path: [field], value: undefined });
  }, design);
}
