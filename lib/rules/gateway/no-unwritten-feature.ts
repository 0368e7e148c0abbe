import { example } from '@/lib/model/build';
import { type GatewayFeature, gatewayFeatures, lackOf } from '@/lib/plan/features';
import type { GatewayPlan } from '@/lib/plan/plan';
import { defineRule } from '../rule';
import { speakersBySite } from '../site-devices';
import { designFormat } from '../sources';

const inVrf = (platform: string) =>
  example({
    gw: {
      platform,
      version: undefined,
      uplinks: [
        { id: 'u1', name: 'Line A', isp: 'ISP A', address: '203.0.113.10', mtu: 1500, vrf: 'INTERNET' },
      ],
    },
  });

/** What a design asks of a device, with the field that asks it. */
function* askedOf(gateway: GatewayPlan, atSite: ReadonlySet<string>): Generator<[GatewayFeature, string]> {
  const line = gateway.uplinks.findIndex(({ vrf }) => vrf !== undefined);
  if (line >= 0) yield ['uplink-vrf', `uplinks/${line}/vrf`];
  if (gateway.pair) yield ['pair', 'pair'];
  if (gateway.lanAddress !== undefined && atSite.has(gateway.id)) yield ['siblings', 'lanAddress'];
}

export const rule = defineRule({
  id: 'gateway/no-unwritten-feature',
  severity: 'warning',
  title: 'A design should ask of a device only what its configuration is written for.',
  why: 'It is left out of the device’s configuration, with a warning in its head where only this device is concerned: it has to be added by hand.',
  sources: [designFormat],
  examples: { bad: () => inVrf('vyos'), good: () => inVrf('cisco-ios-xe') },
  *check(context) {
    const { plan, name, vendor } = context;
    const atSite = new Set(speakersBySite(context).flatMap((all) => all.map(({ id }) => id)));
    for (const gateway of plan.gateways) {
      const facts = vendor(gateway.platform);
      for (const [feature, field] of askedOf(gateway, atSite)) {
        const lack = lackOf(facts, feature);
        if (!facts || !lack) continue;
        yield {
          what: `The configuration of ${name(gateway.id)} (${facts.name}) is not written for ${gatewayFeatures[feature].title}: ${lack.because.charAt(0).toLowerCase()}${lack.because.slice(1)}`,
          action: lack.instead,
          at: [{ id: gateway.id, field }],
        };
      }
    }
  },
});
