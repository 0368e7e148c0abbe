import { rule as addressingNoDefaultRoute } from './addressing/no-default-route';
import { rule as addressingNoDockerRange } from './addressing/no-docker-range';
import { rule as addressingNoDocumentationRange } from './addressing/no-documentation-range';
import { rule as addressingNoForbiddenRange } from './addressing/no-forbidden-range';
import { rule as addressingNoGatewaySubnetInOtherCase } from './addressing/no-gateway-subnet-in-other-case';
import { rule as addressingNoHubPrefixOverlap } from './addressing/no-hub-prefix-overlap';
import { rule as addressingNoOverlapBetweenConnected } from './addressing/no-overlap-between-connected';
import { rule as addressingNoOverlapBeyondTranslation } from './addressing/no-overlap-beyond-translation';
import { rule as addressingNoOverlapInPeering } from './addressing/no-overlap-in-peering';
import { rule as addressingNoOverlapInSite } from './addressing/no-overlap-in-site';
import { rule as addressingNoOverlappingBlocks } from './addressing/no-overlapping-blocks';
import { rule as addressingNoOverlappingSubnets } from './addressing/no-overlapping-subnets';
import { rule as addressingNoOverlappingTranslations } from './addressing/no-overlapping-translations';
import { rule as addressingNoPublicRange } from './addressing/no-public-range';
import { rule as addressingNoSpecialRange } from './addressing/no-special-range';
import { rule as addressingNoSubnetOutsideVpc } from './addressing/no-subnet-outside-vpc';
import { rule as addressingNoSummaryAroundOthers } from './addressing/no-summary-around-others';
import { rule as addressingNoTranslationOfNothing } from './addressing/no-translation-of-nothing';
import { rule as addressingNoUnwrittenIpv6Block } from './addressing/no-unwritten-ipv6-block';
import { rule as addressingPreferRoomyGatewaySubnet } from './addressing/prefer-roomy-gateway-subnet';
import { rule as addressingRequireEqualTranslationSize } from './addressing/require-equal-translation-size';
import { rule as addressingRequireGatewaySubnetLength } from './addressing/require-gateway-subnet-length';
import { rule as addressingRequireHubPrefixLength } from './addressing/require-hub-prefix-length';
import { rule as addressingRequireRoomForGateway } from './addressing/require-room-for-gateway';
import { rule as addressingRequireSubnetPrefixLength } from './addressing/require-subnet-prefix-length';
import { rule as addressingRequireVpcPrefixLength } from './addressing/require-vpc-prefix-length';
import { rule as bgpNoAsnBesideFixed } from './bgp/no-asn-beside-fixed';
import { rule as bgpNoAsnOutsideRange } from './bgp/no-asn-outside-range';
import { rule as bgpNoCloudReservedAsn } from './bgp/no-cloud-reserved-asn';
import { rule as bgpNoDuplicateAsn } from './bgp/no-duplicate-asn';
import { rule as bgpNoDuplicateRouterId } from './bgp/no-duplicate-router-id';
import { rule as bgpNoHoldTimeOutsideBounds } from './bgp/no-hold-time-outside-bounds';
import { rule as bgpNoLargeAsnOnCircuit } from './bgp/no-large-asn-on-circuit';
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
import { rule as designNoChoiceWithoutSupport } from './design/no-choice-without-support';
import { rule as designNoDanglingLink } from './design/no-dangling-link';
import { rule as designNoDanglingParent } from './design/no-dangling-parent';
import { rule as designNoDanglingReference } from './design/no-dangling-reference';
import { rule as designNoDuplicateName } from './design/no-duplicate-name';
import { rule as designNoDuplicatePeering } from './design/no-duplicate-peering';
import { rule as designNoDuplicateSubnetName } from './design/no-duplicate-subnet-name';
import { rule as designNoEmptyNetwork } from './design/no-empty-network';
import { rule as designNoEmptyRegion } from './design/no-empty-region';
import { rule as designNoEmptySite } from './design/no-empty-site';
import { rule as designNoEmptyVpc } from './design/no-empty-vpc';
import { rule as designNoExpiredWaiver } from './design/no-expired-waiver';
import { rule as designNoImportWithoutSupport } from './design/no-import-without-support';
import { rule as designNoIsolatedVpc } from './design/no-isolated-vpc';
import { rule as designNoKeyInText } from './design/no-key-in-text';
import { rule as designNoPeeringAcrossClouds } from './design/no-peering-across-clouds';
import { rule as designNoPortsWithoutProtocol } from './design/no-ports-without-protocol';
import { rule as designNoUnknownRegion } from './design/no-unknown-region';
import { rule as designNoUnreachableFlow } from './design/no-unreachable-flow';
import { rule as designNoWaiverForNothing } from './design/no-waiver-for-nothing';
import { rule as designNoZoneWithoutZones } from './design/no-zone-without-zones';
import { rule as designRequireExistingId } from './design/require-existing-id';
import { rule as designRequireKnownChoice } from './design/require-known-choice';
import { rule as designRequireKnownCloud } from './design/require-known-cloud';
import { rule as designRequireSettledValues } from './design/require-settled-values';
import { rule as gatewayNoAttachmentAcrossClouds } from './gateway/no-attachment-across-clouds';
import { rule as gatewayNoAttachmentAcrossRegions } from './gateway/no-attachment-across-regions';
import { rule as gatewayNoBorrowingBesideOwn } from './gateway/no-borrowing-beside-own';
import { rule as gatewayNoCircuitAboveSold } from './gateway/no-circuit-above-sold';
import { rule as gatewayNoDuplicateVlan } from './gateway/no-duplicate-vlan';
import { rule as gatewayNoIpv6OutsideWithoutSupport } from './gateway/no-ipv6-outside-without-support';
import { rule as gatewayNoIpv6WithoutSupport } from './gateway/no-ipv6-without-support';
import { rule as gatewayNoLendingWithoutSupport } from './gateway/no-lending-without-support';
import { rule as gatewayNoMoreBandwidthThanCarried } from './gateway/no-more-bandwidth-than-carried';
import { rule as gatewayNoMoreConnectionsThanSize } from './gateway/no-more-connections-than-size';
import { rule as gatewayNoMoreLearnedPrefixesThanKept } from './gateway/no-more-learned-prefixes-than-kept';
import { rule as gatewayNoMorePrefixesThanTaken } from './gateway/no-more-prefixes-than-taken';
import { rule as gatewayNoMoreStaticRoutesThanTaken } from './gateway/no-more-static-routes-than-taken';
import { rule as gatewayNoMoreVpcsThanAllowed } from './gateway/no-more-vpcs-than-allowed';
import { rule as gatewayNoNatWithLinkLocalBgp } from './gateway/no-nat-with-link-local-bgp';
import { rule as gatewayNoNatWithoutSize } from './gateway/no-nat-without-size';
import { rule as gatewayNoPrivateAddress } from './gateway/no-private-address';
import { rule as gatewayNoSecondGatewayInVpc } from './gateway/no-second-gateway-in-vpc';
import { rule as gatewayNoSecondSessionOnOneInstance } from './gateway/no-second-session-on-one-instance';
import { rule as gatewayNoSharedAddress } from './gateway/no-shared-address';
import { rule as gatewayNoStaticBetweenClouds } from './gateway/no-static-between-clouds';
import { rule as gatewayNoStaticPrefixElsewhere } from './gateway/no-static-prefix-elsewhere';
import { rule as gatewayNoStaticWithoutSupport } from './gateway/no-static-without-support';
import { rule as gatewayNoUnknownVersion } from './gateway/no-unknown-version';
import { rule as gatewayNoVpcTablesWithoutSupport } from './gateway/no-vpc-tables-without-support';
import { rule as gatewayRequireAddressBeforeTunnels } from './gateway/require-address-before-tunnels';
import { rule as gatewayRequireCarrierOfCircuit } from './gateway/require-carrier-of-circuit';
import { rule as gatewayRequireConnection } from './gateway/require-connection';
import { rule as gatewayRequireGatewayToLend } from './gateway/require-gateway-to-lend';
import { rule as gatewayRequireGlobalRouting } from './gateway/require-global-routing';
import { rule as gatewayRequireKnownPlatform } from './gateway/require-known-platform';
import { rule as gatewayRequireKnownType } from './gateway/require-known-type';
import { rule as gatewayRequirePublicAddress } from './gateway/require-public-address';
import { rule as gatewayRequireReturnRoute } from './gateway/require-return-route';
import { rule as gatewayRequireStaticPrefixes } from './gateway/require-static-prefixes';
import { rule as gatewayRequireVpc } from './gateway/require-vpc';
import { rule as gatewayRequireVpcToStandIn } from './gateway/require-vpc-to-stand-in';
import { rule as hubNoDuplicateAttachment } from './hub/no-duplicate-attachment';
import { rule as hubNoPeeringOfItsVpcs } from './hub/no-peering-of-its-vpcs';
import { rule as hubNoPeeringWithoutSupport } from './hub/no-peering-without-support';
import { rule as hubNoSecondAssociation } from './hub/no-second-association';
import { rule as hubNoStaticOnCloudhub } from './hub/no-static-on-cloudhub';
import { rule as hubNoTablesWithoutSupport } from './hub/no-tables-without-support';
import { rule as hubNoTwoStaticWays } from './hub/no-two-static-ways';
import { rule as hubNoVpnFromOwnCloud } from './hub/no-vpn-from-own-cloud';
import { rule as hubRequireAssociation } from './hub/require-association';
import { rule as hubRequireAttachmentInEachZone } from './hub/require-attachment-in-each-zone';
import { rule as hubRequireLinks } from './hub/require-links';
import { rule as hubRequireUniqueAsns } from './hub/require-unique-asns';
import { rule as redundancyNoBackupOnSameDevice } from './redundancy/no-backup-on-same-device';
import { rule as redundancyNoIdleUplink } from './redundancy/no-idle-uplink';
import { rule as redundancyNoStaticBackup } from './redundancy/no-static-backup';
import { rule as redundancyPreferEachInstance } from './redundancy/prefer-each-instance';
import { rule as redundancyPreferEqualTunnels } from './redundancy/prefer-equal-tunnels';
import { rule as redundancyPreferTwoCarriers } from './redundancy/prefer-two-carriers';
import { rule as redundancyPreferTwoDevices } from './redundancy/prefer-two-devices';
import { rule as redundancyPreferTwoInstances } from './redundancy/prefer-two-instances';
import { rule as redundancyPreferTwoIsps } from './redundancy/prefer-two-isps';
import { rule as redundancyPreferTwoLocations } from './redundancy/prefer-two-locations';
import { rule as redundancyPreferTwoTunnels } from './redundancy/prefer-two-tunnels';
import { rule as redundancyPreferTwoUplinks } from './redundancy/prefer-two-uplinks';
import { rule as redundancyPreferVpnBackup } from './redundancy/prefer-vpn-backup';
import { rule as redundancyRequireSurvivingFlow } from './redundancy/require-surviving-flow';
import type { Rule } from './rule';
import { rule as tunnelNoCircuitWithoutUnderlay } from './tunnel/no-circuit-without-underlay';
import { rule as tunnelNoDpdOutsideBounds } from './tunnel/no-dpd-outside-bounds';
import { rule as tunnelNoInsideClashOnDevice } from './tunnel/no-inside-clash-on-device';
import { rule as tunnelNoInsideClashOnGateway } from './tunnel/no-inside-clash-on-gateway';
import { rule as tunnelNoInsideInOwnPrefix } from './tunnel/no-inside-in-own-prefix';
import { rule as tunnelNoInsideOutsideAllowed } from './tunnel/no-inside-outside-allowed';
import { rule as tunnelNoIpv6InsideWithoutSupport } from './tunnel/no-ipv6-inside-without-support';
import { rule as tunnelNoMoreTunnelsThanMade } from './tunnel/no-more-tunnels-than-made';
import { rule as tunnelNoNatAtBothEnds } from './tunnel/no-nat-at-both-ends';
import { rule as tunnelNoReservedInside } from './tunnel/no-reserved-inside';
import { rule as tunnelNoSecondTunnelToOneAddress } from './tunnel/no-second-tunnel-to-one-address';
import { rule as tunnelNoSmallMtu } from './tunnel/no-small-mtu';
import { rule as tunnelNoUnwrittenIpVersion } from './tunnel/no-unwritten-ip-version';
import { rule as tunnelRequireCircuitForUnderlay } from './tunnel/require-circuit-for-underlay';
import { rule as tunnelRequireInitiativeBehindNat } from './tunnel/require-initiative-behind-nat';
import { rule as tunnelRequireInsideLength } from './tunnel/require-inside-length';
import { rule as tunnelRequirePrivateAddressOverCircuit } from './tunnel/require-private-address-over-circuit';

