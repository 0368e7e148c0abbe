import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { frrConfig } from './frr-config';
import { endsOf, type LabNetwork } from './lab-network';
import { openVty, type Vty } from './vty';

const daemons = '/usr/lib/frr';

/** Whether FRR is installed and this process may make network namespaces. */
export const canRunRouters = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync(`${daemons}/bgpd`);

/** The routers of a lab, running. */
export type Routers = {
  /** Asks a router's daemon, as an operator would. */
  ask(speaker: string, daemon: 'bgpd' | 'zebra', command: string): Promise<string>;
  /** Takes the links of sessions down, at both ends. */
  cut(sessions: readonly string[]): void;
  stop(): Promise<void>;
};

let started = 0;

/** Starts zebra and bgpd for every speaker in a network namespace of its own, with a veth pair for every session. */
export async function startRouters(lab: LabNetwork): Promise<Routers> {
  const folder = mkdtempSync(join(tmpdir(), 'trunkline-routers-'));
  const mark = `tl${process.pid}x${started++}`;
  const space = (speaker: string): string => `${mark}-${speaker}`;
  const processes: ChildProcess[] = [];
  const lines: Vty[] = [];
  const stop = async (): Promise<void> => {
    for (const line of lines) line.end();
    for (const each of processes) each.kill('SIGKILL');
    await Promise.all(processes.map(ended));
    batch(
      [],
      lab.speakers.map(({ id }) => `netns del ${space(id)}`),
      '-force',
    );
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    makeNamespaces(lab, space);
    const open = new Map<string, Vty>();
    const start = async (speaker: string, daemon: 'bgpd' | 'zebra'): Promise<void> => {
      const home = join(folder, speaker);
      processes.push(run({ daemon, home, space: space(speaker) }));
      const line = await opened(join(home, `${daemon}.vty`));
      lines.push(line);
      open.set(`${speaker} ${daemon}`, line);
    };
    for (const speaker of lab.speakers) {
      mkdirSync(join(folder, speaker.id));
      writeFileSync(join(folder, speaker.id, 'zebra.conf'), `hostname ${speaker.id}\n`);
      writeFileSync(join(folder, speaker.id, 'bgpd.conf'), frrConfig(lab, speaker));
    }
    // FRR gives up its rights, and refuses any user outside its own group.
    execFileSync('chown', ['-R', 'frr:frr', folder]);
    await Promise.all(lab.speakers.map(({ id }) => start(id, 'zebra')));
    await Promise.all(lab.speakers.map(({ id }) => start(id, 'bgpd')));
    return {
      ask: (speaker, daemon, command) => {
        const line = open.get(`${speaker} ${daemon}`);
        return line ? line.ask(command) : Promise.reject(new Error(`no ${daemon} of ${speaker}`));
      },
      cut: (sessions) => {
        for (const { id } of lab.speakers) {
          const ends = endsOf(lab, id).filter(({ session }) => sessions.includes(session.id));
          if (ends.length > 0)
            batch(
              ['-n', space(id)],
              ends.map((end) => `link set ${end.interface} down`),
            );
        }
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Runs `ip` once for many commands: a process each would take most of the time. */
function batch(options: readonly string[], commands: readonly string[], force?: '-force'): void {
  execFileSync('ip', [...(force ? [force] : []), ...options, '-batch', '-'], {
    input: `${commands.join('\n')}\n`,
    stdio: ['pipe', 'ignore', force ? 'ignore' : 'inherit'],
  });
}

function makeNamespaces(lab: LabNetwork, space: (speaker: string) => string): void {
  batch(
    [],
    [
      ...lab.speakers.map(({ id }) => `netns add ${space(id)}`),
      ...lab.sessions.map(
        ({ ends: [a, b] }, index) =>
          `link add l${index}s0 netns ${space(a.speaker)} type veth peer name l${index}s1 netns ${space(b.speaker)}`,
      ),
    ],
  );
  for (const { id } of lab.speakers) {
    const ends = endsOf(lab, id);
    batch(
      ['-n', space(id)],
      [
        'link set lo up',
        ...ends.map(
          (end) =>
            `addr add ${end.near.address}/${end.prefix.split('/')[1]} dev ${end.interface}${lab.family === 6 ? ' nodad' : ''}`,
        ),
        ...ends.map((end) => `link set ${end.interface} up`),
        ...lab.statics
          .filter(({ speaker }) => speaker === id)
          .map(({ prefix, via, cost }) => `route add ${prefix} via ${via} metric ${cost}`),
      ],
    );
  }
}

const run = ({ daemon, home, space }: { daemon: string; home: string; space: string }): ChildProcess =>
  spawn(
    'nsenter',
    [
      `--net=/run/netns/${space}`,
      `${daemons}/${daemon}`,
      ...['-P', '0', '-z', join(home, 'zserv.api'), '--vty_socket', home],
      ...[
        '-i',
        join(home, `${daemon}.pid`),
        '-f',
        join(home, `${daemon}.conf`),
        '--log',
        `file:${join(home, `${daemon}.log`)}`,
      ],
    ],
    { stdio: 'ignore' },
  );

const ended = (child: ChildProcess): Promise<unknown> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', resolve));

/** Milliseconds between two tries, and until a daemon is given up. */
const wait = { step: 20, most: 15_000 };

async function opened(path: string): Promise<Vty> {
  for (let waited = 0; ; waited += wait.step) {
    try {
      return await openVty(path);
    } catch (error) {
      if (waited >= wait.most) throw error;
      await sleep(wait.step);
    }
  }
}
