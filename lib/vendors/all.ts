import { vendor as aristaEos } from './arista-eos/arista-eos';
import { vendor as checkpointGaia } from './checkpoint-gaia/checkpoint-gaia';
import { vendor as ciscoAsa } from './cisco-asa/cisco-asa';
import { vendor as ciscoIosXe } from './cisco-ios-xe/cisco-ios-xe';
import { vendor as example } from './example/example';
import { vendor as fortinetFortios } from './fortinet-fortios/fortinet-fortios';
import { vendor as generic } from './generic/generic';
import { vendor as juniperSrx } from './juniper-srx/juniper-srx';
import { vendor as libreswanFrr } from './libreswan-frr/libreswan-frr';
import { vendor as openbsd } from './openbsd/openbsd';
import { vendor as opnsense } from './opnsense/opnsense';
import { vendor as paloAltoPanos } from './palo-alto-panos/palo-alto-panos';
import { vendor as pfsense } from './pfsense/pfsense';
import { vendor as strongswanFrr } from './strongswan-frr/strongswan-frr';
import { vendor as ubiquitiEdgeos } from './ubiquiti-edgeos/ubiquiti-edgeos';
import type { Vendor } from './vendor';
import { vendor as vyos } from './vyos/vyos';

export const vendors: readonly Vendor[] = [
  aristaEos,
  checkpointGaia,
  ciscoAsa,
  ciscoIosXe,
  example,
  fortinetFortios,
  generic,
  juniperSrx,
  libreswanFrr,
  openbsd,
  opnsense,
  paloAltoPanos,
  pfsense,
  strongswanFrr,
  ubiquitiEdgeos,
  vyos,
];
