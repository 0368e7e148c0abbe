import type { FlowView } from '@/lib/simulation/flows';
import type { CellView, MatrixView } from '@/lib/simulation/matrix';
import type { HopView, PathView, TraceView } from '@/lib/simulation/paths';
import type { SwitchPartView, SwitchView } from '@/lib/simulation/switching';
import type { Breach } from '@/lib/simulation/verdict';
import { endWords, fateWords, protectionWords, secondsText, switchWord } from '@/lib/simulation/words';

/** A flow as lines: whether it is met and why, and its ways. */
export const flowLines = (flow: FlowView): string[] => [
  `${flow.id}: ${flow.name}, ${flow.from.name} to ${flow.to.name}: ${fateWords[flow.fate].long}`,
  `  ${flow.why}`,
  ...(flow.switching ? switchLines(flow.switching) : []),
  ...(flow.left
    ? [
        `  Left on its way: ${flow.left.carries - flow.left.asked} of ${flow.left.carries} Mbit/s, at ${flow.left.at.name}.`,
      ]
    : []),
  ...(flow.asymmetric ? ['  Answers come back another way.'] : []),
  ...[...flow.there, ...flow.back].flatMap((trace) => traceLines(trace).map((line) => `  ${line}`)),
];

/** A switch-over as lines: in all, its parts, and what would shorten it. */
function switchLines({ seconds, lost, parts, dominating, proposal }: SwitchView): string[] {
  const whole = seconds
    ? `${switchWord(parts)} ${seconds.most === 0 ? '' : 'after '}${secondsText(seconds)}`
    : 'Does not come back by itself';
  return [
    `  ${whole}${lost > 0 ? `; ${percent(lost)} of the traffic is lost${seconds ? ' until then' : ''}` : ''}.`,
    ...parts.flatMap((part, place) =>
      partLines(part, place === dominating && parts.length > 1 ? ' (the longest)' : ''),
    ),
    ...(proposal ? [`    Faster: ${proposal.what} ${proposal.cost}`] : []),
  ];
}

/** A part of a switch-over; several things that go on at the same time are told one by one below it. */
const partLines = ({ step, together, ...part }: SwitchPartView, mark: string): string[] =>
  together
    ? [
        `    ${step}: ${secondsText(part)}, until the last of these${mark}`,
        ...together.map((one) => `      ${timeText(one)}`),
      ]
    : [`    ${step}: ${timeText(part)}${mark}`];

const timeText = ({ what, known, at, ...time }: Omit<SwitchPartView, 'step'>): string =>
  `${secondsText(time)} (${known}): ${what}${at && !what.includes(at.name) ? `, at ${at.name}` : ''}`;

/** A trace as lines, a hop each. */
export const traceLines = ({ from, to, prefix, mtu, paths }: TraceView): string[] => [
  `${from.name} to ${prefix} (${to.name})${mtu === undefined ? '' : `, packets of up to ${mtu} bytes`}`,
  ...paths.flatMap((path) => pathLines(path, paths.length)),
];

const pathLines = ({ hops, end, why, share }: PathView, count: number): string[] => [
  ...(count > 1 ? [`  ${percent(share)} of the traffic:`] : []),
  ...hops.flatMap(hopLines),
  ...(end === 'arrived' ? [] : [`  ends (${endWords[end]}): ${why}`]),
];

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

function hopLines({ name, table, entry, via, session, protection, mtu }: HopView): string[] {
  const way = session ?? via;
  const how = [protection && protectionWords[protection], mtu === undefined ? undefined : `MTU ${mtu}`];
  const carried = how.filter((word) => word !== undefined).join(', ');
  return [
    `  ${name}${table ? `, table ${table.name}` : ''}${way ? ` by ${way.name}` : ''}${carried ? ` (${carried})` : ''}`,
    ...(entry ? [`      ${entryText(entry)}`] : []),
  ];
}

function entryText({ prefix, source, distance, route, why }: NonNullable<HopView['entry']>): string {
  const facts = [
    source,
    ...(distance === undefined ? [] : [`distance ${distance}`]),
    ...(route ? [route] : []),
  ];
  return `${prefix}: ${facts.join(', ')}${why ? `; ${why}` : ''}`;
}

/** What single failures do, a line each, and pairs where they were asked for. */
export function matrixLines({ flows, parts, cells, pairs }: MatrixView): string[] {
  const name = new Map(flows.map((flow) => [flow.id, flow.name]));
  const what = new Map(parts.map((part) => [part.id, part.what]));
  const lines = parts.flatMap(({ id, what: words }) => {
    const own = cells.filter(({ parts: [part] }) => part === id);
    return [
      `${id}: ${words}`,
      ...(own.length === 0 ? ['  no flow is affected'] : []),
      ...own.map((cell) => `  ${name.get(cell.flow)}: ${cellText(cell)}`),
    ];
  });
  if (pairs.tried === 0) return lines;
  return [
    ...lines,
    `Pairs that cut what neither part does: ${pairs.tried} of ${pairs.all} tried.`,
    ...pairs.cells.map(
      (cell) =>
        `  ${cell.parts.map((id) => what.get(id)).join(' and ')}: ${name.get(cell.flow)}: ${cellText(cell)}`,
    ),
  ];
}

const cellText = ({ effect, seconds, why }: CellView): string =>
  `${fateWords[effect].short}${seconds ? ` after ${secondsText(seconds)}` : ''}. ${why}`;

/** Each breach with what fails and why the flow is not met then. */
export function breachLines({ flows, parts }: MatrixView, breaches: readonly Breach[]): string[] {
  const name = new Map(flows.map((flow) => [flow.id, flow.name]));
  const what = new Map(parts.map((part) => [part.id, part.what]));
  return breaches.map(({ flow, part, why }) =>
    part === undefined
      ? `not met: ${name.get(flow)}: ${why}`
      : `does not survive: ${name.get(flow)}, when ${what.get(part)} fails (${part}): ${why}`,
  );
}
