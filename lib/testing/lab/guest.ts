import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConfigFile, fileText } from '@/lib/plan/config-file';
import { archive, type Entry } from './archive';
import { loaded } from './root';

/** What is needed to start a guest: the kernel's file and the archive of its system. */
export type Machine = { kernel: string; root: string };

/** What a guest's script printed, what the kernel said, and the script's exit status; undefined when the guest never came to its end. */
export type Ended = { text: string; console: string; status?: number };

type Job = {
  /** Run by bash in the guest, in `/lab`. */
  script: string;
  /** Files below `/lab`. */
  files: readonly ConfigFile[];
  /** Seconds until the guest is ended. */
  limitSeconds: number;
};

/**
 * Boots a machine that exists in software only, runs a script in it and gives what it printed. Time in which all its programs wait is skipped, so that a
 * wait of half a minute costs nothing (QEMU documentation, “TCG instruction counting”: `sleep=off`).
 */
export async function runInGuest({ kernel, root }: Machine, job: Job): Promise<Ended> {
  const folder = mkdtempSync(join(tmpdir(), 'trunkline-guest-'));
  try {
    const [initrd, said, results] = ['initrd', 'console', 'results'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(initrd, Buffer.concat([readFileSync(root), archive(jobEntries(job))]));
    await ended({ kernel, initrd, said, results, limitSeconds: job.limitSeconds });
    const text = readFileSync(results, 'utf8').replaceAll('\r', '');
    const status = /^guest-exit=(\d+)\n$/m.exec(text)?.[1];
    return {
      text: text.replace(/^guest-exit=\d+\n$/m, ''),
      console: readFileSync(said, 'utf8'),
      ...(status === undefined ? {} : { status: Number(status) }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Starts everything, runs the job and turns the machine off: a restart ends it, since QEMU is told not to. */
const init = `#!/bin/bash
export PATH=/usr/sbin:/usr/bin HOME=/root LANG=C
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
ln -s /proc/self/fd /dev/fd
mount -t tmpfs tmpfs /run
for module in ${loaded.join(' ')}; do
  modprobe "$module" || echo "no module $module"
done
ip link set lo up
stty -F /dev/ttyS1 raw
cd /lab
bash /lab/job.sh > /dev/ttyS1 2>&1
echo "guest-exit=$?" > /dev/ttyS1
echo b > /proc/sysrq-trigger
`;

function jobEntries({ script, files }: Job): Entry[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    const parts = path.split('/').slice(0, -1);
    parts.forEach((_, at) => {
      folders.add(`/lab/${parts.slice(0, at + 1).join('/')}`);
    });
  }
  return [
    { path: '/init', mode: 0o755, data: Buffer.from(init) },
    { path: '/lab/job.sh', mode: 0o755, data: Buffer.from(script) },
    ...[...folders].map((path): Entry => ({ path, mode: 0o755, isFolder: true })),
    ...files.map(
      (file): Entry => ({
        path: `/lab/${file.path}`,
        mode: file.executable ? 0o755 : 0o644,
        data: Buffer.from(fileText(file)),
      }),
    ),
  ];
}

type Boot = { kernel: string; initrd: string; said: string; results: string; limitSeconds: number };

function ended({ kernel, initrd, said, results, limitSeconds }: Boot): Promise<void> {
  const child = spawn(
    'qemu-system-x86_64',
    [
      ...[
        '-nodefaults',
        '-no-reboot',
        '-display',
        'none',
        '-machine',
        'q35',
        '-accel',
        'tcg',
        '-cpu',
        'max,la57=off',
        '-m',
        '1G',
      ],
      ...['-icount', 'shift=0,sleep=off', '-kernel', kernel, '-initrd', initrd],
      ...['-append', 'console=ttyS0 quiet loglevel=3 mitigations=off tsc=reliable random.trust_cpu=on'],
      ...['-serial', `file:${said}`, '-serial', `file:${results}`],
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), limitSeconds * 1000);
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
