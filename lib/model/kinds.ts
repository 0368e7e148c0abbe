import type { z } from 'zod';
import { kinds } from './kinds/all';
import type { Kind } from './kinds/kind';

/** The same type without the index signatures that `looseObject` leaves for unknown fields. */
export type Known<T> = T extends readonly (infer Item)[]
  ? Known<Item>[]
  : T extends object
    ? { [Key in keyof T as string extends Key ? never : Key]: Known<T[Key]> }
    : T;

type AnyKind = (typeof kinds)[number];

export type KindName = AnyKind['kind'];

/** An object of one kind as code sees it: its fields and its id. */
export type ObjectOf<Name extends KindName> = { id: string } & Known<
  z.infer<Extract<AnyKind, { kind: Name }>['schema']>
>;

export type DesignObject = { [Name in KindName]: ObjectOf<Name> }[KindName];

export type Site = ObjectOf<'site'>;
export type Network = ObjectOf<'network'>;
export type CustomerGateway = ObjectOf<'customer-gateway'>;
export type CloudRegion = ObjectOf<'cloud-region'>;
export type Vpc = ObjectOf<'vpc'>;
export type VpnGateway = ObjectOf<'vpn-gateway'>;
export type Hub = ObjectOf<'hub'>;
export type VpnConnection = ObjectOf<'vpn-connection'>;
export type Tunnel = VpnConnection['tunnels'][number];

/** A link of any kind: has two ends. */
export type Link = Extract<DesignObject, { from: string; to: string }>;
/** Anything with a spot on the canvas. */
export type PlacedObject = Extract<DesignObject, { position: unknown }>;

const byName = new Map<string, Kind>(kinds.map((kind) => [kind.kind, kind as unknown as Kind]));

/** The kind of that name, or undefined. */
export const kindOf = (name: string): Kind | undefined => byName.get(name);

/** All kinds, sorted by name. */
export const allKinds: readonly Kind[] = [...byName.values()];

export const isLink = (object: DesignObject): object is Link => 'from' in object && 'to' in object;
export const isPlaced = (object: DesignObject): object is PlacedObject => 'position' in object;

/** The kinds of link that may join two kinds, and in which order the ends go. */
export function linksBetween(first: string, second: string): { kind: KindName; swap: boolean }[] {
  return kinds.flatMap((kind): { kind: KindName; swap: boolean }[] => {
    const joins: readonly (readonly [string, string])[] = 'joins' in kind ? (kind.joins ?? []) : [];
    if (joins.some(([from, to]) => from === first && to === second))
      return [{ kind: kind.kind, swap: false }];
    if (joins.some(([from, to]) => from === second && to === first)) return [{ kind: kind.kind, swap: true }];
    return [];
  });
}

/** The few words under an object's name, from its kind. */
export const summaryOf = (object: DesignObject): string[] => kindOf(object.kind)?.summary(object) ?? [];
