import { describe, expect, it } from 'vitest';
import { example, piece } from '@/lib/model/build';
import type { Design } from '@/lib/model/design';
import { onPlatform } from '@/lib/testing/vendors/designs';
import { jobsOf, linesOf } from '@/lib/testing/vendors/jobs';
import { commentOn } from '@/lib/testing/vendors/vendor-check';
import { vendors } from './all';
import type { Vendor } from './vendor';

const announcing = example({ lan: { prefixes: ['0.0.0.0/0', '10.10.0.0/16'] } });

const hearing = (routing: 'bgp' | 'static'): Design =>
  example({ vpn: { to: 'hub', routing }, gw2: null, vpn2: null, flow: null }, [
    piece('hub', 'hub', {
      parent: 'region',
      routeTables: [
        {
          id: 'main',
          name: 'main',
          associated: ['vpn', 'door'],
          propagated: ['vpn', 'door'],
          routes: [{ prefix: '0.0.0.0/0', via: 'door' }],
        },
      ],
    }),
    piece('attachment', 'door', { from: 'hub', to: 'vpc' }),
  ]);

function linesFor(vendor: Vendor, design: Design): { orders: string[]; comments: string } {
  const [job] = jobsOf(onPlatform(design, vendor.id));
  if (!job) throw new Error('the design has a gateway');
  const lines = linesOf(vendor.render(job));
  const isComment = commentOn(vendor.id);
  return {
    orders: lines.filter((line) => !isComment(line)),
    comments: lines.filter(isComment).join('\n'),
  };
}

/** A line that makes a route, as far as it holds a default route. */
const routed =
  /^(ip route|set routing-options static|drop|!?route|set network .* static-route|\s*set dst) .*?0\.0\.0\.0(\/0| 0\.0\.0\.0)/;

/** The default route as a prefix, in the spellings that platforms have for it. */
const everything = /\b0\.0\.0\.0(\/0| (mask )?0\.0\.0\.0)/;

describe.each(vendors.map((vendor) => ({ id: vendor.id, vendor })))(
  'the default route on $id',
  ({ vendor }) => {
    it('is announced only while the device has one, which stays as it is', () => {
      const { orders, comments } = linesFor(vendor, announcing);
      expect(orders.filter((line) => routed.test(line))).toEqual([]);
      expect(orders.some((line) => everything.test(line))).toBe(true);
      expect(comments).toContain(
        vendor.announcesDefault === 'always'
          ? 'announced at all times, even while the device has no default route'
          : 'announced only while the device has a default route',
      );
      expect(comments).not.toContain('delete routing-options static route 0.0.0.0/0');
    });

    it('comes by BGP without a null route under it', () => {
      const { orders, comments } = linesFor(vendor, hearing('bgp'));
      expect(orders.filter((line) => routed.test(line))).toEqual([]);
      expect(orders.join('\n')).toMatch(everything);
      expect(comments).toContain('The default route is learned through the tunnels');
    });

    it('is no static route into a tunnel, which would take the tunnel’s own packets', () => {
      const { orders, comments } = linesFor(vendor, hearing('static'));
      expect(orders.filter((line) => routed.test(line))).toEqual([]);
      expect(orders.join('\n')).toContain('10.100.0.0');
      expect(comments).toContain('The default route is not written as a static route');
    });
  },
);
