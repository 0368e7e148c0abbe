import type { Fate, FlowView } from '@/lib/simulation/flows';
import { effectWords, type MatrixView } from '@/lib/simulation/matrix';
import type { HopView, PathView, TraceView } from '@/lib/simulation/paths';
import type { Breach } from '@/lib/simulation/verdict';

const fateTexts: Readonly<Record<Fate, string>> = {
  unchanged: 'met',
  moved: 'met, another way than as drawn',
  partly: 'not met: a part of the traffic is lost',
  cut: 'not met: cut by the failure',
  gone: 'not met: an end of it has failed itself',
  never: 'not met, even with nothing failed',
};

/** A flow as lines: whether it is met and why, and its ways. */
export const flowLines = (flow: FlowView): string[] => [
  `${flow.id}: ${flow.name}, ${flow.from.name} to ${flow.to.name}: ${fateTexts[flow.fate]}`,
  `  ${flow.why}`,
  ...(flow.asymmetric ? ['  Answers come back another way.'] : []),
  ...[...flow.there, ...flow.back].flatMap((trace) => traceLines(trace).map((line) => `  ${line}`)),
];

/** A trace as lines, a hop each. */
export const traceLines = ({ from, to, prefix, mtu, paths }: TraceView): string[] => [
  `${from.name} to ${prefix} (${to.name})${mtu === undefined ? '' : `, packets of up to ${mtu} bytes`}`,
  ...paths.flatMap((path) => pathLines(path, paths.length)),
];

const pathLines = ({ hops, end, why, share }: PathView, count: number): string[] => [
  ...(count > 1 ? [`  ${percent(share)} of the traffic:`] : []),
  ...hops.flatMap(hopLines),
  ...(end === 'arrived' ? [] : [`  ends (${end}): ${why}`]),
];

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

const protections = {
  ipsec: 'encrypted',
  'private-line': 'private line, not encrypted',
  'inside-cloud': 'inside the cloud',
  'inside-site': 'inside the site',
} as const;

function hopLines({ name, table, entry, via, session, protection, mtu }: HopView): string[] {
  const way = session ?? via;
  const how = [protection && protections[protection], mtu === undefined ? undefined : `MTU ${mtu}`];
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
      ...own.map(({ flow, effect, why }) => `  ${name.get(flow)}: ${effectWords[effect]}. ${why}`),
    ];
  });
  if (pairs.tried === 0) return lines;
  return [
    ...lines,
    `Pairs that cut what neither part does: ${pairs.tried} of ${pairs.all} tried.`,
    ...pairs.cells.map(
      ({ flow, parts: pair, effect, why }) =>
        `  ${pair.map((id) => what.get(id)).join(' and ')}: ${name.get(flow)}: ${effectWords[effect]}. ${why}`,
    ),
  ];
}

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
