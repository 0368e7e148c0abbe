import type { Upgrade } from './version';

/** Steps in order of `from`. Version 1 is the first, so there is none before it. */
export const upgrades: readonly Upgrade[] = [];
