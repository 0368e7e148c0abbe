import { type GatewayFeature, gatewayFeatures, lackOf } from '@/lib/plan/features';
import type { RenderJob, Vendor } from './vendor';

const remarks: Partial<Record<GatewayFeature, (platform: Vendor) => readonly string[] | undefined>> = {
  pair: ({ pairRemarks }) => pairRemarks,
  siblings: ({ siblingRemarks }) => siblingRemarks,
};

/** What the design asks of this device that its platform's files do not have, and what to mind about what they have; a sentence each. */
export function featureWarnings({ gateway, platform, siblings }: RenderJob): string[] {
  const asked: GatewayFeature[] = [
    ...(siblings.length > 0 ? (['siblings'] as const) : []),
    ...(gateway.uplinks.some(({ vrf }) => vrf) ? (['uplink-vrf'] as const) : []),
    ...(gateway.pair ? (['pair'] as const) : []),
  ];
  return asked.flatMap((feature) => {
    const lack = lackOf(platform, feature);
    if (lack) return [`Not written: ${gatewayFeatures[feature].title}. ${lack.because} ${lack.instead}`];
    return remarks[feature]?.(platform) ?? [];
  });
}
