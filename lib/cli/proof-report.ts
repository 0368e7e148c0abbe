import { comparisonTexts, type LedgerRow, ledgerGroups } from '@/lib/plan/ledger-rows';
import { mismatchesOf, type TunnelProof } from '@/lib/plan/proof/proof';

/** A tunnel's proof and ledger as lines. */
export function proofLines(proof: TunnelProof): string[] {
  const { tunnel, connection, left, right, rows, ledger } = proof;
  const widest = Math.max(...rows.map(({ title }) => title.length));
  return [
    `${tunnel}: ${connection.name}, ${left.name} (${left.platform}) to ${right.name} (${right.platform})`,
    ...rows.flatMap(({ title, left: near, right: far, outcome, why }) => [
      `  ${outcome.is.padEnd(8)}  ${title.padEnd(widest)}  ${outcome.text}`,
      `  ${' '.repeat(8)}  ${' '.repeat(widest)}  ${left.name}: ${near.text}`,
      `  ${' '.repeat(8)}  ${' '.repeat(widest)}  ${right.name}: ${far.text}`,
      `  ${' '.repeat(8)}  ${' '.repeat(widest)}  ${why}`,
    ]),
    ...(ledger
      ? [
          '  Packet sizes in bytes:',
          ...ledgerGroups(ledger).flatMap(({ title, rows: lines }) => [
            `    ${title}`,
            ...lines.map(ledgerLine),
          ]),
          ...comparisonTexts(ledger).map(({ text }) => `    ${text}`),
        ]
      : []),
  ];
}

const ledgerLine = ({ what, bytes, is, why }: LedgerRow): string =>
  `      ${what.padEnd(38)} ${(is === 'less' ? `-${bytes}` : is === 'total' ? `= ${bytes}` : String(bytes)).padStart(7)}  ${why}`;

/** A tunnel's proof and ledger as JSON; its form is documented and versioned in this folder's README. */
export const proofJson = (proof: TunnelProof): unknown => ({
  ...proof,
  mismatches: mismatchesOf(proof).map(({ item }) => item),
});
