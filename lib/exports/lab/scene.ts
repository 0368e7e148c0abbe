import type { ConfigLine } from '@/lib/plan/config-file';

/** One machine of the lab: a network, a host name and files of its own. */
export type Box = {
  /** The id of what it stands for, or a name with a dot, which no id has. */
  name: string;
  part: 'internet' | 'nat' | 'site' | 'gateway' | 'cloud' | 'vpc';
  /** What of the design its files are about. */
  about: readonly string[];
  /** Commands of `ip -batch`, in order. */
  net: readonly string[];
  /** Rules for nftables. */
  rules: readonly string[];
  files: readonly BoxFile[];
  /** The place of a file that is run before the daemons start. */
  script?: string;
  daemons: readonly Daemon[];
  /** Boxes that only answer load their configuration before those that call. */
  turn: 'answers' | 'calls';
};

type Daemon = 'charon' | 'frr';

export type BoxFile = {
  /** Its name in the box's folder. */
  name: string;
  lines: readonly ConfigLine[];
  executable?: boolean;
} & (
  | {
      /** Where it is copied to. */
      place: string;
    }
  | {
      /** FRR reads it after the rest of its configuration. */
      isAddition: true;
    }
);

/** A wire between the interfaces of two boxes. */
export type Link = { ends: readonly [Port, Port]; mtu: number };

type Port = { box: string; port: string };

/** A part of the lab while it is put together. */
export type Scene = { boxes: readonly Box[]; links: readonly Link[] };

/** The box that everything outside runs through. */
export const internet = 'lab.internet';

/** Bytes of a packet on wires for which nothing is drawn. */
export const usualMtu = 1500;

/** A host's address with all its bits; hosts stand on the loopback of their site's or VPC's box. */
export const hostLine = (address: string): string => `address add ${address}/32 dev lo`;
