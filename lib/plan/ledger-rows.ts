import type { Source } from './facts';
import type { Ledger } from './ledger';
import type { Header } from './mtu';

/** A line of a ledger to be shown: a limit on the way, bytes that are taken, or what is left. */
export type LedgerRow = {
  what: string;
  bytes: number;
  is: 'limit' | 'less' | 'total';
  why: string;
  sources: readonly Source[];
};

export type LedgerGroup = { title: string; rows: readonly LedgerRow[] };

/** A ledger as lines, in the order in which it is worked out. Bytes that are taken are positive. */
export function ledgerGroups({
  path,
  underlay,
  headers,
  encrypted,
  fits,
  caps,
  mtu,
  tcp,
}: Ledger): LedgerGroup[] {
  return [
    {
      title: 'Between the gateways',
      rows: [
        ...path.flatMap(({ what, bytes, parts, why, sources }): LedgerRow[] => [
          ...parts.map(less),
          { what, bytes, is: 'limit', why, sources },
        ]),
        total('Largest packet between the gateways', underlay, 'the smallest of these'),
      ],
    },
    {
      title: 'Around the inner packet',
      rows: [
        ...[...headers, ...encrypted].map(less),
        total('What is left for the inner packet', fits, 'the largest that fits'),
        ...caps.map(limit),
        ...(caps.length > 0 ? [total('MTU of the tunnel', mtu, 'the smallest of these')] : []),
      ],
    },
    ...tcp.map(({ version, headers: inner, caps: most, mss }) => ({
      title: `TCP over IPv${version}`,
      rows: [
        ...inner.map(less),
        ...most.map(limit),
        total(
          `MSS over IPv${version}`,
          mss,
          most.length > 0 ? 'the smaller of what is left and what is documented' : 'what is left',
        ),
      ],
    })),
  ];
}

/** What clouds document, beside what comes out, a sentence for each. */
export const comparisonTexts = ({
  compared,
  fits,
  mtu,
}: Ledger): { text: string; sources: readonly Source[] }[] =>
  compared.map(({ cloud, documented, verdict, sources }) => ({
    text: `${cloud} documents ${sizes(documented)}: ${verdicts[verdict]({ fits, mtu })}.`,
    sources,
  }));

const sizes = ({ mtu, mss }: { mtu: number; mss?: number }): string =>
  mss === undefined ? `an MTU of ${mtu}` : `an MTU of ${mtu} and an MSS of ${mss}`;

const verdicts: Readonly<
  Record<Ledger['compared'][number]['verdict'], (sizes: { fits: number; mtu: number }) => string>
> = {
  same: () => 'the same',
  below: ({ fits }) => `the way leaves ${fits} only`,
  held: ({ fits, mtu }) => `${fits} would fit, and ${mtu} is used`,
};

const less = ({ what, bytes, why, sources }: Header): LedgerRow => ({
  what,
  bytes,
  is: 'less',
  why,
  sources,
});

const limit = ({ what, bytes, sources }: Ledger['caps'][number]): LedgerRow => ({
  what,
  bytes,
  is: 'limit',
  why: 'no tunnel goes beyond it',
  sources,
});

const total = (what: string, bytes: number, why: string): LedgerRow => ({
  what,
  bytes,
  is: 'total',
  why,
  sources: [],
});
