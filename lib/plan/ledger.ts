import { type Encryption, type Hash, isAead } from '@/lib/model/crypto';
import type { Transport } from '@/lib/model/transport';
import type { CloudFacts, Source } from './facts';
import { optional } from './maps';
import { bytesOf, type Header, headersOf, innerHeaders, type Suite, trailer, tunnelMtu, unused } from './mtu';
import { rfc } from './rfc';
import { pppoeMtu, transportSizes } from './transport';

/** A line that a tunnel leaves a site by. */
type LedgerLine = { gateway: string; name: string; mtu: number; transport: readonly Transport[] };

export type LedgerInput = {
  lines: readonly LedgerLine[];
  clouds: readonly Pick<CloudFacts, 'name' | 'mtu'>[];
  suite: Suite;
  /** The IP version of the packets inside. */
  inside: 4 | 6;
};

/** A part of the way between the gateways, and the largest packet that it takes; `parts` tells how that comes about. */
type PathLimit = {
  what: string;
  bytes: number;
  parts: readonly Header[];
  why: string;
  sources: readonly Source[];
};

/** What a document bounds. */
type Cap = { what: string; bytes: number; sources: readonly Source[] };

/** TCP inside the tunnel: what its headers take, and its largest payload. */
type TcpSize = { version: 4 | 6; headers: readonly Header[]; caps: readonly Cap[]; mss: number };

/** What a cloud's document says comes out, beside what does. */
type Comparison = {
  cloud: string;
  documented: { mtu: number; mss?: number };
  /**
   * `same`: the headers leave what is documented. `below`: the way takes smaller packets than the document expects. `held`: more would fit, but the
   * tunnel keeps to the document.
   */
  verdict: 'same' | 'below' | 'held';
  sources: readonly Source[];
};

/** Byte by byte, from the packets between two gateways to TCP's payload inside their tunnel. */
export type Ledger = {
  path: readonly PathLimit[];
  /** The smallest of `path`: the largest packet between the gateways. */
  underlay: number;
  /** Around the encrypted part, in the order of the packet. */
  headers: readonly Header[];
  /** Inside the encrypted part, besides the packet. */
  encrypted: readonly Header[];
  /** The largest inner packet that fits. */
  fits: number;
  caps: readonly Cap[];
  mtu: number;
  tcp: readonly [TcpSize, TcpSize];
  /** The payload of TCP over the tunnel's own IP version, which devices are told. */
  mss: number;
  /** One for each cloud whose documents tell of such a tunnel. */
  compared: readonly Comparison[];
};

const internet: PathLimit = {
  what: 'The way between the gateways',
  bytes: 1500,
  parts: [],
  why: 'Ethernet’s frames, which nothing on the internet reliably exceeds',
  sources: [rfc(894, 'A Standard for the Transmission of IP Datagrams over Ethernet Networks')],
};

/** Works out the sizes of a tunnel. */
export function ledger({ lines, clouds, suite, inside }: LedgerInput): Ledger {
  const path = [...lines.map(lineLimit), ...clouds.flatMap(cloudLimit), internet];
  const underlay = Math.min(...path.map(({ bytes }) => bytes));
  const headers = headersOf(suite);
  const fits = tunnelMtu(underlay, suite);
  const known = clouds.flatMap((cloud) => documentedFor(cloud, suite));
  const caps = known.map(({ cloud, size, sources }) => ({
    what: `${cloud}’s document`,
    bytes: size.mtu,
    sources,
  }));
  const mtu = smallest(fits, caps);
  const tcpOf = (version: 4 | 6): TcpSize => {
    const inner = innerHeaders(version);
    const most = known.flatMap(({ cloud, size, sources }): Cap[] => {
      const bytes = size.mss?.[version];
      return bytes === undefined ? [] : [{ what: `${cloud}’s document`, bytes, sources }];
    });
    return { version, headers: inner, caps: most, mss: smallest(mtu - bytesOf(inner), most) };
  };
  const tcp = [tcpOf(4), tcpOf(6)] as const;
  return {
    path,
    underlay,
    headers,
    encrypted: [unused(underlay - bytesOf(headers), suite.encryption), trailer],
    fits,
    caps,
    mtu,
    tcp,
    mss: tcp[inside === 4 ? 0 : 1].mss,
    compared: known.map(({ cloud, size, sources }) => ({
      cloud,
      documented: { mtu: size.mtu, ...optional('mss', size.mss?.[inside]) },
      verdict: fits === size.mtu ? 'same' : fits < size.mtu ? 'below' : 'held',
      sources,
    })),
  };
}

function lineLimit({ gateway, name, mtu, transport }: LedgerLine): PathLimit {
  const carriers = transport.map((word): Header => {
    const { name: what, bytes, made, source } = transportSizes[word];
    return { what, bytes, why: made, sources: [source] };
  });
  const own = {
    what: `${name} of ${gateway}`,
    bytes: mtu - bytesOf(carriers),
    sources: carriers.flatMap(({ sources }) => sources),
  };
  if (carriers.length > 0)
    return { ...own, parts: carriers, why: `the line’s MTU of ${mtu}, less what its packets are put into` };
  if (mtu !== pppoeMtu) return { ...own, parts: [], why: 'the line’s MTU' };
  const { name: what, bytes, made, source } = transportSizes.pppoe;
  return {
    ...own,
    parts: [{ what, bytes, why: made, sources: [source] }],
    why: `the line’s MTU, which is that of PPPoE over Ethernet: ${mtu + bytes} less ${bytes}`,
    sources: [source],
  };
}

const cloudLimit = ({ name, mtu: { link, sources } }: LedgerInput['clouds'][number]): PathLimit[] =>
  link === undefined
    ? []
    : [
        {
          what: `Gateways of ${name}`,
          bytes: link,
          parts: [],
          why: 'the largest packet they send outside',
          sources,
        },
      ];

const smallest = (bytes: number, caps: readonly Cap[]): number =>
  Math.min(bytes, ...caps.map((cap) => cap.bytes));

type Documented = {
  cloud: string;
  size: CloudFacts['mtu']['documented'][number];
  sources: readonly Source[];
};

/** What a cloud's documents say of tunnels of that suite; none where they say nothing. */
function documentedFor({ name, mtu }: LedgerInput['clouds'][number], suite: Suite): Documented[] {
  const size = mtu.documented.find((each) => isOf(each, suite));
  return size ? [{ cloud: name, size, sources: mtu.sources }] : [];
}

/** Whether a documented size is about tunnels of that suite. */
function isOf(
  { aead, hashes, encapsulation, outer }: CloudFacts['mtu']['documented'][number],
  suite: Suite,
): boolean {
  const isOfCipher = aead === undefined || aead === isAead(suite.encryption);
  const isOfHash = hashes === undefined || (isAesCbc(suite.encryption) && hashes.includes(hashOf(suite)));
  return (
    isOfCipher &&
    isOfHash &&
    (encapsulation === undefined || encapsulation === suite.encapsulation) &&
    (outer === undefined || outer === suite.outer)
  );
}

const isAesCbc = (cipher: Encryption): boolean => cipher.startsWith('aes') && !isAead(cipher);

const hashOf = ({ integrity = 'sha256' }: Suite): Hash => integrity;
