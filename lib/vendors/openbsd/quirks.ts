import type { Vendor } from '../vendor';
import { sources } from './facts';

/** Where the output departs from what one would expect. */
export const quirks: Vendor['quirks'] = [
  {
    title: 'A file for each interface',
    text: 'Interfaces are files of /etc, read at boot before any daemon starts. The null routes stand on a loopback of their own, so that nothing leaks in clear before BGP is up.',
    source: sources.hostname,
  },
  {
    title: 'A sec interface stays up',
    text: 'It does not follow its tunnel: what is sent into it without a tunnel is dropped, and a static route into it stays. BGP is what moves traffic; with static routing a warning says so.',
    source: sources.secDriver,
  },
  {
    title: 'One interval for dead-peer detection',
    text: 'dpd_check_interval is global, so the shortest of all tunnels is written. A probe is repeated as any request is.',
    source: sources.ikedGlobal,
  },
  {
    title: 'Lifetimes are renewed early',
    text: 'iked renews keys at 85 to 95 % of the lifetime, at random, and those of ESP also after 4 GB.',
    source: sources.ikedParser,
  },
  {
    title: 'Keepalives at a third',
    text: 'bgpd has a hold time only, and sends keepalives at a third of what both ends agree on.',
    source: sources.bgpdNeighbors,
  },
  {
    title: 'One path of each prefix',
    text: 'bgpd puts one path of each prefix into the kernel’s table: equal tunnels are used one after the other. Equal static routes are used side by side.',
    source: sources.bgpdGlobal,
  },
  {
    title: 'Networks are announced at all times',
    text: 'bgpd announces a network whether the device has a route to it or not, the default route too.',
    source: sources.bgpdNetworks,
  },
  {
    title: 'Priorities instead of distances',
    text: 'Static routes that beat bgpd (48) have 8 and 9, those that lose to it 50 and 51, anchors 60.',
    source: sources.route,
  },
  {
    title: 'Rules in an anchor',
    text: 'pf’s rules stand in an anchor of their own, each with quick, so that those of a person before it win and those behind it change nothing about the tunnels.',
    source: sources.pf,
  },
  {
    title: 'One inside address for several tunnels',
    text: 'It stands on each of their sec interfaces with 32 bits; the far address is the interface’s destination, which makes the host route. The sessions have two hops.',
    source: sources.hostname,
  },
  {
    title: 'Several lines to one far address',
    text: 'pf’s route-to sends what has a line’s address by that line.',
    source: sources.pools,
  },
  {
    title: 'Open slots are not quoted',
    text: 'A mark in angle brackets without quotes is a syntax error, so that an unfinished file cannot be loaded.',
    source: sources.iked,
  },
];
