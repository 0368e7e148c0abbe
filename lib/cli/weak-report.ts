import type { CutView, FateView, WeakPoints } from '@/lib/simulation/weak-points';
import { fateText, fewestText, listed, missingText, setCount } from '@/lib/simulation/weak-words';
import { counted } from './terminal';

/** What cuts each flow, a line for each choice of failures, and what shares its fate. */
export function weakLines(weak: WeakPoints): string[] {
  const { size, flows, groups } = weak;
  const what = new Map(weak.parts.map((part) => [part.id, part.what]));
  const nameOf = (id: string): string => what.get(id) ?? id;
  return [
    `What cuts each flow, up to ${counted(size, 'failure')} together:`,
    ...flows.flatMap((flow) => [
      `${flow.id}: ${flow.name}: ${fewestText(flow)}`,
      ...flow.cuts.map((cut) => `  ${cutText(cut, nameOf)}`),
      ...[missingText(flow, size) ?? []].flat().map((text) => `  ${text}`),
    ]),
    '',
    ...(groups.length === 0
      ? ['No part takes several ways of a flow along.']
      : [
          'What takes several ways of a flow along:',
          ...groups.flatMap((group) =>
            groupLines(group, nameOf, new Map(flows.map(({ id, name }) => [id, name]))),
          ),
        ]),
  ];
}

type NameOf = (id: string) => string;

/** `ISP “A”, or the like; with …`: one part of each list fails. */
function cutText(cut: CutView, nameOf: NameOf): string {
  const lists = cut.map((parts) => listed(parts.map(nameOf), 'or'));
  const count = setCount(cut);
  return `${lists.join('; with ')}${count > 1 && cut.length > 1 ? ` (${count} sets)` : ''}`;
}

function groupLines(group: FateView, nameOf: NameOf, names: ReadonlyMap<string, string>): string[] {
  const { parts, ways, flows } = group;
  const whose = flows.map((id) => names.get(id) ?? id).join(', ');
  return [
    `  ${parts.map(nameOf).join(', ')}: ${fateText(group)} (${whose})`,
    `      ${ways.map(({ name }) => name).join('; ')}`,
  ];
}
