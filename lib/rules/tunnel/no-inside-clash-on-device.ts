import { example, piece } from '@/lib/model/build';
import { insideClashes } from '../inside-clashes';
import { freeInsideFix, insidePlace, pinnedTunnels } from '../inside-pins';
import { defineRule } from '../rule';
import { aws, microsoft } from '../sources';

const twoClouds = (inside: string) =>
  example({ vpn: pinnedTunnels('169.254.60.0/30', undefined) }, [
    piece('cloud-region', 'region2', { name: 'Dublin', cloud: 'aws', region: 'eu-west-1' }),
    piece('vpc', 'vpc2', {
      parent: 'region2',
      name: 'Recovery',
      prefixes: ['10.101.0.0/16'],
      subnets: [{ id: 'a', name: 'dr-a', prefix: '10.101.0.0/24' }],
    }),
    piece('vpn-gateway', 'vgw2', { parent: 'region2', name: 'Gateway Dublin' }),
    piece('attachment', 'att2', { from: 'vgw2', to: 'vpc2' }),
    piece('vpn-connection', 'vpn3', {
      name: 'Office to Dublin',
      from: 'gw',
      to: 'vgw2',
      ...pinnedTunnels(inside, undefined),
    }),
  ]);

export const rule = defineRule({
  id: 'tunnel/no-inside-clash-on-device',
  severity: 'error',
  title: 'Tunnels of one device must have different inside prefixes.',
  why: 'A device cannot have one address on two tunnel interfaces; clouds do not see it, because they check their own end only.',
  sources: [aws.tunnels, microsoft.apipa],
  examples: { bad: () => twoClouds('169.254.60.0/30'), good: () => twoClouds('169.254.60.4/30') },
  *check(context) {
    const { plan, lookup, name } = context;
    for (const { id } of plan.gateways) {
      for (const { first, again } of insideClashes(lookup.tunnelsOf(id))) {
        const ends = [first.from.gateway, first.to.gateway];
        // Where both tunnels also share the cloud gateway, that rule tells it.
        const isToldThere = [again.from, again.to].some(
          ({ gateway, kind }) => kind === 'cloud' && ends.includes(gateway),
        );
        if (isToldThere) continue;
        const { free, fix } = freeInsideFix(context, again);
        yield {
          what: `Tunnel ${again.index} of ${name(again.connection)} and tunnel ${first.index} of ${name(first.connection)} both use ${again.inside?.prefix} on ${name(id)}.`,
          action: `Give one of them another inside prefix${free ? `, such as ${free}` : ''}.`,
          at: [insidePlace(again, 'the same'), insidePlace(first, 'as here'), { id, label: 'the device' }],
          ...(fix ? { fix } : {}),
        };
      }
    }
  },
});
