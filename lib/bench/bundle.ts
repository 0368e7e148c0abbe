import { catalog } from '@/lib/catalog';
import type { Design } from '@/lib/model/design';
import { revisionOf } from '@/lib/model/revision';
import { compile } from '@/lib/plan/compile';
import { type Figure, timed } from './figure';
import { overTwoClouds } from './two-clouds';

const platforms = ['cisco-ios-xe', 'juniper-srx', 'strongswan-frr'];

/** What the Terraform bundle of many sites costs, from the design to the last line of text. */
export function bundleFigures(): Figure[] {
  const design = overTwoClouds(100, platforms);
  return [
    {
      name: 'Terraform bundle, 100 dual-tunnel sites over two clouds',
      value: bundled(design, 9),
      unit: 'ms',
      detail: `compile and ${filesOf(design)} files, median of 9`,
      goal: { most: 150 },
    },
    {
      name: 'Terraform bundle, 1,000 sites',
      value: bundled(overTwoClouds(1_000, platforms), 3),
      unit: 'ms',
      detail: 'compile and files, median of 3',
      goal: { most: 1_500 },
    },
  ];
}

/** Writes the bundle; gives how many files it has. */
function filesOf(design: Design): number {
  const { cloud, vendor, vendors, exporters } = catalog;
  // A new object each time, so that nothing remembered from the last run helps.
  const edited = { ...design, objects: { ...design.objects } };
  const job = {
    design: edited,
    plan: compile(edited, { cloud, vendor }),
    cloud,
    vendor,
    vendors,
    revision: revisionOf(edited),
    options: { keys: 'out-of-state', filled: {} },
  } as const;
  return exporters.flatMap((exporter) => (exporter.asksKeyMode ? exporter.build(job) : [])).length;
}

const bundled = (design: Design, runs: number): number => timed(runs, () => filesOf(design));
