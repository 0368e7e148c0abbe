import { safeJson } from './json';
import { type OwnPack, ownPack } from './policy';

/** Most characters of a pack's file. */
const longest = 200_000;

/** A pack of a person's own, or why the text holds none, a sentence each with its place. */
export type PackReading = { ok: true; pack: OwnPack } | { ok: false; problems: readonly string[] };

/** Reads a pack's file. Never throws: a field that does not fit is named with its path, such as `parameters/dhGroups/0`. */
export function readPack(text: string): PackReading {
  if (text.length > longest)
    return refused(`The file has ${text.length} characters; at most ${longest} are read.`);
  const json = safeJson(text, 8);
  if (!json.ok) return refused(json.message);
  const { value } = json;
  if (
    typeof value !== 'object' ||
    value === null ||
    !('format' in value) ||
    value.format !== 'trunkline-pack'
  )
    return refused('The file is JSON, but no policy pack: "format" must be "trunkline-pack".');
  const read = ownPack.safeParse(value);
  if (read.success) return { ok: true, pack: read.data as OwnPack };
  return {
    ok: false,
    problems: read.error.issues.map(({ path, message }) => `${path.join('/') || 'the file'}: ${message}.`),
  };
}

const refused = (problem: string): PackReading => ({ ok: false, problems: [problem] });
