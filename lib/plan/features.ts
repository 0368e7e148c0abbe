/** What a design can ask of a device besides its tunnels, in words, and what does instead where a platform's files do not have it. */
export const gatewayFeatures = {
  siblings: {
    title: 'BGP with the other devices of its site',
    instead:
      'Let the routing protocol of the site carry the prefixes of the clouds from one device to the other.',
  },
  'uplink-vrf': {
    title: 'an uplink in a VRF',
    instead: 'Keep the uplink in the main routing table of the device, or add the VRF by hand.',
  },
  pair: {
    title: 'two chassis as one device',
    instead: 'Draw two devices, each with its own tunnels, which exchange routes at their inside addresses.',
  },
} as const;

export type GatewayFeature = keyof typeof gatewayFeatures;

/** A feature that a platform's files do not have: why, and what does instead if that is not as on other platforms. */
export type Lack = { feature: GatewayFeature; because: string; instead?: string };

/** Why a platform's files do not have a feature and what does instead; undefined where they have it. */
export function lackOf(
  platform: { lacks?: readonly Lack[] } | undefined,
  feature: GatewayFeature,
): Required<Lack> | undefined {
  const lack = platform?.lacks?.find((each) => each.feature === feature);
  return lack && { instead: gatewayFeatures[feature].instead, ...lack };
}
