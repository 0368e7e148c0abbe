import type { Design } from '@/lib/model/design';
import type { DesignObject } from '@/lib/model/kinds';

/** The design with these objects of another one in the place of its own; those that the other lacks are gone. */
export function mixed(design: Design, other: Design, ids: readonly string[]): Design {
  const objects: Record<string, DesignObject> = { ...design.objects };
  for (const id of ids) {
    const object = other.objects[id];
    if (object) objects[id] = object;
    else delete objects[id];
  }
  return { ...design, objects };
}
