import { comparisonTexts } from '@/lib/plan/ledger-rows';
import { mismatchesOf, type ProofRow, proofsOf, sourcesOf, type TunnelProof } from '@/lib/plan/proof/proof';
import { all, anchorOf, block, type Html, inline, run, table } from './html';
import { ledgerTable } from './ledger-table';
import type { ReportSection, SectionInput } from './section';

/** For each tunnel what its ends offer and agree on, and its bytes. */
export const proofs: ReportSection = {
  id: 'proofs',
  title: 'Proof of each tunnel',
  write: (input) => {
    const { plan, cloud, vendor } = input.job;
    const found = proofsOf(plan, { cloud, vendor });
    if (found.length === 0) return undefined;
    return all(
      inline(
        'p',
        {},
        'What each end offers, from the documents of its platform or cloud, and what comes of it. Nothing here is taken from what was settled without asking both ends.',
      ),
      ...found.map((proof) => proofOf(proof, input)),
    );
  },
};

function proofOf(proof: TunnelProof, input: SectionInput): Html {
  const { tunnel, connection, index, left, right, rows, ledger } = proof;
  const wrong = mismatchesOf(proof).length;
  const unproven = rows.filter(({ outcome }) => outcome.is === 'unproven').length;
  const counts = [
    `${rows.length - wrong - unproven} agreed`,
    ...(unproven > 0 ? [`${unproven} not proven`] : []),
    ...(wrong > 0 ? [`${wrong} ${wrong === 1 ? 'mismatch' : 'mismatches'}`] : []),
  ];
  return block(
    'details',
    { id: anchorOf(tunnel), class: wrong > 0 ? 'mismatch' : undefined, ...(wrong > 0 ? { open: '' } : {}) },
    inline(
      'summary',
      {},
      inline('b', {}, `${connection.name}, tunnel ${index}`),
      ` ${left.name} to ${right.name}: ${counts.join(', ')}`,
    ),
    table(
      {
        caption: 'What both ends offer',
        columns: [
          'Item',
          `${left.name} (${left.platform})`,
          `${right.name} (${right.platform})`,
          'Result',
          'Why',
        ],
      },
      rows.map((row) => [
        row.title,
        row.left.text,
        row.right.text,
        outcomeOf(row),
        run(row.why, ' ', input.citations.cite(sourcesOf(row))),
      ]),
    ),
    ...(ledger
      ? [
          ledgerTable(ledger, input.citations),
          ...comparisonTexts(ledger).map(({ text, sources }) =>
            inline('p', {}, text, ' ', input.citations.cite(sources)),
          ),
        ]
      : []),
  );
}

const words = { agreed: '✓', mismatch: '✕ Mismatch:', unproven: '? Not proven:' } as const;

const outcomeOf = ({ outcome }: ProofRow): Html =>
  inline('span', { class: outcome.is }, `${words[outcome.is]} ${outcome.text}`);
