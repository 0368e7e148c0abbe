import { catalog } from '@/lib/catalog';
import { counted } from './terminal';

type Exporter = (typeof catalog.exporters)[number];
export type Lifecycle = ReturnType<NonNullable<Exporter['lifecycle']>>;
type Comparison = NonNullable<Lifecycle['since']>;
type Change = Comparison['resources'][number];

/** What a bundle creates, takes and bills, and what it changes since the last export, as lines. */
export function lifecycleLines({ total, imported, groups, slow, hourly, since }: Lifecycle): string[] {
  const whole = `${counted(total, 'resource')}${imported > 0 ? `, and ${imported} taken over` : ''}:`;
  return [
    `In the clouds ${whole}`,
    ...groups.map(
      ({ cloud, region, type, count }) =>
        `  ${String(count).padStart(5)}  ${type}  (${catalog.cloud(cloud)?.name ?? cloud}${region ? ` ${region}` : ''})`,
    ),
    ...slow.map(
      ({ type, count, minutes: [least, most] }) =>
        `takes long: ${count} x ${type}, ${least} to ${most} minutes each`,
    ),
    ...hourly.map(({ type, count }) => `billed by the hour: ${count} x ${type}`),
    ...(since ? comparisonLines(since) : []),
  ];
}

/** What changes, resource by resource. */
export function comparisonLines({ revision, resources, unchanged }: Comparison): string[] {
  return [
    `Since revision ${revision}: ${counted(resources.length, 'resource')} changed, ${unchanged} as before.`,
    ...resources.flatMap(changeLines),
  ];
}

function changeLines({ effect, address, from, about, arguments: all, outage, minutes }: Change): string[] {
  return [
    `${effect}: ${address}${from ? ` (was ${from})` : ''}${about.length > 0 ? `, of ${about.join(', ')}` : ''}`,
    ...all.map(({ path, before = 'nothing', after = 'nothing', effect: its, follows }) => {
      const what = follows ? `${after}, which is another then` : `${before} -> ${after}`;
      return `  ${path}: ${what}${its === 'changes' ? '' : ` (${its} it)`}`;
    }),
    ...(outage ? [`  outage: ${outage}`] : []),
    ...(minutes ? [`  takes ${minutes[0]} to ${minutes[1]} minutes`] : []),
  ];
}
