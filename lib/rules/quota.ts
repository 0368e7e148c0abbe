import type { Quota } from '@/lib/plan/quotas';

/** How a message tells a limit: as in “AWS takes 5 unless the quota is raised”. */
export const takesAtMost = (whose: string, { most, fixed }: Quota): string =>
  `${whose} takes ${most}${fixed ? '' : ' unless the quota is raised'}`;

/** What to do: ask for more, where that is possible, or something else. */
export const orRaise = ({ fixed }: Quota, otherwise: string): string =>
  fixed ? otherwise : `Ask for a larger quota before you build. Otherwise: ${lowerFirst(otherwise)}`;

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
