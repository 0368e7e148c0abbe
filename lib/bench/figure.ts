/** One measured number with the goal it is held against. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  /** How it came about: sizes, peers, what was scaled. */
  detail: string;
  goal?: { least?: number; most?: number };
};

/** Whether a figure reaches its goal; figures without one always do. */
export const reached = ({ value, goal }: Figure): boolean =>
  (goal?.least === undefined || value >= goal.least) && (goal?.most === undefined || value <= goal.most);

/** The middle value of several; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

const warmUps = 3;

/** Milliseconds that `work` takes: the median of `runs`, after a few that do not count. */
export function timed(runs: number, work: () => unknown): number {
  for (let run = 0; run < warmUps; run++) work();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

/** A figure as a line of the report. */
export function line(figure: Figure): string {
  const { name, value, unit, detail, goal } = figure;
  const bound =
    goal?.least === undefined
      ? goal?.most === undefined
        ? ''
        : `at most ${goal.most}`
      : `at least ${goal.least}`;
  const mark = goal ? (reached(figure) ? 'ok  ' : 'MISS') : '    ';
  const shown = value >= 100 ? value.toFixed(0) : value.toPrecision(3);
  return `${mark} ${name}: ${shown} ${unit}${bound ? ` (goal ${bound})` : ''}\n       ${detail}`;
}
