import { browserFigures } from './browser';
import { bundleFigures } from './bundle';
import { compileFigures } from './compile';
import { configFigures } from './configs';
import { editFigures } from './edit';
import { line, reached } from './figure';
import { overlapFigures } from './overlap';
import { routingFigures } from './routing';
import { ruleFigures } from './rules';
import { simulateFigures } from './simulate';
import { simulatedEditFigures } from './simulated-edit';

const parts = {
  overlap: overlapFigures,
  compile: compileFigures,
  rules: ruleFigures,
  edit: editFigures,
  routing: routingFigures,
  'simulated-edit': simulatedEditFigures,
  bundle: bundleFigures,
  configs: configFigures,
  browser: browserFigures,
  simulate: simulateFigures,
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`bench: no part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

let missed = 0;
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const figure of await measure()) {
    console.log(line(figure));
    if (!reached(figure)) missed++;
  }
}
if (missed > 0) console.log(`${missed} ${missed === 1 ? 'figure misses its' : 'figures miss their'} goal`);
process.exitCode = missed > 0 ? 1 : 0;
