import { Command, CommanderError } from 'commander';
import { addCheck } from './commands/check';
import { addDiff } from './commands/diff';
import { addExport } from './commands/export';
import { addFill } from './commands/fill';
import { addFmt } from './commands/fmt';
import { addPlan } from './commands/plan';
import { addRules } from './commands/rules';
import { addSimulate } from './commands/simulate';
import { addTunnels } from './commands/tunnels';
import { complain, Unusable, watchOutput } from './terminal';

const program = new Command('trunkline')
  .description('Checks, plans and exports designs of secure hybrid cloud connections.')
  .showHelpAfterError('(--help tells more)')
  .addHelpText(
    'after',
    '\nFILE is a design; - reads it from standard input.\nExit status: 0 clean, 1 problems at or above --fail-on, 2 unusable input.',
  );

for (const add of [addCheck, addRules, addExport, addFill, addDiff, addPlan, addFmt, addTunnels, addSimulate])
  add(program);
for (const command of [program, ...program.commands]) command.exitOverride();

watchOutput();
program.parseAsync().catch((error: unknown) => {
  if (error instanceof CommanderError) {
    // Commander has said what is wrong; asking for help is no error.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  } else if (error instanceof Unusable) {
    complain(error.message);
    process.exitCode = 2;
  } else {
    // A fault of ours. Status 1 would say that the design has problems.
    console.error(error);
    process.exitCode = 2;
  }
});
