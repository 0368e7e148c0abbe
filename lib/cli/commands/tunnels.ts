import { type Command, Option } from 'commander';
import { catalog } from '@/lib/catalog';
import { compile } from '@/lib/plan/compile';
import { mismatchesOf, proofsOf } from '@/lib/plan/proof/proof';
import { readDesignFile } from '../input';
import { proofJson, proofLines } from '../proof-report';
import { counted, print, printJson, Unusable } from '../terminal';

type Options = { format: 'text' | 'json'; tunnel?: string };

/** `tunnels FILE`: tells of each tunnel what its ends offer and agree on, and how large its packets are. */
export function addTunnels(program: Command): void {
  program
    .command('tunnels')
    .description('Prove each tunnel: what both ends offer, what comes of it, and how large its packets are.')
    .argument('<FILE>')
    .option('--tunnel <ID>', 'one tunnel only, as connection/tunnel, or those of one connection')
    .addOption(new Option('--format <format>', 'how to tell').choices(['text', 'json']).default('text'))
    .action(tunnels);
}

async function tunnels(file: string, { format, tunnel: wanted }: Options): Promise<void> {
  const { name, design } = await readDesignFile(file);
  const proofs = proofsOf(compile(design, catalog), catalog).filter(
    ({ tunnel, connection }) => wanted === undefined || wanted === tunnel || wanted === connection.id,
  );
  if (wanted !== undefined && proofs.length === 0) throw new Unusable(`${name}: no tunnel ${wanted}`);
  const refused = proofs.filter((proof) => mismatchesOf(proof).length > 0);
  if (format === 'json')
    printJson({ format: 'trunkline-tunnels', version: 1, file: name, tunnels: proofs.map(proofJson) });
  else
    print(
      ...proofs.flatMap((proof) => [...proofLines(proof), '']),
      `${name}: ${counted(proofs.length, 'tunnel')}, ${refused.length} with a mismatch.`,
    );
  process.exitCode = refused.length > 0 ? 1 : 0;
}
