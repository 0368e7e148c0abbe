import { type Command, Option } from 'commander';
import { catalog } from '@/lib/catalog';
import { compile } from '@/lib/plan/compile';
import { readDesignFile } from '../input';
import { printJson } from '../terminal';

/** `plan FILE`: prints the plan, with slots where keys and addresses are to come. */
export function addPlan(program: Command): void {
  program
    .command('plan')
    .description('Print everything that follows from a design: addresses, tunnels, sessions, routes.')
    .argument('<FILE>')
    .addOption(new Option('--format <format>', 'how to print').choices(['json']).default('json'))
    .action(async (file: string) => {
      const { design } = await readDesignFile(file);
      printJson({ format: 'trunkline-plan', version: 1, ...compile(design, catalog) });
    });
}
