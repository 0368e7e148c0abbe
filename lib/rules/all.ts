import { rule as addressingNoDefaultRoute } from './addressing/no-default-route';
import { rule as addressingNoDockerRange } from './addressing/no-docker-range';
import { rule as addressingNoDocumentationRange } from './addressing/no-documentation-range';
import { rule as addressingNoOverlapBetweenConnected } from './addressing/no-overlap-between-connected';
import { rule as addressingNoOverlapInPeering } from './addressing/no-overlap-in-peering';
import { rule as addressingNoOverlapInSite } from './addressing/no-overlap-in-site';
import { rule as addressingNoOverlappingBlocks } from './addressing/no-overlapping-blocks';
import { rule as addressingNoOverlappingSubnets } from './addressing/no-overlapping-subnets';
import { rule as addressingNoPublicRange } from './addressing/no-public-range';
import { rule as addressingNoSpecialRange } from './addressing/no-special-range';
import { rule as addressingNoSubnetOutsideVpc } from './addressing/no-subnet-outside-vpc';
import { rule as addressingNoSummaryAroundOthers } from './addressing/no-summary-around-others';
import { rule as addressingRequireSubnetPrefixLength } from './addressing/require-subnet-prefix-length';
import { rule as addressingRequireVpcPrefixLength } from './addressing/require-vpc-prefix-length';
import { rule as bgpNoAsnOutsideRange } from './bgp/no-asn-outside-range';
import { rule as bgpNoCloudReservedAsn } from './bgp/no-cloud-reserved-asn';
import { rule as bgpNoDuplicateAsn } from './bgp/no-duplicate-asn';
import { rule as bgpNoDuplicateRouterId } from './bgp/no-duplicate-router-id';
import { rule as bgpNoHoldTimeOutsideBounds } from './bgp/no-hold-time-outside-bounds';
import { rule as bgpNoReservedAsn } from './bgp/no-reserved-asn';
import { rule as bgpNoSameAsnAtBothEnds } from './bgp/no-same-asn-at-both-ends';
import { rule as bgpNoSameAsnOnPeeredHubs } from './bgp/no-same-asn-on-peered-hubs';
import { rule as bgpNoShortHoldTime } from './bgp/no-short-hold-time';
import { rule as bgpPreferPrivateAsn } from './bgp/prefer-private-asn';
import { rule as bgpRequireRouterId } from './bgp/require-router-id';
import { rule as cryptoNoEspLifetimeAboveIke } from './crypto/no-esp-lifetime-above-ike';
import { rule as cryptoNoLifetimeOutsideBounds } from './crypto/no-lifetime-outside-bounds';
import { rule as cryptoNoWeakDhGroup } from './crypto/no-weak-dh-group';
import { rule as cryptoNoWeakHash } from './crypto/no-weak-hash';
import { rule as cryptoPreferLongKeys } from './crypto/prefer-long-keys';
import { rule as cryptoPreferSafePrimeGroup } from './crypto/prefer-safe-prime-group';
import { rule as cryptoRequireCommonProposal } from './crypto/require-common-proposal';
import { rule as designNoDanglingLink } from './design/no-dangling-link';
import { rule as designNoDanglingParent } from './design/no-dangling-parent';
import { rule as designNoDanglingReference } from './design/no-dangling-reference';
import { rule as designNoDuplicateName } from './design/no-duplicate-name';
import { rule as designNoEmptyNetwork } from './design/no-empty-network';
import { rule as designNoEmptyRegion } from './design/no-empty-region';
import { rule as designNoEmptySite } from './design/no-empty-site';
import { rule as designNoEmptyVpc } from './design/no-empty-vpc';
import { rule as designNoExpiredWaiver } from './design/no-expired-waiver';
import { rule as designNoIsolatedVpc } from './design/no-isolated-vpc';
import { rule as designNoKeyInText } from './design/no-key-in-text';
import { rule as designNoUnknownRegion } from './design/no-unknown-region';
import { rule as designNoUnreachableFlow } from './design/no-unreachable-flow';
import { rule as designNoWaiverForNothing } from './design/no-waiver-for-nothing';
import { rule as designRequireKnownCloud } from './design/require-known-cloud';
import { rule as designRequireSettledValues } from './design/require-settled-values';
import { rule as gatewayNoIpv6WithoutSupport } from './gateway/no-ipv6-without-support';
import { rule as gatewayNoMorePrefixesThanTaken } from './gateway/no-more-prefixes-than-taken';
import { rule as gatewayNoMoreStaticRoutesThanTaken } from './gateway/no-more-static-routes-than-taken';
import { rule as gatewayNoMoreVpcsThanAllowed } from './gateway/no-more-vpcs-than-allowed';
import { rule as gatewayNoPrivateAddress } from './gateway/no-private-address';
import { rule as gatewayNoSharedAddress } from './gateway/no-shared-address';
import { rule as gatewayNoStaticPrefixElsewhere } from './gateway/no-static-prefix-elsewhere';
import { rule as gatewayNoUnknownVersion } from './gateway/no-unknown-version';
import { rule as gatewayRequireConnection } from './gateway/require-connection';
import { rule as gatewayRequireKnownPlatform } from './gateway/require-known-platform';
import { rule as gatewayRequireKnownType } from './gateway/require-known-type';
import { rule as gatewayRequirePublicAddress } from './gateway/require-public-address';
import { rule as gatewayRequireReturnRoute } from './gateway/require-return-route';
import { rule as gatewayRequireStaticPrefixes } from './gateway/require-static-prefixes';
import { rule as gatewayRequireVpc } from './gateway/require-vpc';
import { rule as hubNoDuplicateAttachment } from './hub/no-duplicate-attachment';
import { rule as hubNoSecondAssociation } from './hub/no-second-association';
import { rule as hubNoStaticOnCloudhub } from './hub/no-static-on-cloudhub';
import { rule as hubNoTwoStaticWays } from './hub/no-two-static-ways';
import { rule as hubRequireAssociation } from './hub/require-association';
import { rule as hubRequireAttachmentInEachZone } from './hub/require-attachment-in-each-zone';
import { rule as hubRequireLinks } from './hub/require-links';
import { rule as hubRequireUniqueAsns } from './hub/require-unique-asns';
import { rule as redundancyNoBackupOnSameDevice } from './redundancy/no-backup-on-same-device';
import { rule as redundancyNoIdleUplink } from './redundancy/no-idle-uplink';
import { rule as redundancyNoStaticBackup } from './redundancy/no-static-backup';
import { rule as redundancyPreferEqualTunnels } from './redundancy/prefer-equal-tunnels';
import { rule as redundancyPreferTwoDevices } from './redundancy/prefer-two-devices';
import { rule as redundancyPreferTwoIsps } from './redundancy/prefer-two-isps';
import { rule as redundancyPreferTwoTunnels } from './redundancy/prefer-two-tunnels';
import { rule as redundancyPreferTwoUplinks } from './redundancy/prefer-two-uplinks';
import { rule as redundancyRequireSurvivingFlow } from './redundancy/require-surviving-flow';
import type { Rule } from './rule';
import { rule as tunnelNoDpdOutsideBounds } from './tunnel/no-dpd-outside-bounds';
import { rule as tunnelNoInsideClashOnDevice } from './tunnel/no-inside-clash-on-device';
import { rule as tunnelNoInsideClashOnGateway } from './tunnel/no-inside-clash-on-gateway';
import { rule as tunnelNoInsideInOwnPrefix } from './tunnel/no-inside-in-own-prefix';
import { rule as tunnelNoInsideOutsideAllowed } from './tunnel/no-inside-outside-allowed';
import { rule as tunnelNoMoreTunnelsThanMade } from './tunnel/no-more-tunnels-than-made';
import { rule as tunnelNoNatAtBothEnds } from './tunnel/no-nat-at-both-ends';
import { rule as tunnelNoReservedInside } from './tunnel/no-reserved-inside';
import { rule as tunnelNoSmallMtu } from './tunnel/no-small-mtu';
import { rule as tunnelNoUnwrittenIpVersion } from './tunnel/no-unwritten-ip-version';
import { rule as tunnelRequireInitiativeBehindNat } from './tunnel/require-initiative-behind-nat';
import { rule as tunnelRequireInsideLength } from './tunnel/require-inside-length';

