import type { ConfigFile } from '@/lib/plan/config-file';

/** Files that are written, or the object that a folder still to be written is about. */
type Place = { id: string; about?: string; files?: ReadonlyMap<string, ConfigFile> };

/**
 * For each object the file with the most lines about it, the first of equals; what is said of a tunnel is said of its connection too. A folder that is
 * still to be written is the home of the object it is about.
 */
export function homesOf(places: readonly Place[]): Map<string, string> {
  const homes = new Map<string, string>();
  const most = new Map<string, number>();
  for (const { files = none } of places) {
    for (const [id, { lines }] of files) {
      for (const [object, count] of countsIn(lines)) {
        if (count <= (most.get(object) ?? 0)) continue;
        most.set(object, count);
        homes.set(object, id);
      }
    }
  }
  for (const { id, about, files } of places) if (about && !files) homes.set(about, id);
  return homes;
}

const none: ReadonlyMap<string, ConfigFile> = new Map();

function countsIn(lines: ConfigFile['lines']): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (id: string): void => {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { about = [] } of lines) {
    about.forEach(count);
    const owners = about.filter((id) => id.includes('/')).map((id) => id.slice(0, id.indexOf('/')));
    for (const owner of new Set(owners)) if (!about.includes(owner)) count(owner);
  }
  return counts;
}