export const rules: readonly Rule[] = [
  addressingNoDefaultRoute,
  addressingNoDockerRange,
  addressingNoDocumentationRange,
  addressingNoForbiddenRange,
  addressingNoGatewaySubnetInOtherCase,
  addressingNoHubPrefixOverlap,
  addressingNoOverlapBetweenConnected,
  addressingNoOverlapBeyondTranslation,
  addressingNoOverlapInPeering,
  addressingNoOverlapInSite,
  addressingNoOverlappingBlocks,
  addressingNoOverlappingSubnets,
  addressingNoOverlappingTranslations,
  addressingNoPublicRange,
  addressingNoSpecialRange,
  addressingNoSubnetOutsideVpc,
  addressingNoSummaryAroundOthers,
  addressingNoTranslationOfNothing,
  addressingNoUnwrittenIpv6Block,
  addressingPreferRoomyGatewaySubnet,
  addressingRequireEqualTranslationSize,
  addressingRequireGatewaySubnetLength,
  addressingRequireHubPrefixLength,
  addressingRequireRoomForGateway,
  addressingRequireSubnetPrefixLength,
  addressingRequireVpcPrefixLength,
  bgpNoAsnBesideFixed,
  bgpNoAsnOutsideRange,
  bgpNoCloudReservedAsn,
  bgpNoDuplicateAsn,
  bgpNoDuplicateRouterId,
  bgpNoHoldTimeOutsideBounds,
  bgpNoLargeAsnOnCircuit,
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
  designNoChoiceWithoutSupport,
  designNoDanglingLink,
  designNoDanglingParent,
  designNoDanglingReference,
  designNoDuplicateName,
  designNoDuplicatePeering,
  designNoDuplicateSubnetName,
  designNoEmptyNetwork,
  designNoEmptyRegion,
  designNoEmptySite,
  designNoEmptyVpc,
  designNoExpiredWaiver,
  designNoImportWithoutSupport,
  designNoIsolatedVpc,
  designNoKeyInText,
  designNoPeeringAcrossClouds,
  designNoPortsWithoutProtocol,
  designNoUnknownRegion,
  designNoUnreachableFlow,
  designNoWaiverForNothing,
  designNoZoneWithoutZones,
  designRequireExistingId,
  designRequireKnownChoice,
  designRequireKnownCloud,
  designRequireSettledValues,
  gatewayNoAttachmentAcrossClouds,
  gatewayNoAttachmentAcrossRegions,
  gatewayNoBorrowingBesideOwn,
  gatewayNoCircuitAboveSold,
  gatewayNoDuplicateVlan,
  gatewayNoIpv6OutsideWithoutSupport,
  gatewayNoIpv6WithoutSupport,
  gatewayNoLendingWithoutSupport,
  gatewayNoMoreBandwidthThanCarried,
  gatewayNoMoreConnectionsThanSize,
  gatewayNoMoreLearnedPrefixesThanKept,
  gatewayNoMorePrefixesThanTaken,
  gatewayNoMoreStaticRoutesThanTaken,
  gatewayNoMoreVpcsThanAllowed,
  gatewayNoNatWithLinkLocalBgp,
  gatewayNoNatWithoutSize,
  gatewayNoPrivateAddress,
  gatewayNoSecondGatewayInVpc,
  gatewayNoSecondSessionOnOneInstance,
  gatewayNoSharedAddress,
  gatewayNoStaticBetweenClouds,
  gatewayNoStaticPrefixElsewhere,
  gatewayNoStaticWithoutSupport,
  gatewayNoUnknownVersion,
  gatewayNoVpcTablesWithoutSupport,
  gatewayRequireAddressBeforeTunnels,
  gatewayRequireCarrierOfCircuit,
  gatewayRequireConnection,
  gatewayRequireGatewayToLend,
  gatewayRequireGlobalRouting,
  gatewayRequireKnownPlatform,
  gatewayRequireKnownType,
  gatewayRequirePublicAddress,
  gatewayRequireReturnRoute,
  gatewayRequireStaticPrefixes,
  gatewayRequireVpc,
  gatewayRequireVpcToStandIn,
  hubNoDuplicateAttachment,
  hubNoPeeringOfItsVpcs,
  hubNoPeeringWithoutSupport,
  hubNoSecondAssociation,
  hubNoStaticOnCloudhub,
  hubNoTablesWithoutSupport,
  hubNoTwoStaticWays,
  hubNoVpnFromOwnCloud,
  hubRequireAssociation,
  hubRequireAttachmentInEachZone,
  hubRequireLinks,
  hubRequireUniqueAsns,
  redundancyNoBackupOnSameDevice,
  redundancyNoIdleUplink,
  redundancyNoStaticBackup,
  redundancyPreferEachInstance,
  redundancyPreferEqualTunnels,
  redundancyPreferTwoCarriers,
  redundancyPreferTwoDevices,
  redundancyPreferTwoInstances,
  redundancyPreferTwoIsps,
  redundancyPreferTwoLocations,
  redundancyPreferTwoTunnels,
  redundancyPreferTwoUplinks,
  redundancyPreferVpnBackup,
  redundancyRequireSurvivingFlow,
  tunnelNoCircuitWithoutUnderlay,
  tunnelNoDpdOutsideBounds,
  tunnelNoInsideClashOnDevice,
  tunnelNoInsideClashOnGateway,
  tunnelNoInsideInOwnPrefix,
  tunnelNoInsideOutsideAllowed,
  tunnelNoIpv6InsideWithoutSupport,
  tunnelNoMoreTunnelsThanMade,
  tunnelNoNatAtBothEnds,
  tunnelNoReservedInside,
  tunnelNoSecondTunnelToOneAddress,
  tunnelNoSmallMtu,
  tunnelNoUnwrittenIpVersion,
  tunnelRequireCircuitForUnderlay,
  tunnelRequireInitiativeBehindNat,
  tunnelRequireInsideLength,
  tunnelRequirePrivateAddressOverCircuit,
];
