import type { Vendor } from './vendor';

export const vendors: readonly Vendor[] = [];
