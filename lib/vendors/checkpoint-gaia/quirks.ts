import type { Vendor } from '../vendor';
import { sources } from './facts';

/** Where the output departs from what one would expect. */
export const quirks: Vendor['quirks'] = [
  {
    title: 'Two machines and a list of steps',
    text: 'Communities, keys and rules are the management server’s (management.sh), interfaces and routing the gateway’s (gaia.clish). What no command sets in every version is in smartconsole.txt.',
    source: sources.aws,
  },
  {
    title: 'A community for each tunnel',
    text: 'So that each has algorithms, lifetimes and a key of its own. In it the VPN domain of both ends is a group without members, which leaves the choice of traffic to routing.',
    source: sources.community,
  },
  {
    title: 'A peer is found by its address',
    text: 'There is one interoperable device to an address, so one tunnel to each far address, and a warning for the others.',
    source: sources.device,
  },
  {
    title: 'Interoperable devices by hand in R81.10',
    text: 'The API has a command for them from R81.20 on; before, they are the first steps of smartconsole.txt.',
    source: sources.device,
  },
  {
    title: 'IKE’s lifetime in minutes',
    text: 'IKE’s lifetime is counted in whole minutes, that of ESP in seconds.',
    source: sources.community,
  },
  {
    title: 'No GCM in IKE',
    text: 'The API has AES-GCM for phase 2 only; the PRF follows the hash.',
    source: sources.community,
  },
  {
    title: 'A limit on prefixes',
    text: 'Gaia’s sessions have none. The filters let in the expected prefixes alone, so that no others are installed.',
    source: sources.peers,
  },
  {
    title: 'A prefix has one static route',
    text: 'A null route and one into a tunnel cannot stand side by side: a prefix with a static route into tunnels gets none. A VTI drops what has no tunnel.',
    source: sources.staticRoutes,
  },
  {
    title: 'Route maps with an instance for each protocol',
    text: 'An instance matches one protocol, so that what is announced has several: direct, static, aggregate, OSPF and RIP.',
    source: sources.routeMaps,
  },
  {
    title: 'MSS from the MTU',
    text: 'fw_clamp_tcp_mss lowers the MSS to what the interface’s MTU leaves.',
    source: sources.aws,
  },
  {
    title: 'One inside address for several tunnels',
    text: 'Numbered VTIs may share a near address; each leads to its own far address. The sessions have two hops.',
    source: sources.commands,
  },
];
