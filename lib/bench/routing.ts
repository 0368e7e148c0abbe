import { catalog } from '@/lib/catalog';
import { designOf, type Piece, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { compile } from '@/lib/plan/compile';
import type { Plan } from '@/lib/plan/plan';
import { cutsOf } from '@/lib/routing/cuts';
import { matrixOf } from '@/lib/routing/matrix';
import { needOf } from '@/lib/routing/need';
import { modelOf } from '@/lib/routing/speakers';
import { stateOf } from '@/lib/routing/state';
import { type Figure, timed } from './figure';

/** What the simulator costs: the routes of a plan as drawn, every single failure under every flow, and what cuts each. */
export function routingFigures(): Figure[] {
  return [
    ...figuresOf('100 dual sites', () => dualSites(100), {
      runs: 7,
      routes: 30,
      failures: 1_000,
      cuts: 3_000,
    }),
    ...figuresOf('1,000 sites', () => singleSites(1_000), {
      runs: 3,
      routes: 300,
      failures: 60_000,
      cuts: 60_000,
    }),
  ];
}

type Goals = { runs: number; routes: number; failures: number; cuts: number };

function figuresOf(name: string, design: () => Design, { runs, routes, failures, cuts }: Goals): Figure[] {
  const plan = (): Plan => compile(design(), catalog);
  // A plan of its own for each run, so that nothing remembered from the last one helps.
  const plans = Array.from({ length: runs + 3 }, plan);
  const next = plansOnce(plans);
  const { flows, connections } = plans[0] ?? plan();
  const tunnels = connections.reduce((sum, connection) => sum + connection.tunnels.length, 0);
  const detail = `${flows.length} flows both ways, ${tunnels} tunnels, median of ${runs}`;
  const again = plansOnce(Array.from({ length: 4 }, plan));
  let parts = 0;
  const all = timed(1, () => {
    parts = everyFailure(again()).parts.length;
  });
  const other = plansOnce(Array.from({ length: 4 }, plan));
  let sets = 0;
  const pairs = timed(1, () => {
    sets = everyCut(other());
  });
  return [
    {
      name: `routes of ${name}`,
      value: timed(runs, () => everyRoute(next())),
      unit: 'ms',
      detail,
      goal: { most: routes },
    },
    {
      name: `all single failures of ${name}`,
      value: all,
      unit: 'ms',
      detail: `${parts} failures`,
      goal: { most: failures },
    },
    {
      name: `what cuts each flow of ${name}, up to two failures`,
      value: pairs,
      unit: 'ms',
      detail: `${sets} sets`,
      goal: { most: cuts },
    },
  ];
}

function plansOnce(plans: readonly Plan[]): () => Plan {
  const left = [...plans];
  return () => {
    const plan = left.pop();
    if (!plan) throw new Error('more runs than plans');
    return plan;
  };
}

/** Settles every prefix among the tables that pass it on, and follows every flow both ways. */
function everyRoute(plan: Plan): number {
  const state = stateOf(plan);
  for (const prefix of modelOf(plan).net.prefixes) state.routes.settled(prefix);
  return plan.flows.filter((flow) => needOf(state, flow).met).length;
}

function everyFailure(plan: Plan) {
  const run = matrixOf(plan);
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

function everyCut(plan: Plan): number {
  const run = cutsOf(plan, { most: 2 });
  for (let step = run.next(); ; step = run.next())
    if (step.done) return step.value.reduce((sum, { sets }) => sum + sets.length, 0);
}

/** Sites with two devices, each with a connection of two tunnels over a line of its own to one transit gateway, and a flow to its VPC. */
export const dualSites = (count: number): Design =>
  designOf('Dual sites', [
    ...cloud(1),
    ...Array.from({ length: count }, (_, index) => sitePieces(index, 2)).flat(),
  ]);

export const singleSites = (count: number): Design =>
  designOf('Sites', [
    ...cloud(2),
    ...Array.from({ length: count }, (_, index) => sitePieces(index, 1)).flat(),
  ]);

const cloud = (hubs: number): Piece[] =>
  Array.from({ length: hubs }, (_, hub) => [
    piece('cloud-region', `region-${hub}`, { cloud: 'aws', region: 'eu-central-1' }),
    piece('hub', `tgw-${hub}`, { parent: `region-${hub}`, type: 'transit-gateway' }),
    piece('vpc', `vpc-${hub}`, {
      parent: `region-${hub}`,
      prefixes: [`172.16.${hub * 16}.0/20`],
      subnets: ['a', 'b'].map((zone, place) => ({
        id: zone,
        name: zone,
        zone,
        prefix: `172.16.${hub * 16 + place}.0/24`,
      })),
    }),
    piece('attachment', `att-${hub}`, { from: `tgw-${hub}`, to: `vpc-${hub}` }),
  ]).flat();

function sitePieces(index: number, devices: number): Piece[] {
  const [high, low] = [index >> 8, index & 255];
  const hub = devices === 1 ? Math.floor(index / 500) : 0;
  return [
    piece('site', `site-${index}`),
    piece('network', `lan-${index}`, { parent: `site-${index}`, prefixes: [`10.${high}.${low}.0/24`] }),
    ...Array.from({ length: devices }, (_, device) => [
      piece('customer-gateway', `gw-${index}-${device}`, {
        parent: `site-${index}`,
        platform: 'cisco-ios-xe',
        uplinks: [
          { id: 'u1', isp: `ISP ${device}`, address: `198.${18 + device}.${high}.${low}`, mtu: 1500 },
        ],
      }),
      piece('vpn-connection', `vpn-${index}-${device}`, {
        from: `gw-${index}-${device}`,
        to: `tgw-${hub}`,
        preference: device === 0 ? 'primary' : 'backup',
      }),
    ]).flat(),
    piece('flow', `flow-${index}`, { from: `lan-${index}`, to: `vpc-${hub}` }),
  ];
}
