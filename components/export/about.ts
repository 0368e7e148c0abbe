import type { ConfigFile } from '@/lib/plan/config-file';

/** Whether something said about `about` concerns `id`: the object itself, or a tunnel of it. */
const concerns = (about: string, id: string): boolean => about === id || about.startsWith(`${id}/`);

/** Whether any of a line's ids concerns any of the wanted ones. */
export const isAbout = (about: readonly string[] | undefined, ids: readonly string[]): boolean =>
  about?.some((own) => ids.some((id) => concerns(own, id))) ?? false;

/** What a line points at: its tunnels, or else the last of its ids, since files name the gateway they are for before what the line says of it. */
export function targetOf(about: readonly string[] | undefined): readonly string[] {
  if (!about) return [];
  const tunnels = about.filter((id) => id.includes('/'));
  return tunnels.length > 0 ? tunnels : about.slice(-1);
}

/** The number of the first line about any of the ids, from 1. */
export function firstLineAbout(file: ConfigFile, ids: readonly string[]): number | undefined {
  const at = file.lines.findIndex(({ about }) => isAbout(about, ids));
  return at < 0 ? undefined : at + 1;
}
