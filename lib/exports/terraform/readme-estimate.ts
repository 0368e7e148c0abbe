import { markdownText } from '@/lib/plan/text';
import type { Comparison, Effect, Lifecycle, ResourceGroup } from '../lifecycle';

type Lines = string[];

/** How many resources there are by region and type, what of it takes long, and what is billed by the hour. */
export function estimateLines(
  { total, imported, groups, slow, hourly }: Lifecycle,
  nameOf: (cloud: string) => string,
): Lines {
  const existing = imported > 0 ? `, and takes over ${imported} that exist already` : '';
  return [
    `The bundle creates ${resources(total)} in the clouds${existing}:`,
    '',
    '| where | type | how many |',
    '| --- | --- | ---: |',
    ...groups.map(
      ({ cloud, region, type, count }) => `| ${whereText(nameOf(cloud), region)} | \`${type}\` | ${count} |`,
    ),
    ...section(
      'What takes long (the rest takes minutes at most; Terraform creates side by side what it can):',
      slow.map(
        ({ type, count, minutes: [least, most] }) =>
          `${count} × \`${type}\`: ${least} to ${most} minutes each`,
      ),
    ),
    ...section(
      'What is billed by the hour from its creation on, used or not; traffic and secrets may cost extra:',
      hourly.map(({ type, count }) => `${count} × \`${type}\``),
    ),
  ];
}

/** What changes since the last export. */
export function comparisonLines({ revision, resources: changes, unchanged }: Comparison): Lines {
  const counts = new Map<Effect, number>();
  for (const { effect } of changes) counts.set(effect, (counts.get(effect) ?? 0) + 1);
  const grave = changes.filter(({ effect }) => isGrave.has(effect));
  return [
    `Compared with revision ${revision}, which was exported before: ${[...counts].map(([effect, count]) => `${count} ${effect}`).join(', ') || 'nothing'}; ${unchanged} stay as they are.`,
    ...section(
      'What interrupts traffic or removes something:',
      grave.map(({ address, effect, arguments: all, outage }) => {
        const why = all.filter((each) => each.effect !== 'changes').map(({ path }) => `\`${path}\``);
        return `\`${address}\` is ${effect}${why.length > 0 ? `, because of ${why.join(', ')}` : ''}.${outage ? ` ${markdownText(outage, 400)}` : ''}`;
      }),
    ),
  ];
}

const isGrave: ReadonlySet<Effect> = new Set(['replaced', 'destroyed', 'restarted']);

const resources = (count: number): string => (count === 1 ? 'one resource' : `${count} resources`);

const whereText = (cloud: string, region: ResourceGroup['region']): string =>
  `${cloud}${region ? ` ${markdownText(region)}` : ''}`;

const section = (title: string, items: readonly string[]): Lines =>
  items.length === 0 ? [] : ['', title, '', ...items.map((item) => `- ${item}`)];
