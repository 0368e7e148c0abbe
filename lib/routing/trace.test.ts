import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example } from '@/lib/model/build';
import { compile } from '@/lib/plan/compile';
import { trace } from './trace';
import type { Path } from './walk';

const plan = compile(example(), catalog);
const shown = ({ hops, share }: Path): string =>
  `${hops.map(({ id, session }) => (session ? `${id} (${session})` : id)).join(' ')} ${share}`;

describe('trace', () => {
  it('follows every tunnel that shares the traffic, with the entry used at each place', () => {
    const [there] = trace(plan, { from: 'lan', to: 'vpc' });
    expect(there?.reached).toBe(true);
    expect(there?.paths.map(shown)).toEqual(['lan gw (vpn/t1) vgw vpc 0.5', 'lan gw (vpn/t2) vgw vpc 0.5']);
    const hops = there?.paths[0]?.hops ?? [];
    expect(
      hops.map(({ entry }) => entry && `${entry.source} ${entry.prefix} ${entry.distance ?? ''}`),
    ).toEqual([undefined, 'bgp 10.100.0.0/16 20', 'vpc 10.100.0.0/16 ', undefined]);
    expect(hops.map(({ protection, mtu }) => [protection, mtu])).toEqual([
      [undefined, undefined],
      ['ipsec', plan.connections[0]?.tunnels[0]?.mtu],
      ['inside-cloud', undefined],
      [undefined, undefined],
    ]);
  });

  it('comes back by the one tunnel that a virtual private gateway uses', () => {
    const [back] = trace(plan, { from: 'vpc', to: 'lan' });
    expect(back?.paths.map(shown)).toEqual(['vpc vgw (vpn/t1) gw lan 1']);
  });

  it('moves with what fails', () => {
    const [there] = trace(plan, { from: 'lan', to: 'vpc', down: new Set(['gw']) });
    expect(there?.paths[0]?.hops[1]?.id).toBe('gw2');
    const [none] = trace(plan, { from: 'lan', to: 'vpc', down: new Set(['vgw']) });
    expect(none?.paths.map(({ end }) => end)).toEqual(['no-route']);
  });
});
