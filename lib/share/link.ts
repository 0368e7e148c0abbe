import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import type { Design } from '@/lib/model/design';
import { type Parsed, parseDesign } from '@/lib/model/parse';
import { compactDesign } from '@/lib/model/serialise';
import { fromBase64Url, toBase64Url } from './base64url';
import { checksum } from './checksum';
import { readView, type SharedView, viewText } from './view';

// A link is `<container version>.<checksum>.<data>`, where data is the compact design file, deflated (RFC 1951), as base64url (RFC 4648
// section 5): letters that no chat or mail program changes in a URL. What is simulated follows as a second `<checksum>.<data>`, if anything is.

/** The container's version, apart from the design's own: it says how the rest is to be unpacked. */
const container = '1';

/**
 * Most characters of a link's fragment. Browsers take megabytes, but a link travels through other programs: Excel cuts at 32,767 characters of
 * a cell, mail and chat programs at less than twice that.
 */
export const mostLinkLength = 32_000;

/** Most bytes that a link may unpack to: deflate makes at most 1,032 out of one, so a small link could fill a browser's memory. */
const mostUnpacked = 8_000_000;

export type EncodedLink = {
  /** What comes after the `#`. */
  fragment: string;
  /** Present when the link is too long to travel. */
  tooLarge?: { length: number; most: number };
};

/** A design as the fragment of a link; nothing of it is sent to a server, because fragments are not (RFC 3986 section 3.5). */
export function encodeLink(design: Design, view?: SharedView): EncodedLink {
  const texts = [compactDesign(design), ...(view ? [viewText(view)] : [])];
  const fragment = [container, ...texts.map(packed)].join('.');
  const { length } = fragment;
  return length <= mostLinkLength ? { fragment } : { fragment, tooLarge: { length, most: mostLinkLength } };
}

/** A text as its checksum and its data. */
function packed(text: string): string {
  const bytes = strToU8(text);
  return `${checksum(bytes)}.${toBase64Url(deflateSync(bytes, { level: 9 }))}`;
}

export type DecodedLink = { ok: true; parsed: Parsed; view?: SharedView } | { ok: false; message: string };

/** The design in a link's fragment, with or without the `#`. Trusts nothing: never throws, and what it refuses it explains to a person. */
export function decodeLink(fragment: string): DecodedLink {
  const text = fragment.replace(/^#/, '').trim();
  if (text === '') return refused('The link holds no design.');
  const [version = '', sum = '', data = '', ...more] = text.split('.');
  if (!/^\d{1,4}$/.test(version) || (more.length !== 0 && more.length !== 2))
    return refused('This is not a link to a design.');
  if (version !== container) {
    return refused('The link was made by a newer Trunkline. Open it there, or ask for the design as a file.');
  }
  if (text.length > mostLinkLength) {
    return refused(`The link is longer than ${mostLinkLength} characters. Ask for the design as a file.`);
  }
  const design = unpacked({ sum, data });
  if ('why' in design) return refused(design.why);
  const parsed = parseDesign(design.text);
  if (!parsed.usable)
    return refused(`The link does not hold a readable design. ${parsed.notes[0]?.message ?? ''}`.trim());
  const [viewSum, viewData] = more;
  if (viewSum === undefined || viewData === undefined) return { ok: true, parsed };
  const second = unpacked({ sum: viewSum, data: viewData });
  if ('why' in second) return refused(second.why);
  const view = readView(second.text);
  return view ? { ok: true, parsed, view } : refused(damaged);
}

/** The text of a checksum and its data, or why there is none. */
function unpacked({ sum, data }: { sum: string; data: string }): { text: string } | { why: string } {
  const bytes = fromBase64Url(data);
  if (!bytes || bytes.length === 0) return { why: damaged };
  const whole = unpack(bytes);
  if (whole === 'too-large')
    return { why: 'The link unpacks to more than a design may hold, so it was not opened.' };
  return whole && checksum(whole) === sum ? { text: strFromU8(whole) } : { why: damaged };
}

const damaged =
  'The link is damaged: part of it is missing or changed. Copy it again, whole, or ask for the design as a file.';

const refused = (message: string): DecodedLink => ({ ok: false, message });

/** Bytes taken in at a time, so that little more than the most is ever unpacked. */
const step = 1024;

/** Unpacks step by step and stops at the most; undefined when it is no deflated data or ends too early. */
function unpack(packed: Uint8Array): Uint8Array | 'too-large' | undefined {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  try {
    const inflate = new Inflate((chunk, final) => {
      length += chunk.length;
      chunks.push(chunk);
      isWhole ||= final;
    });
    for (let at = 0; at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (length > mostUnpacked) return 'too-large';
    }
  } catch {
    return undefined;
  }
  return isWhole ? joined(chunks, length) : undefined;
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
