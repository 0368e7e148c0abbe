import type { ConfigFile } from '@/lib/plan/config-file';
import { shellWord } from '@/lib/plan/text';

/** A lab to be run: its files, and what is taken out of service one after another. */
export type Trial = { id: string; files: readonly ConfigFile[]; fails: readonly string[]; patience?: number };

/** One command of a trial: its exit status, and the facts that it printed, in order. */
type Step = { command: string; status: number; facts: readonly (readonly [string, string])[] };

/** What came of a trial, in the order of its commands. */
export type Course = { id: string; steps: readonly Step[] };

const trialMark = '=== trial ';
const commandMark = '=== command ';
const statusMark = '=== status ';

/** The commands of a trial: whatever fails, all are run, and the lab is gone at the end. */
const commandsOf = ({ fails }: Trial): string[] => [
  'up',
  'check',
  ...fails.flatMap((id) => [`fail ${shellWord(id)}`, 'check', `restore ${shellWord(id)}`, 'check']),
  'down',
];

/** The script that runs trials in a guest. After each it says what is left behind: links, and what is in `/run`. */
export const scriptOf = (trials: readonly Trial[]): string =>
  [
    'left() { ip -oneline link show | cut_numbers; ls /run; }',
    `cut_numbers() { sed 's/^[0-9]*: //'; }`,
    ...trials.flatMap((trial) => [
      `echo ${shellWord(`${trialMark}${trial.id}`)}`,
      `cd ${shellWord(`/lab/${trial.id}`)}`,
      ...(trial.patience === undefined ? [] : [`export LAB_PATIENCE=${trial.patience}`]),
      'before=$(left)',
      ...commandsOf(trial).flatMap((command) => [
        `echo ${shellWord(`${commandMark}${command}`)}`,
        `./lab.sh ${command}`,
        `echo "${statusMark}$?"`,
      ]),
      'after=$(left)',
      `echo ${shellWord(`${commandMark}left`)}`,
      '[ "$before" = "$after" ] || { echo problem="$after" | tr "\\n" " "; false; }',
      `echo "${statusMark}$?"`,
    ]),
  ].join('\n');

/** The files of trials, each in a folder of its own. */
export const filesOf = (trials: readonly Trial[]): ConfigFile[] =>
  trials.flatMap(({ id, files }) => files.map((file) => ({ ...file, path: `${id}/${file.path}` })));

/** Reads what the script printed. */
export function coursesIn(text: string): Course[] {
  return text
    .split(trialMark)
    .slice(1)
    .map((part) => ({
      id: part.slice(0, part.indexOf('\n')),
      steps: part.split(commandMark).slice(1).map(stepIn),
    }));
}

function stepIn(part: string): Step {
  const lines = part.split('\n');
  const status = lines.find((line) => line.startsWith(statusMark))?.slice(statusMark.length);
  return {
    command: lines[0] ?? '',
    status: status === undefined ? -1 : Number(status),
    facts: lines.slice(1).flatMap((line): [string, string][] => {
      const [, name, value] = /^([a-z_]+(?:\.[^=]*)?)=(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value ?? '']];
    }),
  };
}

/** The times without an answer that a course measured, with what the plan expects; by failure. */
export const switchesOf = ({
  steps,
}: Course): { failure: string; way: string; seconds: string; estimate: string }[] =>
  steps.flatMap(({ command, facts }) =>
    facts.flatMap(([name, value]) =>
      name.startsWith('switch.')
        ? [
            {
              failure: command.replace(/^fail /, ''),
              way: name.slice('switch.'.length).replace('.', ' to '),
              seconds: value,
              estimate: facts.find(([other]) => other === name.replace('switch', 'estimate'))?.[1] ?? '',
            },
          ]
        : [],
    ),
  );

/** Why a course is not as it should be; nothing when all held and nothing is left. */
export const faultsOf = ({ id, steps }: Course): string[] =>
  steps.flatMap(({ command, status, facts }) =>
    status === 0
      ? []
      : [
          `${id}: ${command} ended with ${status}`,
          ...facts
            .filter(([name]) => name === 'problem')
            .map(([, problem]) => `${id}: ${command}: ${problem}`),
        ],
  );
