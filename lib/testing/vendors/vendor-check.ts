import type { Grammar } from './grammar';

/** A kind of object, and how a line creates one or needs it to be there already; the first group of each is its name. */
export type ReferencePattern = {
  kind: string;
  defines?: RegExp;
  uses?: RegExp;
  /** It need not be used by anything: it is what the rest is for. */
  end?: true;
};

/** How a file is checked that is no list of lines, such as XML: as a whole, by a parser and what its documentation says of its parts. */
export type Reader = {
  file: RegExp;
  /** What is wrong with it in a version. */
  problems(lines: readonly string[], version: string): string[];
};

/** What the tests know of a platform's language, each from its documentation. */
export type VendorCheck = {
  vendor: string;
  grammars: readonly Grammar[];
  readers?: readonly Reader[];
  references: readonly ReferencePattern[];
  /** What a comment starts with, where lines with `#` or `!` at their start are not all comments. */
  comment?: RegExp;
  /** Each line with the blocks that it stands in before it, where it means nothing without them: what `references` are matched against. */
  statements?: (lines: readonly string[]) => string[];
  /** A file that says what another says, in a format of its own: its name, and the lines of the other that it stands for. */
  same?: { file: RegExp; read(lines: readonly string[]): string[] };
  /** What sessions from a loopback look like, where it is not as on IOS or Junos. */
  hosted?: HostedCheck;
};

/** Patterns for `objects`: the lines, or what is said of one object in several lines as one text. */
export type HostedCheck = {
  objects(lines: readonly string[]): string[];
  /** A route of 32 bits to the address, into the tunnel of that number. */
  route(far: string, number: number): RegExp;
  /** The interface of a tunnel makes that route, whatever the tunnel carries, because it names its far end. */
  byInterface?: true;
  /** A session that may be two hops long. */
  hops: RegExp;
  /** A null route. */
  anchor: RegExp;
};

const modules = import.meta.glob<{ check: VendorCheck }>('./checks/*.ts', { eager: true });

const checks = new Map(Object.values(modules).map(({ check }) => [check.vendor, check]));

/** The check of a platform; undefined where `checks/` has no file for it. */
export const checkOf = (vendor: string): VendorCheck | undefined => checks.get(vendor);

/** Whether a line is a comment in the files of a platform. */
export const commentOn =
  (vendor: string) =>
  (line: string): boolean =>
    (checkOf(vendor)?.comment ?? /^\s*[#!]/).test(line);
