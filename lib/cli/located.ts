import { placesOf } from '@/lib/model/json-place';
import type { Problem } from '@/lib/rules/run';
import type { Input } from './input';

/** A problem's place with its spot in the file. */
export type Located = {
  id: string;
  name: string;
  kind?: string;
  field?: string;
  label?: string;
  line?: number;
  column?: number;
};

/** Finds the places of problems in the text of the file: made once for all of them. */
export function locator(
  { text, design }: Input,
  problems: readonly Problem[],
): (place: Problem['at'][number]) => Located {
  const places = placesOf(
    text,
    problems.flatMap(({ at }) => at.map(pathOf)),
  );
  return (place) => {
    const object = Object.hasOwn(design.objects, place.id) ? design.objects[place.id] : undefined;
    const isDesign = place.id.startsWith('@');
    return {
      ...place,
      name: isDesign ? design.name : object?.name || place.id,
      ...(object ? { kind: object.kind } : {}),
      ...places.get(pathOf(place)),
    };
  };
}

/** Where a place is in the file; a place that is the design itself is named by its field alone. */
const pathOf = ({ id, field }: Problem['at'][number]): string =>
  id.startsWith('@') ? (field ?? 'settings') : `objects/${id}${field ? `/${field}` : ''}`;
