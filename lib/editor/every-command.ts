import { commands } from './commands/all';
import type { Command } from './commands/command';
import { regionCommands } from './region-commands';

/** Every command: those with a file of their own, and those that the clouds bring. */
export const everyCommand: readonly Command[] = [...commands, ...regionCommands];
