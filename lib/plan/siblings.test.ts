import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/catalog';
import { example, type Variation } from '@/lib/model/build';
import { compile } from './compile';
import { lookup } from './lookup';

const both = { gw: { asn: 65_010, lanAddress: '10.10.0.2' }, gw2: { asn: 65_010, lanAddress: '10.10.0.3' } };

const varied = (gw2: Record<string, unknown>, more: Variation = {}): ReturnType<typeof compile> =>
  compile(example({ ...both, gw2: { ...both.gw2, ...gw2 }, ...more }), catalog);

const siblings = (plan: ReturnType<typeof compile>): string[][] =>
  plan.gateways.map((gateway) => gateway.siblings.map(({ address }) => address));

describe('siblings', () => {
  it('are the devices of a site, each the other’s', () => {
    const plan = varied({});
    expect(siblings(plan)).toEqual([['10.10.0.3'], ['10.10.0.2']]);
    expect(plan.gateways[0]?.siblings[0]).toMatchObject({
      id: 'gw2',
      number: 2,
      holdSeconds: 30,
      keepaliveSeconds: 10,
    });
  });

  it.each([
    ['another ASN', varied({ asn: 65_011 })],
    ['no inside address', varied({ lanAddress: undefined })],
    ['one inside address for both', varied({ lanAddress: '10.10.0.2' })],
    ['no BGP', varied({}, { vpn2: { routing: 'static' } })],
    ['a platform that nobody knows', varied({ platform: 'unheard-of' })],
  ])('are none with %s', (_, plan) => {
    expect(siblings(plan).flat()).toEqual([]);
  });

  it('hold a session as long as the slower platform asks for, at both ends', () => {
    const vendor = (id: string) => {
      const known = catalog.vendor(id);
      return known && id === 'strongswan-frr' ? { ...known, holdSeconds: { min: 60, max: 600 } } : known;
    };
    const plan = compile(example({ ...both, gw2: { ...both.gw2, platform: 'strongswan-frr' } }), {
      ...catalog,
      vendor,
    });
    expect(plan.gateways.map((gateway) => gateway.siblings[0]?.holdSeconds)).toEqual([60, 60]);
  });

  it('tell each other what came in their tunnels', () => {
    const look = lookup(varied({}));
    expect(look.learnedBy('gw')).toEqual(['10.100.0.0/16']);
  });
});
