import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a program printed, both streams, and its exit status. */
export type Ended = { status: number | null; text: string };

/** Runs a program to its end. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): Ended {
  const { status, stdout, stderr, error } = spawnSync(command, [...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
    timeout: 60_000,
  });
  if (error) throw error;
  return { status, text: `${stdout}${stderr}` };
}

/**
 * Runs a shell script in network and mount namespaces of its own, with an empty `/run`: its links, daemons and sockets are nobody else's, and are
 * gone with it. Needs root.
 */
export const runApart = (script: string, args: readonly string[] = []): Ended =>
  run('unshare', [
    ...['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc'],
    ...['sh', '-euc', `mount -t tmpfs tmpfs /run\nip link set lo up\n${script}`, 'sh', ...args],
  ]);

/** Writes texts into files of a new folder, hands their paths over, and takes the folder away again. */
export function withFiles<T>(texts: readonly string[], use: (paths: string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'trunkline-programs-'));
  try {
    return use(
      texts.map((text, index) => {
        const path = join(folder, `${index}.conf`);
        writeFileSync(path, text);
        return path;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
