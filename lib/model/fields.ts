import { z } from 'zod';
import { canonicalPrefix, isAddress, isIPv4, isPrefix } from '@/lib/addressing/prefix';
import { cleanLine, cleanText } from './text';

/** How a field is shown and explained; the inspector, the outline and the JSON Schema read it. */
export interface FieldMeta {
  label?: string;
  help?: string;
  unit?: string;
  group?: string;
  /** What a person picks the value from, when it is more than a box to type in. */
  input?: 'text' | 'lines' | 'prefix' | 'address' | 'asn' | 'reference' | 'part' | 'catalog' | 'hidden';
  /**
   * For `reference`: the kinds an id may name, none for all. For `catalog`: the list it comes from. For `part`: the lists whose
   * entries an id may name, of the object itself (`routeTables`) or of one of its ends (`from.uplinks`).
   */
  of?: string[];
  placeholder?: string;
  /** A list of the catalog: where it is empty for the object's cloud and type, the field means nothing and is not shown. */
  needs?: string;
}

declare module 'zod' {
  interface GlobalMeta extends FieldMeta {}
}

/** Longest name, in UTF-16 units. */
export const maxName = 120;
/** Longest free text, in UTF-16 units. */
const maxText = 4000;
/** Most entries in any list of a design's object. */
export const maxList = 4096;

/** `constructor` is a name that every object of JavaScript has already. */
export const idPattern = /^(?!constructor$)[a-z][a-z0-9-]{0,63}$/;

/** An object's id: lower-case letters, digits and hyphens, unique in its design. */
export const id = () =>
  z.string().regex(idPattern, 'must be 1 to 64 lower-case letters, digits or hyphens, a letter first');

/** Whether a text can be an id. */
export const isId = (text: string): boolean => idPattern.test(text);

/** A reference to another object of the given kinds; of any, if none is given. */
export const reference = (...kinds: string[]) => id().meta({ input: 'reference', of: kinds });

/** One line of text. */
export const line = (max = maxName) =>
  z
    .string()
    .overwrite((text) => cleanLine(text, max))
    .max(max);

/** Text of several lines. */
export const paragraph = (max = maxText) =>
  z
    .string()
    .overwrite((text) => cleanText(text, max))
    .max(max)
    .meta({ input: 'lines' });

/** A word that a catalog, not the model, knows (a cloud, a region, a platform): open, so that newer files stay readable. */
export const word = (...of: string[]) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/, 'must be letters, digits and . _ : / - only, at most 64')
    .meta({ input: 'catalog', of });

/** An interface name as devices write them, for example GigabitEthernet0/0/1 or ge-0/0/0.0. */
export const interfaceName = () =>
  z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9._/:-]{0,31}$/,
      'must be an interface name such as GigabitEthernet1 or ge-0/0/0.0',
    )
    .meta({ input: 'text' });

/** A VRF's name: what every platform takes, as they write it. */
export const vrfName = () =>
  z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9_-]{0,30}$/,
      'must be letters, digits, _ and - only, a letter first, at most 31',
    )
    .meta({ input: 'text' });

/** An IPv4 or IPv6 prefix; host bits are cleared. */
export const prefix = () =>
  z
    .string()
    .overwrite((text) => canonicalPrefix(text)?.prefix ?? text)
    .refine(isPrefix, 'must be a prefix such as 10.0.0.0/16 or 2001:db8::/32')
    .meta({ input: 'prefix', placeholder: '10.0.0.0/16' });

/** Prefixes without repetition. */
export const prefixes = () =>
  z
    .array(prefix())
    .overwrite((list) => [...new Set(list)])
    .max(maxList);

/** An IPv4 or IPv6 address. */
export const address = () =>
  z
    .string()
    .overwrite((text) => text.trim())
    .refine(isAddress, 'must be an address such as 203.0.113.10')
    .meta({ input: 'address', placeholder: '203.0.113.10' });

/** An IPv4 address. */
export const ipv4 = () =>
  z
    .string()
    .overwrite((text) => text.trim())
    .refine(isIPv4, 'must be an IPv4 address such as 192.0.2.1')
    .meta({ input: 'address', placeholder: '192.0.2.1' });

/** An autonomous system number of two or four bytes (RFC 6793). */
export const asn = () => z.int().min(1).max(4_294_967_295).meta({ input: 'asn', placeholder: 'automatic' });

/** A whole number within bounds. */
export const whole = (min: number, max: number) => z.int().min(min).max(max);

const portList = /^[0-9]{1,5}(-[0-9]{1,5})?(,[0-9]{1,5}(-[0-9]{1,5})?){0,15}$/;
const isPort = (text: string): boolean => Number(text) >= 1 && Number(text) <= 65_535;

/** Up to 16 ports and ranges of ports, such as `443,8000-8080`. */
export const ports = () =>
  z
    .string()
    .overwrite((text) => text.replace(/\s+/g, ''))
    .refine(
      (text) => portList.test(text) && text.split(/[-,]/).every(isPort),
      'must be ports and ranges such as 443,8000-8080',
    );

/** The number that automatic addresses and ASNs are derived from; unique in its numbering, never changed later. */
export const number = () => whole(1, 1_000_000).meta({ input: 'hidden', label: 'Number' });

/** How far from the middle of its parent, or of the canvas, an object may lie. */
export const farthest = 1e6;

const coordinate = () => z.number().min(-farthest).max(farthest);
const position = z.looseObject({ x: coordinate(), y: coordinate() });
const size = z.looseObject({ width: z.number().min(20).max(1e6), height: z.number().min(20).max(1e6) });

/** That a thing exists already: its id in the cloud, and what Terraform does with it. */
export const existing = () =>
  z
    .looseObject({
      id: line(300).optional().meta({
        label: 'Id in the cloud',
        help: 'As the cloud writes it: vpc-0a1b…, a resource id, a self link.',
      }),
      use: z.enum(['refer', 'import']).default('refer').meta({
        label: 'Terraform',
        help: 'Refer: read it, never change it. Import: take it over and manage it from now on.',
      }),
    })
    .optional()
    .meta({ label: 'Exists already', group: 'Terraform' });

/** The id that a part of an existing thing has in the cloud. */
export const cloudId = () =>
  line(300).optional().meta({
    label: 'Id in the cloud',
    help: 'Only in a VPC that exists already and is imported, when this part exists too.',
  });

/** Fields of everything that has a place on the canvas; the position is relative to the parent. */
export const placed = () => ({
  position: position.default({ x: 0, y: 0 }).meta({ input: 'hidden' }),
  size: size.optional().meta({ input: 'hidden' }),
});

/** Fields of every object. */
export const named = () => ({
  name: line().meta({ label: 'Name', group: 'General' }),
  description: paragraph().optional().meta({ label: 'Description', group: 'General', input: 'lines' }),
});
