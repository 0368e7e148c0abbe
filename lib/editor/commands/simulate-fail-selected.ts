import { toggledAt } from '../simulation/fail';
import { defineCommand } from './command';

export const command = defineCommand({
  id: 'simulate/fail-selected',
  label: 'Fail or restore the selected',
  keywords: ['failure', 'break', 'outage', 'down'],
  icon: 'zap-off',
  group: 'Simulate',
  keys: ['X'],
  when: (state) => toggledAt(state, state.selection) !== undefined,
  act: (screen, state) => {
    const failed = toggledAt(state, state.selection);
    if (failed) screen.simulate({ failed });
  },
});
