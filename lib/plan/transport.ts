import type { Transport } from '@/lib/model/transport';
import type { Source } from './facts';
import { rfc } from './rfc';

/** What packets of a line are put into before they leave the site: how many bytes it takes of each. */
export type TransportSize = { name: string; bytes: number; made: string; source: Source };

/** The sizes by the word of the design, with IPv4 outside where there is an outer packet. */
export const transportSizes: Readonly<Record<Transport, TransportSize>> = {
  pppoe: {
    name: 'PPPoE',
    bytes: 8,
    made: '6 of PPPoE and 2 of PPP',
    source: rfc(2516, 'A Method for Transmitting PPP Over Ethernet (PPPoE)', '7'),
  },
  vlan: {
    name: 'VLAN tag',
    bytes: 4,
    made: 'one tag, where the line’s frames do not grow by it',
    source: { name: 'IEEE 802.1Q, “Bridges and Bridged Networks”, clause 9', checked: '2026-11-27' },
  },
  gre: {
    name: 'GRE',
    bytes: 24,
    made: '20 of IPv4 and 4 of GRE without key',
    source: rfc(2784, 'Generic Routing Encapsulation (GRE)', '2'),
  },
  'gre-with-key': {
    name: 'GRE with key',
    bytes: 28,
    made: '20 of IPv4 and 8 of GRE with a key',
    source: rfc(2890, 'Key and Sequence Number Extensions to GRE', '2'),
  },
  'ip-in-ip': {
    name: 'IP in IP',
    bytes: 20,
    made: 'one more IPv4 header',
    source: rfc(2003, 'IP Encapsulation within IP', '3'),
  },
  vxlan: {
    name: 'VXLAN',
    bytes: 50,
    made: '20 of IPv4, 8 of UDP, 8 of VXLAN and 14 of inner Ethernet',
    source: rfc(7348, 'Virtual eXtensible Local Area Network (VXLAN)', '5'),
  },
};

/** The MTU of PPPoE over Ethernet, which tells what a line is even where nobody said so. */
export const pppoeMtu = 1492;
