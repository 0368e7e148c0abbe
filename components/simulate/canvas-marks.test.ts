import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { planPatch } from '@/lib/editor/patches';
import { simulationDesk } from '@/lib/editor/simulation/desk';
import type { Reply } from '@/lib/editor/simulation/protocol';
import { atStart, nothingSimulated, type Simulated, type Simulating } from '@/lib/editor/simulation/state';
import { compile } from '@/lib/plan/compile';
import { sampleOf } from '@/lib/samples/all';
import { canvasMarks } from './canvas-marks';

/** The marks of a sample under a failure, and at a step of a walk through the messages about a prefix. */
function marksOf(
  id: string,
  { failed = [], walk, trace, flow }: Partial<Pick<Simulating, 'failed' | 'walk' | 'trace' | 'flow'>>,
) {
  const design = sampleOf(id)?.design();
  if (!design) throw new Error(`no sample ${id}`);
  let simulated: Simulated = nothingSimulated;
  const post = (reply: Reply): void => {
    if (reply.answer === 'parts') simulated = { ...simulated, parts: reply.parts };
    if (reply.answer === 'flows') simulated = { ...simulated, state: reply };
    if (reply.answer === 'trace') simulated = { ...simulated, trace: reply };
    if (reply.answer === 'walk') simulated = { ...simulated, walk: reply };
  };
  const ask = simulationDesk({ post, later: (run) => run(), now: () => 0 });
  ask({ ask: 'plan', plan: planPatch(undefined, compile(design, catalog)) });
  ask({ ask: 'flows', turn: 1, failed });
  if (trace) ask({ ask: 'trace', turn: 3, failed, ...trace });
  if (walk) ask({ ask: 'walk', turn: 2, failed, ...walk });
  const marks = canvasMarks({
    design,
    simulating: {
      ...atStart,
      ...(walk ? { walk } : {}),
      ...(trace ? { trace } : {}),
      ...(flow === undefined ? {} : { flow }),
    },
    simulated,
  });
  if (!marks) throw new Error('no marks');
  return { marks, steps: simulated.walk?.steps ?? [] };
}

describe('traffic on the canvas', () => {
  it('runs both ways over the tunnels that carry it, and moves when they fail', () => {
    const { lines } = marksOf('two-gateways-two-uplinks', {}).marks;
    expect(lines.get('vpn-north/t1')).toEqual({ there: true, back: true });
    expect(lines.get('vpn-south/t1')).toBeUndefined();
    const after = marksOf('two-gateways-two-uplinks', { failed: ['device:edge-1'] }).marks.lines;
    expect(after.get('vpn-north/t1')).toEqual({ out: 'down', before: true });
    expect(after.get('vpn-south/t1')).toEqual({ there: true, back: true });
  });

  it('is that of the flow that is looked at, and of all where the design has no such flow', () => {
    const tracked = (flow: string) =>
      [...marksOf('cloud-hub', { flow }).marks.lines].filter(([, { there, back }]) => there || back);
    expect(
      tracked('porto-to-shared')
        .map(([id]) => id)
        .sort(),
    ).toEqual(['hub-shared', 'vpn-porto/t1', 'vpn-porto/t2']);
    expect(tracked('nothing')).toHaveLength(7);
  });

  it('to a gateway that a VNet lends runs over the peering and over the attachment of the gateway', () => {
    const { lines } = marksOf('azure-hub-and-spoke', {}).marks;
    for (const id of ['hub-finance', 'hub-sales', 'gateway-hub'])
      expect(lines.get(id), id).toEqual({ there: true, back: true });
  });
});

describe('a trace on the canvas', () => {
  it('takes the place of the flows, and shows the way it took before', () => {
    const trace = { from: 'berlin-lan', to: 'shared' };
    const { lines } = marksOf('cloud-hub', { trace }).marks;
    expect([...lines.keys()].sort()).toEqual(['hub-shared', 'vpn-berlin/t1', 'vpn-berlin/t2']);
    const { lines: cut, places } = marksOf('cloud-hub', { trace, failed: ['device:berlin-gw'] }).marks;
    expect(cut.get('vpn-berlin/t1')).toMatchObject({ out: 'down', before: true });
    expect(places.get('berlin-lan')?.stuck).toMatch(/in service/);
  });
});

describe('messages on the canvas', () => {
  const at = { at: 'hub', prefix: '10.31.0.0/16' };

  it('show the one that moves, and where the route was taken before', () => {
    const first = marksOf('cloud-hub', { walk: { ...at, step: 1 } });
    expect(first.steps[1]?.outcome).toBe('taken');
    expect(first.marks.lines.get('vpn-berlin/t1')).toEqual({
      message: { direction: 'there', refused: false },
    });
    const next = marksOf('cloud-hub', { walk: { ...at, step: 3 } }).marks.lines;
    expect(next.get('vpn-berlin/t1')).toEqual({ taken: 'there' });
    expect(next.get('vpn-berlin/t2')).toEqual({ taken: 'there' });
    expect([...next.values()].some(({ there, back }) => there || back)).toBe(false);
  });
});
