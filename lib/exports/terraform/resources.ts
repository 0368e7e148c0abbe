import type { Block, Expression, Item } from '@/lib/plan/hcl';
import { objectKey } from '@/lib/plan/hcl';
import type { CloudPart } from './parts';

/** A resource of a cloud's part, as its block says. */
export type Resource = {
  /** `type.name` */
  address: string;
  type: string;
  cloud: string;
  region?: string;
  about: readonly string[];
  body: readonly Item[];
};

/** The resources of the parts, by address. */
export function resourcesOf(parts: readonly CloudPart[], regions: RegionsOf): Map<string, Resource> {
  const found = new Map<string, Resource>();
  for (const { cloud, files } of parts) {
    for (const { path, body } of files) {
      const region = regionIn(path, { cloud: cloud.id, regions: regions(cloud.id) });
      for (const item of body) {
        if (item.kind !== 'block' || item.type !== 'resource') continue;
        const resource = resourceOf(item, cloud.id, region);
        found.set(resource.address, resource);
      }
    }
  }
  return found;
}

/** The codes of the regions that a design has of a cloud. */
export type RegionsOf = (cloud: string) => readonly string[];

/** Files are named `<cloud>-<region>-<purpose>.tf`; one of no region belongs to the whole account. */
const regionIn = (
  path: string,
  { cloud, regions }: { cloud: string; regions: readonly string[] },
): string | undefined => regions.find((code) => path.startsWith(`${cloud}-${code}-`));

function resourceOf(
  { labels, body, about = [] }: Block,
  cloud: string,
  region: string | undefined,
): Resource {
  const [type = '', name = ''] = labels;
  return { address: `${type}.${name}`, type, cloud, ...(region ? { region } : {}), about, body };
}

/** Arguments of Terraform's own, which change nothing in the cloud. */
const ofTerraform = new Set(['lifecycle', 'depends_on', 'provider', 'timeouts']);

/** The arguments of a resource as text, by path; of several blocks of one type the path has an index. */
export function argumentsOf({ body }: Pick<Resource, 'body'>): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (items: readonly Item[], within: string): void => {
    const counts = new Map<string, number>();
    for (const item of items) {
      if (item.kind === 'attribute') {
        if (within !== '' || !ofTerraform.has(item.name)) addValue(found, within + item.name, item.value);
      } else if (item.kind === 'block') {
        if (within === '' && ofTerraform.has(item.type)) continue;
        const index = counts.get(item.type) ?? 0;
        counts.set(item.type, index + 1);
        const path = `${within}${item.type}${index > 0 ? `[${index}]` : ''}`;
        if (item.body.length === 0) found.set(path, '{}');
        else visit(item.body, `${path}.`);
      }
    }
  };
  visit(body, '');
  return found;
}

/** An object's entries are arguments of their own, so that one changed tag is one change. */
function addValue(found: Map<string, string>, path: string, value: Expression): void {
  if (value.kind === 'object' && value.entries.length > 0)
    for (const entry of value.entries) addValue(found, `${path}.${entry.key}`, entry.value);
  else found.set(path, expressionText(value));
}

/** An expression on one line. */
function expressionText(value: Expression): string {
  switch (value.kind) {
    case 'code':
      return value.code;
    case 'list':
      return `[${value.items.map(expressionText).join(', ')}]`;
    case 'object':
      return `{ ${value.entries.map(({ key, value: inner }) => `${objectKey(key)} = ${expressionText(inner)}`).join(', ')} }`;
    case 'call':
      return `${value.name}(${expressionText(value.first)}, ${expressionText(value.object)})`;
  }
}
