import { analyser } from '@/lib/editor/analyse';
import {
  type DesignPatch,
  designPatch,
  type Findings,
  findingsPatch,
  patchedDesign,
} from '@/lib/editor/patches';
import type { Design } from '@/lib/model/design';
import { setField } from '@/lib/model/edit';
import { largeDesign } from '@/lib/samples/large';
import type { Figure } from './figure';

const sites = 100;
const rounds = 60;
const warmUps = 40;

/** Edits of all sorts, each of one site: a move, a name, an ASN, an address, prefixes, a timer, a tunnel's role. */
const edits: readonly ((design: Design, nth: number) => Design)[] = [
  (design, nth) => setField(design, { id: `site-${at(nth)}`, path: ['position'], value: { x: nth, y: nth } }),
  (design, nth) => setField(design, { id: `site-${at(nth)}`, path: ['name'], value: `Branch no. ${nth}` }),
  (design, nth) => setField(design, { id: `gw-${at(nth)}`, path: ['asn'], value: 4_210_000_000 + nth }),
  (design, nth) =>
    setField(design, {
      id: `gw-${at(nth)}`,
      path: ['uplinks', 0, 'address'],
      value: `198.18.0.${nth % 250}`,
    }),
  (design, nth) =>
    setField(design, { id: `lan-${at(nth)}`, path: ['prefixes'], value: [`10.250.${nth % 250}.0/24`] }),
  (design, nth) => setField(design, { id: `vpn-${at(nth)}`, path: ['holdSeconds'], value: 30 + (nth % 20) }),
  (design, nth) =>
    setField(design, {
      id: `vpn-${at(nth)}`,
      path: ['tunnels', 1, 'role'],
      value: nth % 2 ? 'backup' : 'active',
    }),
];

const at = (nth: number): number => (nth % sites) + 1;

/** What passes after one edit until the worker has told what it found: from the message it gets to the one it sends, copies included. */
export function editFigures(): Figure[] {
  let shown = largeDesign(sites);
  const worker = fakeWorker();
  worker(designPatch(undefined, shown));
  const times: number[] = [];
  for (let nth = 0; nth < warmUps + rounds * edits.length; nth++) {
    const edited = edits[nth % edits.length]?.(shown, nth) ?? shown;
    const message = structuredClone(designPatch(shown, edited));
    shown = edited;
    const start = performance.now();
    worker(message);
    if (nth >= warmUps) times.push(performance.now() - start);
  }
  const sorted = times.sort((a, b) => a - b);
  const value = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  return [
    {
      name: `an edit of ${sites} sites, until its problems are known`,
      value,
      unit: 'ms',
      detail: `95th percentile of ${sorted.length} edits of ${edits.length} kinds; median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(1)} ms`,
      goal: { most: 16 },
    },
  ];
}

function fakeWorker(): (patch: DesignPatch) => void {
  const analyse = analyser();
  let design: Design | undefined;
  let told: Findings | undefined;
  return (patch) => {
    design = patchedDesign(design, patch);
    const found = analyse(design, '2026-01-01');
    structuredClone(findingsPatch(told, found));
    told = found;
  };
}
