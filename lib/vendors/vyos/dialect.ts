import type { OutlineTunnel } from '../outline';
import { interfaceOf, quoted } from './names';

/** How a version writes what the versions write in different ways; paths and whole commands are without `set`. */
export type Dialect = {
  /** Whether a peer is found by its address, so that there is one tunnel to each. */
  peersByAddress: boolean;
  peer(tunnel: OutlineTunnel): string;
  /** What stands outside the peer for its key: a path, and lines below it. */
  key(tunnel: OutlineTunnel): { path: string; lines: string[] } | undefined;
  /** The lines about keys, identities and addresses of a peer. */
  authentication(tunnel: OutlineTunnel): string[];
  /** An uplink that IKE listens on. */
  listens(name: string): string;
  noMobike: string;
  /** What to do when the peer closes a tunnel, and what an end is that waits to be called. */
  reopen: string;
  waiting: string;
  /** Where the MSS of a tunnel is, and what of it is outside the tunnel's interface. */
  mss(tunnel: OutlineTunnel): { line: string; path?: string };
  /** A static route into a tunnel. */
  intoTunnel(prefix: string, tunnel: OutlineTunnel): string;
  /** The process, and the lines that give its ASN where the path does not. */
  bgp(asn: number): { path: string; lines: string[] };
  prepend: string;
  /** Where rules for packets to the device and through it stand, and what to know of it. */
  chains: { input: string; forward: string };
  chainRemarks: readonly string[];
};

const later: Dialect = {
  peersByAddress: false,
  peer: ({ label }) => `vpn ipsec site-to-site peer ${label}`,
  key: ({ label, identity, peer, key }) => {
    const path = `vpn ipsec authentication psk ${label}`;
    const lines = [`id ${quoted(identity)}`, `id ${quoted(peer)}`, `secret ${quoted(key)}`];
    return { path, lines: lines.map((line) => `${path} ${line}`) };
  },
  authentication: (tunnel) => {
    const { identity, peer, local } = tunnel;
    const path = later.peer(tunnel);
    return [
      `${path} authentication mode 'pre-shared-secret'`,
      `${path} authentication local-id ${quoted(identity)}`,
      `${path} authentication remote-id ${quoted(peer)}`,
      `${path} local-address ${quoted(local)}`,
      `${path} remote-address ${quoted(peer)}`,
    ];
  },
  listens: (name) => `vpn ipsec interface ${quoted(name)}`,
  noMobike: 'disable-mobike',
  reopen: 'start',
  waiting: 'none',
  mss: (tunnel) => ({ line: `interfaces vti ${interfaceOf(tunnel)} ip adjust-mss ${quoted(tunnel.mss)}` }),
  intoTunnel: (prefix, tunnel) => `protocols static route ${prefix} interface ${interfaceOf(tunnel)}`,
  bgp: (asn) => ({ path: 'protocols bgp', lines: [`protocols bgp system-as ${quoted(asn)}`] }),
  prepend: 'set as-path prepend',
  chains: { input: 'firewall ipv4 input filter', forward: 'firewall ipv4 forward filter' },
  chainRemarks: ['Choose numbers before those of your own rules that drop or jump.'],
};

const equuleus: Dialect = {
  peersByAddress: true,
  peer: ({ peer }) => `vpn ipsec site-to-site peer ${peer}`,
  key: () => undefined,
  authentication: (tunnel) => {
    const path = equuleus.peer(tunnel);
    return [
      `${path} authentication mode 'pre-shared-secret'`,
      `${path} authentication pre-shared-secret ${quoted(tunnel.key)}`,
      `${path} authentication id ${quoted(tunnel.identity)}`,
      `${path} authentication remote-id ${quoted(tunnel.peer)}`,
      `${path} local-address ${quoted(tunnel.local)}`,
    ];
  },
  listens: (name) => `vpn ipsec ipsec-interfaces interface ${quoted(name)}`,
  noMobike: "mobike 'disable'",
  reopen: 'restart',
  waiting: 'respond',
  mss: (tunnel) => {
    const path = `firewall options interface ${interfaceOf(tunnel)}`;
    return { line: `${path} adjust-mss ${quoted(tunnel.mss)}`, path };
  },
  intoTunnel: (prefix, tunnel) =>
    `protocols static interface-route ${prefix} next-hop-interface ${interfaceOf(tunnel)}`,
  bgp: (asn) => ({ path: `protocols bgp ${asn}`, lines: [] }),
  prepend: 'set as-path-prepend',
  chains: { input: 'firewall name OUTSIDE-LOCAL', forward: 'firewall name OUTSIDE-IN' },
  chainRemarks: [
    'Choose numbers before those of your own rules that drop, and the names of your own rule sets: OUTSIDE-LOCAL is',
    'taken to be that for packets to the device, OUTSIDE-IN that for packets through it, on uplinks and tunnels alike.',
  ],
};

/** The way of a version; that of the later ones for one that is not known. */
export const dialectOf = (version: string): Dialect => (version === '1.3' ? equuleus : later);
