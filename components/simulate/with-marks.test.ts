import { describe, expect, it } from 'vitest';
import { flowMaker } from '@/components/canvas/to-flow';
import { sampleOf } from '@/lib/samples/all';
import type { CanvasMarks, LineState, PlaceState } from './canvas-marks';
import { marker } from './with-marks';

const design = sampleOf('two-gateways-two-uplinks')?.design();
if (!design) throw new Error('no sample');
const flow = flowMaker()({ design, selection: [], highlighted: [], flows: 'shown' });

const marks = (
  lines: Record<string, LineState>,
  places: Record<string, PlaceState> = {},
  flows: Record<string, 'met' | 'unmet'> = {},
): CanvasMarks => ({
  lines: new Map(Object.entries(lines)),
  places: new Map(Object.entries(places)),
  flows: new Map(Object.entries(flows)),
});
const byId = <Thing extends { id: string }>(things: readonly Thing[], id: string): Thing | undefined =>
  things.find((each) => each.id === id);

describe('what a simulation shows on nodes and edges', () => {
  it('is told in words, and leaves all else the same object', () => {
    const down = { 'vpn-north/t1': { out: 'down' }, 'vpn-north/t2': { there: true } } as const;
    const { nodes, edges } = marker()(flow, marks(down, { 'edge-1': { out: 'failed' } }));
    expect(byId(edges, 'vpn-north')?.ariaLabel).toMatch(/, 1 of 2 out of service, carries traffic$/);
    expect(byId(nodes, 'edge-1')?.ariaLabel).toMatch(/, failed$/);
    expect(byId(edges, 'vpn-south')).toBe(byId(flow.edges, 'vpn-south'));
    expect(byId(nodes, 'edge-2')).toBe(byId(flow.nodes, 'edge-2'));
    expect(marker()(flow, undefined)).toBe(flow);
  });

  it('is the same object again while it looks the same, so that it is not drawn anew', () => {
    const mark = marker();
    const first = mark(flow, marks({ 'vpn-north/t1': { out: 'down' } }, {}, { 'servers-to-orders': 'met' }));
    const again = mark(
      flow,
      marks(
        { 'vpn-north/t1': { out: 'down' }, 'vpn-south/t1': { there: true } },
        {},
        { 'servers-to-orders': 'unmet' },
      ),
    );
    expect(byId(again.edges, 'vpn-north')).toBe(byId(first.edges, 'vpn-north'));
    expect(byId(again.edges, 'vpn-south')).not.toBe(byId(first.edges, 'vpn-south'));
    expect(byId(again.edges, 'servers-to-orders')?.data?.fate).toBe('unmet');
    const other = flowMaker()({ design, selection: [], highlighted: ['vpn-north'], flows: 'shown' });
    expect(byId(mark(other, marks({ 'vpn-north/t1': { out: 'down' } })).edges, 'vpn-north')?.data?.lit).toBe(
      true,
    );
  });
});
