import { freeSubnet } from '@/lib/addressing/pool';
import { choices } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { addObject, type NewObject } from '@/lib/model/edit';
import { type DesignObject, isPlaced, type KindName, kindOf, type PlacedObject } from '@/lib/model/kinds';
import { query } from '@/lib/model/query';
import type { Edited, EditTools, Point } from './commands/command';
import { type EditorState, objectIdOf } from './editor';
import { fitFrames } from './frames';
import {
  frameAt,
  frameGap,
  freeSpotInside,
  freeSpotNear,
  originOf,
  rectOf,
  siblingRects,
  snapPoint,
} from './layout';
import { mayHold } from './move';
import { columnOf, type Size, sizeOf } from './sizes';

/**
 * Adds an object of a kind with a spot on the canvas. It goes into the frame it was dropped on; else into the selected one, or the one in
 * view, or the nearest; where there is none that may hold it, a new frame comes with it in the same step.
 */
export function addPlaced(
  state: EditorState,
  tools: EditTools,
  kind: KindName,
  fields: Record<string, unknown> = {},
): Edited {
  const at = tools.at ?? { x: 0, y: 0, from: 'view' as const };
  const frameKind = kindOf(kind)?.parents[0] as KindName | undefined;
  if (frameKind === undefined) {
    const added = addOne(state.design, tools, { kind, spot: { near: at }, fields });
    return { design: added.design, selection: [added.id] };
  }
  const known = parentFor(state, kind, at);
  const framed = known
    ? { design: state.design, id: known.id }
    : addOne(state.design, tools, { kind: frameKind, spot: { near: at } });
  const spot = known && at.from === 'drop' ? { near: at, parent: framed.id } : { parent: framed.id };
  const added = addOne(framed.design, tools, { kind, spot, fields });
  return { design: fitFrames(added.design, [framed.id]), selection: [added.id] };
}

type Spot = { near?: Point; parent?: string };

/** Adds one object at a spot: exactly where it was dropped in a frame, at the next free spot otherwise. */
export function addOne(
  design: Design,
  tools: Pick<EditTools, 'newId'>,
  { kind, spot, fields = {} }: { kind: KindName; spot: Spot; fields?: Record<string, unknown> },
): { design: Design; id: string } {
  const id = tools.newId(kind);
  const given: Record<string, unknown> = {
    name: freshName(design, kind),
    ...usualFields(design, kind, spot.parent),
    ...fields,
    ...(spot.parent ? { parent: spot.parent } : {}),
  };
  const trial = addObject(design, { kind, id, fields: given as NewObject<KindName> });
  const object = query(trial).object(id);
  if (!object || !isPlaced(object)) return { design: trial, id };
  const position = spotFor(design, { ...spot, size: sizeOf(object), kind });
  const placed = { ...object, position } as DesignObject;
  return { design: { ...trial, objects: { ...trial.objects, [id]: placed } }, id };
}

function spotFor(design: Design, { near, parent, size, kind }: Spot & { size: Size; kind: string }): Point {
  const taken = siblingRects(design, parent);
  const frame = parent === undefined ? undefined : query(design).object(parent);
  if (!frame || !isPlaced(frame)) return freeSpotNear(taken, size, near ?? { x: 0, y: 0 }, frameGap);
  if (!near) return freeSpotInside(taken, size, columnOf(kind));
  const origin = originOf(design, parent);
  return snapPoint({ x: near.x - origin.x - size.width / 2, y: near.y - origin.y - 20 });
}

function parentFor(
  { design, selection }: EditorState,
  kind: string,
  at: NonNullable<EditTools['at']>,
): PlacedObject | undefined {
  const may = (frame: PlacedObject): boolean => mayHold(frame.kind, kind);
  const pointed = frameAt(design, at, may);
  if (at.from === 'drop') return pointed;
  return selectedFrame(design, selection, may) ?? pointed ?? nearestFrame(design, may, at);
}

/** The frame that is selected, or that the selected object lies in. */
export function selectedFrame(
  design: Design,
  selection: readonly string[],
  may: (frame: PlacedObject) => boolean,
): PlacedObject | undefined {
  for (const id of selection) {
    const object = query(design).object(objectIdOf(id));
    const frames = [object, object && 'parent' in object ? query(design).object(object.parent) : undefined];
    for (const frame of frames) if (frame && isPlaced(frame) && may(frame)) return frame;
  }
  return undefined;
}

function nearestFrame(
  design: Design,
  may: (frame: PlacedObject) => boolean,
  at: Point,
): PlacedObject | undefined {
  let best: { frame: PlacedObject; distance: number } | undefined;
  for (const frame of Object.values(design.objects)) {
    if (!isPlaced(frame) || !may(frame)) continue;
    const { x, y, width, height } = rectOf(design, frame);
    const distance = Math.hypot(x + width / 2 - at.x, y + height / 2 - at.y);
    if (!best || distance < best.distance) best = { frame, distance };
  }
  return best?.frame;
}

/** The kind's usual name, with a number if it is taken. */
function freshName(design: Design, kind: KindName): string {
  const usual = String(kindOf(kind)?.defaults.name ?? kind);
  const taken = new Set(
    query(design)
      .all(kind)
      .map(({ name }) => name),
  );
  if (!taken.has(usual)) return usual;
  let count = 2;
  while (taken.has(`${usual} ${count}`)) count++;
  return `${usual} ${count}`;
}

/** Addresses that nothing in the design uses yet, so that a new thing can be connected at once. */
function usualFields(design: Design, kind: KindName, parent: string | undefined): Record<string, unknown> {
  if (kind === 'network') {
    const prefix = freePrefix(design, { bits: 24, shift: 0 });
    return prefix ? { prefixes: [prefix] } : {};
  }
  if (kind !== 'vpc') return {};
  const block = freePrefix(design, { bits: 16, shift: 100 });
  if (!block) return {};
  const zones = zonesIn(design, parent);
  const names = zones.length > 0 ? zones.slice(0, 2) : ['a', 'b'];
  const taken: string[] = [];
  const subnets = names.flatMap((name, index) => {
    const prefix = freeSubnet({ pool: block, bits: 24, taken });
    if (!prefix) return [];
    taken.push(prefix);
    return [{ id: name, name: `subnet-${name}`, prefix, ...(zones[index] ? { zone: zones[index] } : {}) }];
  });
  return { prefixes: [block], subnets };
}

/** The zones that subnets of a region's cloud lie in; none where they span the region. */
const zonesIn = (design: Design, region: string | undefined): string[] =>
  choices('zones', { cloud: query(design).get(region ?? '', 'cloud-region')?.cloud }).map(({ id }) => id);

/** A free private prefix (RFC 1918): VPCs from 10.100.0.0 up, networks from 10.0.0.0 up. */
function freePrefix(design: Design, { bits, shift }: { bits: number; shift: number }): string | undefined {
  const used = Object.values(design.objects).flatMap((object) =>
    object.kind === 'network' || object.kind === 'vpc' ? object.prefixes : [],
  );
  const kept =
    shift === 0 ? ['10.0.0.0/16', '10.96.0.0/11'] : ['10.0.0.0/10', '10.64.0.0/11', '10.96.0.0/14'];
  return freeSubnet({ pool: '10.0.0.0/8', bits, taken: [...used, ...kept] });
}
