import { vendor as ciscoIosXe } from './cisco-ios-xe/cisco-ios-xe';
import { vendor as example } from './example/example';
import { vendor as juniperSrx } from './juniper-srx/juniper-srx';
import { vendor as strongswanFrr } from './strongswan-frr/strongswan-frr';
import type { Vendor } from './vendor';

export const vendors: readonly Vendor[] = [ciscoIosXe, example, juniperSrx, strongswanFrr];
