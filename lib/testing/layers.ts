/**
 * Who may import whom. A permission is a folder or a file; with `type ` before it, only its types.
 * A layer may always import itself. Where layers are nested, the innermost counts.
 */
export type Layer = { layer: string; may: readonly string[] | 'anything'; because: string };

/** Packages that only some layers may use; `node:` stands for every built-in module. */
export type PackageRow = { packages: readonly string[]; in: readonly string[]; because: string };

const contracts = ['type lib/clouds/cloud.ts', 'type lib/vendors/vendor.ts'];

const lists = [
  'lib/clouds/all.ts',
  'lib/exports/all.ts',
  'lib/imports/all.ts',
  'lib/packs/all.ts',
  'lib/rules/all.ts',
  'lib/vendors/all.ts',
];

const memberTypes = [
  'type lib/clouds/cloud.ts',
  'type lib/exports/export.ts',
  'type lib/imports/import.ts',
  'type lib/packs/pack.ts',
  'type lib/rules/rule.ts',
  'type lib/vendors/vendor.ts',
];

export const layers: readonly Layer[] = [
  { layer: 'lib/addressing', may: [], because: 'Addresses are arithmetic: they know nothing of ours.' },
  {
    layer: 'lib/model',
    may: ['lib/addressing'],
    because: 'A design is data: what is made of it comes later.',
  },
  {
    layer: 'lib/plan',
    may: ['lib/model', 'lib/addressing'],
    because: 'The plan is neutral: it takes the facts of clouds and vendors as an argument.',
  },
  {
    layer: 'lib/routing',
    may: ['lib/plan', 'lib/addressing'],
    because: 'Routing reads the plan alone: what it needs of the design must be in the plan.',
  },
  {
    layer: 'lib/simulation',
    may: ['lib/routing', 'lib/plan'],
    because: 'What routing finds is told in names and words once, for the screen and the command line.',
  },
  {
    layer: 'lib/clouds',
    may: ['lib/plan', 'lib/addressing'],
    because: 'A cloud declares facts and renders a plan: it knows neither designs nor vendors.',
  },
  {
    layer: 'lib/vendors',
    may: ['lib/plan', 'lib/addressing'],
    because: 'A vendor declares facts and renders a plan: it knows neither designs nor clouds.',
  },
  {
    layer: 'lib/imports',
    may: ['lib/model'],
    because: 'An import gives a design: everything after that is derived from it.',
  },
  {
    layer: 'lib/packs',
    may: ['lib/model/crypto.ts', 'type lib/model/policy.ts', 'type lib/plan/facts.ts'],
    because: 'A pack says what a document asks for: the rules judge by it.',
  },
  {
    layer: 'lib/rules',
    may: ['lib/routing', 'lib/plan', 'lib/model', 'lib/addressing', 'type lib/packs/pack.ts', ...contracts],
    because: 'A rule asks declared properties: it knows no member of any family.',
  },
  {
    layer: 'lib/exports',
    may: ['lib/exports/lab', 'lib/plan', 'lib/model', 'lib/addressing', ...contracts],
    because: 'An export writes the plan down: it judges nothing and knows no member of any family.',
  },
  {
    layer: 'lib/exports/lab',
    may: ['lib/exports', 'lib/routing', 'lib/plan', 'lib/addressing', 'type lib/vendors/vendor.ts'],
    because: 'A lab is checked by who reaches whom, which routing tells from the plan.',
  },
  {
    layer: 'lib/catalog.ts',
    may: [...lists, ...memberTypes, 'lib/model/kinds.ts', 'lib/plan/facts.ts'],
    because: 'The catalog hands out the families, and nothing else.',
  },
  { layer: 'lib/samples', may: ['lib/model'], because: 'A sample is a design.' },
  {
    layer: 'lib/share',
    may: ['lib/model'],
    because: 'A link holds a design: its code runs with any screen or none.',
  },
  {
    layer: 'lib/editor',
    may: [
      'lib/catalog.ts',
      'lib/rules/run.ts',
      'lib/rules/run-again.ts',
      'lib/plan',
      'lib/model',
      'lib/share',
      'lib/simulation',
      'lib/addressing',
      'lib/exports/bundle.ts',
      'lib/exports/former-names.ts',
      'lib/exports/zip.ts',
      'type lib/clouds/cloud.ts',
      'type lib/imports/import.ts',
      'type lib/rules/rule.ts',
    ],
    because:
      'The editor holds one state and derives the rest: it works without a screen and without a server.',
  },
  {
    layer: 'lib/cli',
    may: [
      'lib/catalog.ts',
      'lib/exports/bundle.ts',
      'lib/exports/zip.ts',
      'lib/model',
      'lib/plan',
      'lib/rules/run.ts',
      'lib/simulation',
      'type lib/rules/rule.ts',
    ],
    because: 'The command line starts fast: no editor, no screen, no server.',
  },
  { layer: 'lib/setup', may: [], because: 'The set-up runs before anything is installed.' },
  { layer: 'lib/testing', may: 'anything', because: 'Tests look at everything.' },
  { layer: 'lib/bench', may: 'anything', because: 'Measurements look at everything.' },
  { layer: 'components/ui', may: [], because: 'Buttons and dialogs know no networks.' },
  {
    layer: 'components',
    may: [
      'components/ui',
      'lib/editor',
      'lib/model',
      'lib/plan',
      'lib/addressing',
      'lib/simulation/csv.ts',
      'lib/simulation/weak-words.ts',
      'lib/simulation/words.ts',
      'type lib/clouds/cloud.ts',
      'type lib/rules/rule.ts',
      'type lib/rules/run.ts',
      'type lib/simulation',
    ],
    because: 'Components draw what the editor holds: they decide nothing about networks.',
  },
  {
    layer: 'app',
    may: [
      'components',
      'components/ui',
      'lib/editor',
      'lib/samples',
      'lib/share',
      'lib/catalog.ts',
      'lib/cli/snippets.ts',
      'lib/model',
      'lib/simulation',
    ],
    because: 'Pages put components together.',
  },
];

export const packageRows: readonly PackageRow[] = [
  {
    packages: ['node:'],
    in: ['lib/cli', 'lib/setup', 'lib/testing', 'lib/bench'],
    because: 'All else runs in a browser.',
  },
  {
    packages: ['react', 'react-dom', '@xyflow/react', '@base-ui/react', 'lucide-react', 'cmdk', 'sonner'],
    in: ['components', 'components/ui', 'app', 'lib/bench'],
    because: 'What is below the screen works without one.',
  },
  { packages: ['next'], in: ['app'], because: 'Components do not depend on the framework around them.' },
  {
    packages: ['zustand', 'idb-keyval'],
    in: ['lib/editor'],
    because: 'There is one state, and the editor holds it.',
  },
];

/** Folders of families: a member is known to its family's list only, and never imports a sibling. */
export const families: readonly string[] = [
  'lib/clouds',
  'lib/editor/commands',
  'lib/exports',
  'lib/imports',
  'lib/model/kinds',
  'lib/packs',
  'lib/rules',
  'lib/vendors',
];
