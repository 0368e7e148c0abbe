import type { Design } from '@/lib/model/design';
import type { Severity } from '@/lib/rules/rule';
import type { Problem } from '@/lib/rules/run';
import { holdersOf } from './marks';

export type Grouping = 'severity' | 'object' | 'rule';

export type ProblemGroup = { key: string; title: string; problems: readonly Problem[] };

/** Problems by what became of their waivers: those accepted, and those whose waiver does not count (any more). */
export type Waiving = 'waived' | 'refused';

/** What is shown: words that must occur, severities, perhaps nothing but problems at an object and in it, or with a waiver. */
export type ProblemFilter = {
  text: string;
  severities: ReadonlySet<Severity>;
  within?: string;
  only?: Waiving;
};

/** How many problems are open by severity, how many are waived, and how many of the open ones have a waiver that does not count. */
export type ProblemCounts = Record<Severity | Waiving, number>;

const severityTitles: Record<Severity, string> = { error: 'Errors', warning: 'Warnings', info: 'Info' };

/** Counts problems; a waived one counts as nothing else. */
export function countProblems(problems: readonly Problem[]): ProblemCounts {
  const counts: ProblemCounts = { error: 0, warning: 0, info: 0, waived: 0, refused: 0 };
  for (const { waiver, refusedWaiver, severity } of problems) {
    counts[waiver === undefined ? severity : 'waived'] += 1;
    if (refusedWaiver) counts.refused += 1;
  }
  return counts;
}

/** The problems a filter lets through. Every word of the text must occur in the message, the rule's id or the names of the objects. */
export function filterProblems(
  problems: readonly Problem[],
  { text, severities, within, only }: ProblemFilter,
  design: Design,
): Problem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return problems.filter((problem) => {
    if (only === 'waived' && problem.waiver === undefined) return false;
    if (only === 'refused' && !problem.refusedWaiver) return false;
    if (!severities.has(problem.severity)) return false;
    if (within !== undefined && !holdersOf(design, problem.at[0].id).includes(within)) return false;
    if (words.length === 0) return true;
    const names = problem.at.map(({ id }) => `${id} ${design.objects[id]?.name ?? ''}`);
    const haystack = [problem.what, problem.action, problem.rule, problem.title, ...names]
      .join(' ')
      .toLowerCase();
    return words.every((word) => haystack.includes(word));
  });
}

/** Problems in groups, in the order in which the first of each comes; waived ones last in their group. */
export function groupProblems(
  problems: readonly Problem[],
  grouping: Grouping,
  design: Design,
): ProblemGroup[] {
  const groups = new Map<string, { title: string; problems: Problem[] }>();
  for (const problem of problems) {
    const { key, title } = groupOf(problem, grouping, design);
    const group = groups.get(key);
    if (group) group.problems.push(problem);
    else groups.set(key, { title, problems: [problem] });
  }
  return [...groups].map(([key, group]) => ({
    key,
    title: group.title,
    problems: [
      ...group.problems.filter(({ waiver }) => waiver === undefined),
      ...group.problems.filter(({ waiver }) => waiver !== undefined),
    ],
  }));
}

function groupOf(problem: Problem, grouping: Grouping, design: Design): { key: string; title: string } {
  switch (grouping) {
    case 'severity':
      return { key: problem.severity, title: severityTitles[problem.severity] };
    case 'rule':
      return { key: problem.rule, title: problem.title };
    case 'object': {
      const { id } = problem.at[0];
      return { key: id, title: design.objects[id]?.name || (id.startsWith('@') ? design.name : id) };
    }
  }
}

/** A waiver names objects: what is wrong with the design itself is to be solved. One that the policy refuses would not count. */
export const isWaivable = ({ at, waiver, refusedWaiver }: Problem): boolean =>
  waiver === undefined && !refusedWaiver && at.every(({ id }) => !id.startsWith('@'));
