import { describe, expect, it } from 'vitest';
import { analyser } from '@/lib/editor/analyse';
import type { Analysis } from '@/lib/editor/editor';
import { moveObjects } from '@/lib/editor/move';
import { example, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { isPlaced } from '@/lib/model/kinds';
import { type FlowInput, flowMaker } from './to-flow';

const analysed = (design: Design): Analysis => ({ of: design, ...analyser()(design, '2026-11-23') });

const input = (design: Design, change: Partial<FlowInput> = {}): FlowInput => ({
  design,
  selection: [],
  highlighted: [],
  flows: 'shown',
  ...change,
});

describe('the flow of a design', () => {
  it('has a node for each placed object, frames before what lies in them, and an edge for each link', () => {
    const design = example();
    const { nodes, edges } = flowMaker()(input(design));
    expect(nodes.map(({ id }) => id).sort()).toEqual(
      Object.values(design.objects)
        .filter(isPlaced)
        .map(({ id }) => id)
        .sort(),
    );
    for (const [at, { parentId }] of nodes.entries())
      if (parentId) expect(nodes.slice(0, at).map(({ id }) => id)).toContain(parentId);
    expect(edges.map(({ id }) => id).sort()).toEqual(['att', 'flow', 'vpn', 'vpn2']);
    const hidden = flowMaker()(input(design, { flows: 'hidden' }));
    expect(hidden.edges.map(({ id }) => id).sort()).toEqual(['att', 'vpn', 'vpn2']);
  });

  it('shows what the plan settled: ASNs and inside prefixes, and marks of problems that are not waived', () => {
    const design = example({ gw: { uplinks: [{ id: 'u1', mtu: 1500 }] } });
    const { nodes, edges } = flowMaker()(input(design, { analysis: analysed(design) }));
    const gateway = nodes.find(({ id }) => id === 'gw');
    expect(gateway?.data.card.meta).toContainEqual({ text: expect.stringMatching(/^AS \d+$/), tone: 'auto' });
    expect(gateway?.data.card.rows[0]?.right).toEqual({ text: 'no address', tone: 'missing' });
    const connection = edges.find(({ id }) => id === 'vpn');
    expect(connection?.data?.strands.map(({ inside }) => inside)).toEqual([
      expect.stringMatching(/^169\.254\..*\/30$/),
      expect.stringMatching(/^169\.254\..*\/30$/),
    ]);
    expect(connection?.ariaLabel).toContain('from edge-1 to Virtual private gateway, 2 tunnels');
  });

  it('keeps every other node and edge when one object moves', () => {
    const design = example({
      site: { size: { width: 480, height: 300 } },
      gw: { position: { x: 240, y: 50 } },
      gw2: { position: { x: 240, y: 150 } },
    });
    const toFlow = flowMaker();
    const before = toFlow(input(design));
    const { design: moved } = moveObjects(design, { lan: { x: 30, y: 90 } });
    const after = toFlow(input(moved));
    const kept = after.nodes.filter((node) => before.nodes.includes(node)).map(({ id }) => id);
    expect(after.nodes.map(({ id }) => id).filter((id) => !kept.includes(id))).toEqual(['lan']);
    expect(after.edges.every((edge) => before.edges.includes(edge))).toBe(true);
  });

  it('draws only what is selected or lit anew, down to one tunnel', () => {
    const design = example();
    const toFlow = flowMaker();
    const before = toFlow(input(design));
    const after = toFlow(input(design, { selection: ['vpn/t1'], highlighted: ['gw'] }));
    expect(after.nodes.filter((node) => !before.nodes.includes(node)).map(({ id }) => id)).toEqual(['gw']);
    expect(after.edges.filter((edge) => !before.edges.includes(edge)).map(({ id }) => id)).toEqual(['vpn']);
    const connection = after.edges.find(({ id }) => id === 'vpn');
    expect(connection?.data?.strands.map(({ selected }) => selected)).toEqual([true, false]);
  });

  it('leaves out a link whose end is missing, and lays links of one pair side by side', () => {
    const design = example({}, [
      piece('vpn-connection', 'third', { from: 'gw', to: 'vgw' }),
      piece('vpn-connection', 'dangling', { from: 'gw', to: 'nowhere' }),
    ]);
    const { edges } = flowMaker()(input(design));
    expect(edges.map(({ id }) => id)).not.toContain('dangling');
    const slots = edges
      .filter(({ source, target }) => source === 'gw' && target === 'vgw')
      .map(({ data }) => data?.slot);
    expect(slots).toEqual([-1.5, 1.5]);
  });
});
