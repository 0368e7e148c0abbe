import type { AddressClass } from '@/lib/addressing/classes';

/** Ranges that no network can have, in any cloud or none. */
export const refusedClasses: readonly AddressClass[] = ['link-local', 'loopback', 'multicast', 'unspecified'];
