import { fixAll, fixesUnasked } from '../fix-all';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'fix/all-safe',
  label: 'Fix everything that has a safe fix',
  keywords: ['problems', 'repair', 'mend'],
  icon: 'wrench',
  group: 'Edit',
  when: ({ analysis, design }) => analysis?.problems.some((one) => fixesUnasked(one, design)) ?? false,
  undoLabel: 'Fix problems',
  edit: ({ design }, { today }) => {
    const fixed = fixAll(design, { today });
    if (fixed.done.length === 0) return undefined;
    return {
      design: fixed.design,
      label: fixed.done.length === 1 ? fixed.done[0] : `Fix ${fixed.done.length} problems`,
    };
  },
});