export const rules: readonly Rule[] = [
  addressingNoDefaultRoute,
  addressingNoDockerRange,
  addressingNoDocumentationRange,
  addressingNoOverlapBetweenConnected,
  addressingNoOverlapInPeering,
  addressingNoOverlapInSite,
  addressingNoOverlappingBlocks,
  addressingNoOverlappingSubnets,
  addressingNoPublicRange,
  addressingNoSpecialRange,
  addressingNoSubnetOutsideVpc,
  addressingNoSummaryAroundOthers,
  addressingRequireSubnetPrefixLength,
  addressingRequireVpcPrefixLength,
  bgpNoAsnOutsideRange,
  bgpNoCloudReservedAsn,
  bgpNoDuplicateAsn,
  bgpNoDuplicateRouterId,
  bgpNoHoldTimeOutsideBounds,
  bgpNoReservedAsn,
  bgpNoSameAsnAtBothEnds,
  bgpNoSameAsnOnPeeredHubs,
  bgpNoShortHoldTime,
  bgpPreferPrivateAsn,
  bgpRequireRouterId,
  cryptoNoEspLifetimeAboveIke,
  cryptoNoLifetimeOutsideBounds,
  cryptoNoWeakDhGroup,
  cryptoNoWeakHash,
  cryptoPreferLongKeys,
  cryptoPreferSafePrimeGroup,
  cryptoRequireCommonProposal,
  designNoDanglingLink,
  designNoDanglingParent,
  designNoDanglingReference,
  designNoDuplicateName,
  designNoEmptyNetwork,
  designNoEmptyRegion,
  designNoEmptySite,
  designNoEmptyVpc,
  designNoExpiredWaiver,
  designNoIsolatedVpc,
  designNoKeyInText,
  designNoUnknownRegion,
  designNoUnreachableFlow,
  designNoWaiverForNothing,
  designRequireKnownCloud,
  designRequireSettledValues,
  gatewayNoIpv6WithoutSupport,
  gatewayNoMorePrefixesThanTaken,
  gatewayNoMoreStaticRoutesThanTaken,
  gatewayNoMoreVpcsThanAllowed,
  gatewayNoPrivateAddress,
  gatewayNoSharedAddress,
  gatewayNoStaticPrefixElsewhere,
  gatewayNoUnknownVersion,
  gatewayRequireConnection,
  gatewayRequireKnownPlatform,
  gatewayRequireKnownType,
  gatewayRequirePublicAddress,
  gatewayRequireReturnRoute,
  gatewayRequireStaticPrefixes,
  gatewayRequireVpc,
  hubNoDuplicateAttachment,
  hubNoSecondAssociation,
  hubNoStaticOnCloudhub,
  hubNoTwoStaticWays,
  hubRequireAssociation,
  hubRequireAttachmentInEachZone,
  hubRequireLinks,
  hubRequireUniqueAsns,
  redundancyNoBackupOnSameDevice,
  redundancyNoIdleUplink,
  redundancyNoStaticBackup,
  redundancyPreferEqualTunnels,
  redundancyPreferTwoDevices,
  redundancyPreferTwoIsps,
  redundancyPreferTwoTunnels,
  redundancyPreferTwoUplinks,
  redundancyRequireSurvivingFlow,
  tunnelNoDpdOutsideBounds,
  tunnelNoInsideClashOnDevice,
  tunnelNoInsideClashOnGateway,
  tunnelNoInsideInOwnPrefix,
  tunnelNoInsideOutsideAllowed,
  tunnelNoMoreTunnelsThanMade,
  tunnelNoNatAtBothEnds,
  tunnelNoReservedInside,
  tunnelNoSmallMtu,
  tunnelNoUnwrittenIpVersion,
  tunnelRequireInitiativeBehindNat,
  tunnelRequireInsideLength,
];
