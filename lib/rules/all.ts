import { rule as addressingNoAutoModeRange } from './addressing/no-auto-mode-range';
import { rule as addressingNoDefaultRoute } from './addressing/no-default-route';
import { rule as addressingNoDockerRange } from './addressing/no-docker-range';
import { rule as addressingNoDocumentationRange } from './addressing/no-documentation-range';
import { rule as addressingNoForbiddenRange } from './addressing/no-forbidden-range';
import { rule as addressingNoGatewaySubnetInOtherCase } from './addressing/no-gateway-subnet-in-other-case';
import { rule as addressingNoHubPrefixOverlap } from './addressing/no-hub-prefix-overlap';
import { rule as addressingNoMoreBlocksThanQuota } from './addressing/no-more-blocks-than-quota';
import { rule as addressingNoMoreSubnetsThanQuota } from './addressing/no-more-subnets-than-quota';
import { rule as addressingNoOverlapBetweenConnected } from './addressing/no-overlap-between-connected';
import { rule as addressingNoOverlapBeyondTranslation } from './addressing/no-overlap-beyond-translation';
import { rule as addressingNoOverlapInPeering } from './addressing/no-overlap-in-peering';
import { rule as addressingNoOverlapInSite } from './addressing/no-overlap-in-site';
import { rule as addressingNoOverlappingBlocks } from './addressing/no-overlapping-blocks';
import { rule as addressingNoOverlappingSubnets } from './addressing/no-overlapping-subnets';
import { rule as addressingNoOverlappingTranslations } from './addressing/no-overlapping-translations';
import { rule as addressingNoPublicRange } from './addressing/no-public-range';
import { rule as addressingNoRefusedBlock } from './addressing/no-refused-block';
import { rule as addressingNoRepeatedPrefix } from './addressing/no-repeated-prefix';
import { rule as addressingNoRouteIntoOwnVpc } from './addressing/no-route-into-own-vpc';
import { rule as addressingNoRouteToReserved } from './addressing/no-route-to-reserved';
import { rule as addressingNoSpecialRange } from './addressing/no-special-range';
import { rule as addressingNoSubnetOutsideVpc } from './addressing/no-subnet-outside-vpc';
import { rule as addressingNoSummaryAroundOthers } from './addressing/no-summary-around-others';
import { rule as addressingNoTranslationOfNothing } from './addressing/no-translation-of-nothing';
import { rule as addressingNoUnwrittenIpv6Block } from './addressing/no-unwritten-ipv6-block';
import { rule as addressingPreferRoomyGatewaySubnet } from './addressing/prefer-roomy-gateway-subnet';
import { rule as addressingPreferRoomyHubPrefix } from './addressing/prefer-roomy-hub-prefix';
import { rule as addressingRequireEqualTranslationSize } from './addressing/require-equal-translation-size';
import { rule as addressingRequireGatewaySubnetLength } from './addressing/require-gateway-subnet-length';
import { rule as addressingRequireHubPrefixLength } from './addressing/require-hub-prefix-length';
import { rule as addressingRequireIpv6SubnetLength } from './addressing/require-ipv6-subnet-length';
import { rule as addressingRequireRoomForGateway } from './addressing/require-room-for-gateway';
import { rule as addressingRequireSubnetPrefixLength } from './addressing/require-subnet-prefix-length';
import { rule as addressingRequireVpcPrefixLength } from './addressing/require-vpc-prefix-length';
import { rule as bgpNoAsnBesideFixed } from './bgp/no-asn-beside-fixed';
import { rule as bgpNoAsnOutsideRange } from './bgp/no-asn-outside-range';
import { rule as bgpNoCloudReservedAsn } from './bgp/no-cloud-reserved-asn';
import { rule as bgpNoDifferentAsnsAtSite } from './bgp/no-different-asns-at-site';
import { rule as bgpNoDuplicateAsn } from './bgp/no-duplicate-asn';
import { rule as bgpNoDuplicateInsideAddress } from './bgp/no-duplicate-inside-address';
import { rule as bgpNoDuplicateRouterId } from './bgp/no-duplicate-router-id';
import { rule as bgpNoHoldTimeOutsideBounds } from './bgp/no-hold-time-outside-bounds';
import { rule as bgpNoLargeAsnOnCircuit } from './bgp/no-large-asn-on-circuit';
import { rule as bgpNoMorePathsThanPlatform } from './bgp/no-more-paths-than-platform';
import { rule as bgpNoReservedAsn } from './bgp/no-reserved-asn';
import { rule as bgpNoSameAsnAtBothEnds } from './bgp/no-same-asn-at-both-ends';
import { rule as bgpNoSameAsnAtOneDevice } from './bgp/no-same-asn-at-one-device';
import { rule as bgpNoSameAsnOnPeeredHubs } from './bgp/no-same-asn-on-peered-hubs';
import { rule as bgpNoShortHoldTime } from './bgp/no-short-hold-time';
import { rule as bgpNoSpecialRouterId } from './bgp/no-special-router-id';
import { rule as bgpPreferAdvisedHoldTime } from './bgp/prefer-advised-hold-time';
import { rule as bgpPreferOneAsnForEcmp } from './bgp/prefer-one-asn-for-ecmp';
import { rule as bgpPreferPrivateAsn } from './bgp/prefer-private-asn';
import { rule as bgpRequireAsnOfExisting } from './bgp/require-asn-of-existing';
import { rule as bgpRequireInsideAddress } from './bgp/require-inside-address';
import { rule as bgpRequireRouterId } from './bgp/require-router-id';
import { rule as cryptoNoEspLifetimeAboveIke } from './crypto/no-esp-lifetime-above-ike';
import { rule as cryptoNoLifetimeOutsideBounds } from './crypto/no-lifetime-outside-bounds';
import { rule as cryptoNoLifetimeOutsideUnit } from './crypto/no-lifetime-outside-unit';
import { rule as cryptoNoWeakDhGroup } from './crypto/no-weak-dh-group';
import { rule as cryptoNoWeakHash } from './crypto/no-weak-hash';
import { rule as cryptoPreferLongKeys } from './crypto/prefer-long-keys';
import { rule as cryptoPreferSafePrimeGroup } from './crypto/prefer-safe-prime-group';
import { rule as cryptoRequireCommonProposal } from './crypto/require-common-proposal';
import { rule as designNoChoiceWithoutSupport } from './design/no-choice-without-support';
import { rule as designNoDanglingLink } from './design/no-dangling-link';
import { rule as designNoDanglingParent } from './design/no-dangling-parent';
import { rule as designNoDanglingReference } from './design/no-dangling-reference';
import { rule as designNoDuplicateExistingId } from './design/no-duplicate-existing-id';
import { rule as designNoDuplicateFlow } from './design/no-duplicate-flow';
import { rule as designNoDuplicateName } from './design/no-duplicate-name';
import { rule as designNoDuplicatePeering } from './design/no-duplicate-peering';
import { rule as designNoDuplicateSubnetName } from './design/no-duplicate-subnet-name';
import { rule as designNoDuplicateTableName } from './design/no-duplicate-table-name';
import { rule as designNoEmptyNetwork } from './design/no-empty-network';
import { rule as designNoEmptyRegion } from './design/no-empty-region';
import { rule as designNoEmptySite } from './design/no-empty-site';
import { rule as designNoEmptyVpc } from './design/no-empty-vpc';
import { rule as designNoExpiredWaiver } from './design/no-expired-waiver';
import { rule as designNoImportWithoutSupport } from './design/no-import-without-support';
import { rule as designNoIsolatedVpc } from './design/no-isolated-vpc';
import { rule as designNoKeyInText } from './design/no-key-in-text';
import { rule as designNoLinkToItself } from './design/no-link-to-itself';
import { rule as designNoMorePeeringsThanQuota } from './design/no-more-peerings-than-quota';
import { rule as designNoMoreVpcsThanQuota } from './design/no-more-vpcs-than-quota';
import { rule as designNoPeeringAcrossClouds } from './design/no-peering-across-clouds';
import { rule as designNoPortsWithoutProtocol } from './design/no-ports-without-protocol';
import { rule as designNoUnknownRegion } from './design/no-unknown-region';
import { rule as designNoUnreachableFlow } from './design/no-unreachable-flow';
import { rule as designNoUnusedTable } from './design/no-unused-table';
import { rule as designNoWaiverForNothing } from './design/no-waiver-for-nothing';
import { rule as designNoZoneWithoutZones } from './design/no-zone-without-zones';
import { rule as designPreferStatedFlows } from './design/prefer-stated-flows';
import { rule as designRequireExistingId } from './design/require-existing-id';
import { rule as designRequireKnownChoice } from './design/require-known-choice';
import { rule as designRequireKnownCloud } from './design/require-known-cloud';
import { rule as designRequireSettledValues } from './design/require-settled-values';
import { rule as gatewayNoAttachmentAcrossClouds } from './gateway/no-attachment-across-clouds';
import { rule as gatewayNoAttachmentAcrossRegions } from './gateway/no-attachment-across-regions';
import { rule as gatewayNoBorrowingBesideOwn } from './gateway/no-borrowing-beside-own';
import { rule as gatewayNoCircuitAboveSold } from './gateway/no-circuit-above-sold';
import { rule as gatewayNoDefaultRouteOnGatewaySubnet } from './gateway/no-default-route-on-gateway-subnet';
import { rule as gatewayNoDuplicateInterface } from './gateway/no-duplicate-interface';
import { rule as gatewayNoDuplicateRoute } from './gateway/no-duplicate-route';
import { rule as gatewayNoDuplicateUplinkAddress } from './gateway/no-duplicate-uplink-address';
import { rule as gatewayNoDuplicateVlan } from './gateway/no-duplicate-vlan';
import { rule as gatewayNoInsideInterfaceAsUplink } from './gateway/no-inside-interface-as-uplink';
import { rule as gatewayNoIpv6OutsideWithoutSupport } from './gateway/no-ipv6-outside-without-support';
import { rule as gatewayNoIpv6WithoutSupport } from './gateway/no-ipv6-without-support';
import { rule as gatewayNoLendingWithoutSupport } from './gateway/no-lending-without-support';
import { rule as gatewayNoMoreAcceleratedThanQuota } from './gateway/no-more-accelerated-than-quota';
import { rule as gatewayNoMoreBandwidthThanCarried } from './gateway/no-more-bandwidth-than-carried';
import { rule as gatewayNoMoreBandwidthThanLines } from './gateway/no-more-bandwidth-than-lines';
import { rule as gatewayNoMoreBandwidthThanTunnels } from './gateway/no-more-bandwidth-than-tunnels';
import { rule as gatewayNoMoreConnectionsInRegion } from './gateway/no-more-connections-in-region';
import { rule as gatewayNoMoreConnectionsThanQuota } from './gateway/no-more-connections-than-quota';
import { rule as gatewayNoMoreConnectionsThanSize } from './gateway/no-more-connections-than-size';
import { rule as gatewayNoMoreDevicesThanQuota } from './gateway/no-more-devices-than-quota';
import { rule as gatewayNoMoreGatewaysThanQuota } from './gateway/no-more-gateways-than-quota';
import { rule as gatewayNoMoreGatewaysThanVpcTakes } from './gateway/no-more-gateways-than-vpc-takes';
import { rule as gatewayNoMoreLearnedPrefixesThanKept } from './gateway/no-more-learned-prefixes-than-kept';
import { rule as gatewayNoMoreLearnedRoutesThanVpcTable } from './gateway/no-more-learned-routes-than-vpc-table';
import { rule as gatewayNoMorePrefixesThanCircuitTakes } from './gateway/no-more-prefixes-than-circuit-takes';
import { rule as gatewayNoMorePrefixesThanTaken } from './gateway/no-more-prefixes-than-taken';
import { rule as gatewayNoMoreSessionsThanRouter } from './gateway/no-more-sessions-than-router';
import { rule as gatewayNoMoreStaticRoutesThanTaken } from './gateway/no-more-static-routes-than-taken';
import { rule as gatewayNoMoreTranslationsThanTaken } from './gateway/no-more-translations-than-taken';
import { rule as gatewayNoMoreTunnelsThanPlatform } from './gateway/no-more-tunnels-than-platform';
import { rule as gatewayNoMoreVpcRoutesThanQuota } from './gateway/no-more-vpc-routes-than-quota';
import { rule as gatewayNoMoreVpcsThanAllowed } from './gateway/no-more-vpcs-than-allowed';
import { rule as gatewayNoNatToItself } from './gateway/no-nat-to-itself';
import { rule as gatewayNoNatWithLinkLocalBgp } from './gateway/no-nat-with-link-local-bgp';
import { rule as gatewayNoNatWithoutSize } from './gateway/no-nat-without-size';
import { rule as gatewayNoNextHopAsOwnAddress } from './gateway/no-next-hop-as-own-address';
import { rule as gatewayNoNextHopOfOtherVersion } from './gateway/no-next-hop-of-other-version';
import { rule as gatewayNoPairAcrossRegions } from './gateway/no-pair-across-regions';
import { rule as gatewayNoPrivateAddress } from './gateway/no-private-address';
import { rule as gatewayNoSecondGatewayInVpc } from './gateway/no-second-gateway-in-vpc';
import { rule as gatewayNoSecondSessionOnOneInstance } from './gateway/no-second-session-on-one-instance';
import { rule as gatewayNoSharedAddress } from './gateway/no-shared-address';
import { rule as gatewayNoSharedNatAddress } from './gateway/no-shared-nat-address';
import { rule as gatewayNoStaticBetweenClouds } from './gateway/no-static-between-clouds';
import { rule as gatewayNoStaticPrefixElsewhere } from './gateway/no-static-prefix-elsewhere';
import { rule as gatewayNoStaticPrefixesWithBgp } from './gateway/no-static-prefixes-with-bgp';
import { rule as gatewayNoStaticWithoutSupport } from './gateway/no-static-without-support';
import { rule as gatewayNoUnknownVersion } from './gateway/no-unknown-version';
import { rule as gatewayNoUnwrittenFeature } from './gateway/no-unwritten-feature';
import { rule as gatewayNoVpcTablesWithoutSupport } from './gateway/no-vpc-tables-without-support';
import { rule as gatewayNoWrittenRouteBeforeLearned } from './gateway/no-written-route-before-learned';
import { rule as gatewayPreferNextHopOfEachLine } from './gateway/prefer-next-hop-of-each-line';
import { rule as gatewayRequireAddressBeforeTunnels } from './gateway/require-address-before-tunnels';
import { rule as gatewayRequireCarrierOfCircuit } from './gateway/require-carrier-of-circuit';
import { rule as gatewayRequireConnection } from './gateway/require-connection';
import { rule as gatewayRequireGatewayToLend } from './gateway/require-gateway-to-lend';
import { rule as gatewayRequireGlobalRouting } from './gateway/require-global-routing';
import { rule as gatewayRequireKnownPlatform } from './gateway/require-known-platform';
import { rule as gatewayRequireKnownType } from './gateway/require-known-type';
import { rule as gatewayRequireLearningGatewaySubnet } from './gateway/require-learning-gateway-subnet';
import { rule as gatewayRequirePublicAddress } from './gateway/require-public-address';
import { rule as gatewayRequireReturnRoute } from './gateway/require-return-route';
import { rule as gatewayRequireStaticPrefixes } from './gateway/require-static-prefixes';
import { rule as gatewayRequireVpc } from './gateway/require-vpc';
import { rule as gatewayRequireVpcToStandIn } from './gateway/require-vpc-to-stand-in';
import { rule as hubNoDuplicateAttachment } from './hub/no-duplicate-attachment';
import { rule as hubNoDuplicateRoute } from './hub/no-duplicate-route';
import { rule as hubNoForeignLink } from './hub/no-foreign-link';
import { rule as hubNoMoreHubsThanVpcTakes } from './hub/no-more-hubs-than-vpc-takes';
import { rule as hubNoMorePeeringsThanQuota } from './hub/no-more-peerings-than-quota';
import { rule as hubNoMoreRoutesThanQuota } from './hub/no-more-routes-than-quota';
import { rule as hubNoMoreTablesThanQuota } from './hub/no-more-tables-than-quota';
import { rule as hubNoMoreTunnelsThanSpoke } from './hub/no-more-tunnels-than-spoke';
import { rule as hubNoPeeringOfItsVpcs } from './hub/no-peering-of-its-vpcs';
import { rule as hubNoPeeringWithoutSupport } from './hub/no-peering-without-support';
import { rule as hubNoSecondAssociation } from './hub/no-second-association';
import { rule as hubNoStaticBesideCircuit } from './hub/no-static-beside-circuit';
import { rule as hubNoStaticOnCloudhub } from './hub/no-static-on-cloudhub';
import { rule as hubNoTablesWithoutSupport } from './hub/no-tables-without-support';
import { rule as hubNoTwoStaticWays } from './hub/no-two-static-ways';
import { rule as hubNoVpnFromOwnCloud } from './hub/no-vpn-from-own-cloud';
import { rule as hubNoWrittenRouteBeforeLearned } from './hub/no-written-route-before-learned';
import { rule as hubPreferApplianceMode } from './hub/prefer-appliance-mode';
import { rule as hubRequireAssociation } from './hub/require-association';
import { rule as hubRequireAttachmentInEachZone } from './hub/require-attachment-in-each-zone';
import { rule as hubRequireLinks } from './hub/require-links';
import { rule as hubRequirePropagation } from './hub/require-propagation';
import { rule as hubRequireReturnPropagation } from './hub/require-return-propagation';
import { rule as hubRequireUniqueAsns } from './hub/require-unique-asns';
import { rule as policyNoChoiceOutsidePolicy } from './policy/no-choice-outside-policy';
import { rule as policyNoEncryptionOutsidePolicy } from './policy/no-encryption-outside-policy';
import { rule as policyNoGroupOutsidePolicy } from './policy/no-group-outside-policy';
import { rule as policyNoHashOutsidePolicy } from './policy/no-hash-outside-policy';
import { rule as policyNoIkeVersionOutsidePolicy } from './policy/no-ike-version-outside-policy';
import { rule as policyNoLifetimeAbovePolicy } from './policy/no-lifetime-above-policy';
import { rule as policyNoMorePrefixesThanPolicy } from './policy/no-more-prefixes-than-policy';
import { rule as policyNoNameOutsidePattern } from './policy/no-name-outside-pattern';
import { rule as policyRequireKnownPack } from './policy/require-known-pack';
import { rule as policyRequireStatedFlow } from './policy/require-stated-flow';
import { rule as policyRequireTags } from './policy/require-tags';
import { rule as redundancyNoBackupOnSameDevice } from './redundancy/no-backup-on-same-device';
import { rule as redundancyNoFalseRedundancy } from './redundancy/no-false-redundancy';
import { rule as redundancyNoIdleUplink } from './redundancy/no-idle-uplink';
import { rule as redundancyNoSecondStaticWay } from './redundancy/no-second-static-way';
import { rule as redundancyNoSharedNextHop } from './redundancy/no-shared-next-hop';
import { rule as redundancyNoSmallerBackup } from './redundancy/no-smaller-backup';
import { rule as redundancyNoStaticBackup } from './redundancy/no-static-backup';
import { rule as redundancyPreferEachInstance } from './redundancy/prefer-each-instance';
import { rule as redundancyPreferEqualPrefixes } from './redundancy/prefer-equal-prefixes';
import { rule as redundancyPreferEqualTunnels } from './redundancy/prefer-equal-tunnels';
import { rule as redundancyPreferTwoCarriers } from './redundancy/prefer-two-carriers';
import { rule as redundancyPreferTwoDevices } from './redundancy/prefer-two-devices';
import { rule as redundancyPreferTwoInstances } from './redundancy/prefer-two-instances';
import { rule as redundancyPreferTwoIsps } from './redundancy/prefer-two-isps';
import { rule as redundancyPreferTwoLocations } from './redundancy/prefer-two-locations';
import { rule as redundancyPreferTwoTunnels } from './redundancy/prefer-two-tunnels';
import { rule as redundancyPreferTwoUplinks } from './redundancy/prefer-two-uplinks';
import { rule as redundancyPreferTwoZones } from './redundancy/prefer-two-zones';
import { rule as redundancyPreferVpnBackup } from './redundancy/prefer-vpn-backup';
import { rule as redundancyRequireActiveTunnel } from './redundancy/require-active-tunnel';
import { rule as redundancyRequireIspToJudge } from './redundancy/require-isp-to-judge';
import { rule as redundancyRequirePrimary } from './redundancy/require-primary';
import { rule as redundancyRequireSurvivingFlow } from './redundancy/require-surviving-flow';
import { rule as redundancyRequireSwitchInTime } from './redundancy/require-switch-in-time';
import { rule as redundancyRequireThroughputAfterFailure } from './redundancy/require-throughput-after-failure';
import type { Rule } from './rule';
import { rule as tunnelNoCircuitWithoutUnderlay } from './tunnel/no-circuit-without-underlay';
import { rule as tunnelNoDpdOutsideBounds } from './tunnel/no-dpd-outside-bounds';
import { rule as tunnelNoFarAddressOfDevice } from './tunnel/no-far-address-of-device';
import { rule as tunnelNoInsideBesideMetadata } from './tunnel/no-inside-beside-metadata';
import { rule as tunnelNoInsideClashInVpc } from './tunnel/no-inside-clash-in-vpc';
import { rule as tunnelNoInsideClashOnDevice } from './tunnel/no-inside-clash-on-device';
import { rule as tunnelNoInsideClashOnGateway } from './tunnel/no-inside-clash-on-gateway';
import { rule as tunnelNoInsideInOwnPrefix } from './tunnel/no-inside-in-own-prefix';
import { rule as tunnelNoInsideOutsideAllowed } from './tunnel/no-inside-outside-allowed';
import { rule as tunnelNoIpv6InsideWithoutSupport } from './tunnel/no-ipv6-inside-without-support';
import { rule as tunnelNoJumboInternetLine } from './tunnel/no-jumbo-internet-line';
import { rule as tunnelNoMoreTunnelsThanMade } from './tunnel/no-more-tunnels-than-made';
import { rule as tunnelNoNatAtBothEnds } from './tunnel/no-nat-at-both-ends';
import { rule as tunnelNoPrivateFarAddress } from './tunnel/no-private-far-address';
import { rule as tunnelNoReservedInside } from './tunnel/no-reserved-inside';
import { rule as tunnelNoSecondTunnelToOneAddress } from './tunnel/no-second-tunnel-to-one-address';
import { rule as tunnelNoSharedFarAddress } from './tunnel/no-shared-far-address';
import { rule as tunnelNoSmallMtu } from './tunnel/no-small-mtu';
import { rule as tunnelNoTransportCountedTwice } from './tunnel/no-transport-counted-twice';
import { rule as tunnelNoUnwrittenIpVersion } from './tunnel/no-unwritten-ip-version';
import { rule as tunnelRequireCircuitForUnderlay } from './tunnel/require-circuit-for-underlay';
import { rule as tunnelRequireInitiativeBehindNat } from './tunnel/require-initiative-behind-nat';
import { rule as tunnelRequireInsideLength } from './tunnel/require-inside-length';
import { rule as tunnelRequirePrivateAddressOverCircuit } from './tunnel/require-private-address-over-circuit';

export const rules: readonly Rule[] = [
  addressingNoAutoModeRange,
  addressingNoDefaultRoute,
  addressingNoDockerRange,
  addressingNoDocumentationRange,
  addressingNoForbiddenRange,
  addressingNoGatewaySubnetInOtherCase,
  addressingNoHubPrefixOverlap,
  addressingNoMoreBlocksThanQuota,
  addressingNoMoreSubnetsThanQuota,
  addressingNoOverlapBetweenConnected,
  addressingNoOverlapBeyondTranslation,
  addressingNoOverlapInPeering,
  addressingNoOverlapInSite,
  addressingNoOverlappingBlocks,
  addressingNoOverlappingSubnets,
  addressingNoOverlappingTranslations,
  addressingNoPublicRange,
  addressingNoRefusedBlock,
  addressingNoRepeatedPrefix,
  addressingNoRouteIntoOwnVpc,
  addressingNoRouteToReserved,
  addressingNoSpecialRange,
  addressingNoSubnetOutsideVpc,
  addressingNoSummaryAroundOthers,
  addressingNoTranslationOfNothing,
  addressingNoUnwrittenIpv6Block,
  addressingPreferRoomyGatewaySubnet,
  addressingPreferRoomyHubPrefix,
  addressingRequireEqualTranslationSize,
  addressingRequireGatewaySubnetLength,
  addressingRequireHubPrefixLength,
  addressingRequireIpv6SubnetLength,
  addressingRequireRoomForGateway,
  addressingRequireSubnetPrefixLength,
  addressingRequireVpcPrefixLength,
  bgpNoAsnBesideFixed,
  bgpNoAsnOutsideRange,
  bgpNoCloudReservedAsn,
  bgpNoDifferentAsnsAtSite,
  bgpNoDuplicateAsn,
  bgpNoDuplicateInsideAddress,
  bgpNoDuplicateRouterId,
  bgpNoHoldTimeOutsideBounds,
  bgpNoLargeAsnOnCircuit,
  bgpNoMorePathsThanPlatform,
  bgpNoReservedAsn,
  bgpNoSameAsnAtBothEnds,
  bgpNoSameAsnAtOneDevice,
  bgpNoSameAsnOnPeeredHubs,
  bgpNoShortHoldTime,
  bgpNoSpecialRouterId,
  bgpPreferAdvisedHoldTime,
  bgpPreferOneAsnForEcmp,
  bgpPreferPrivateAsn,
  bgpRequireAsnOfExisting,
  bgpRequireInsideAddress,
  bgpRequireRouterId,
  cryptoNoEspLifetimeAboveIke,
  cryptoNoLifetimeOutsideBounds,
  cryptoNoLifetimeOutsideUnit,
  cryptoNoWeakDhGroup,
  cryptoNoWeakHash,
  cryptoPreferLongKeys,
  cryptoPreferSafePrimeGroup,
  cryptoRequireCommonProposal,
  designNoChoiceWithoutSupport,
  designNoDanglingLink,
  designNoDanglingParent,
  designNoDanglingReference,
  designNoDuplicateExistingId,
  designNoDuplicateFlow,
  designNoDuplicateName,
  designNoDuplicatePeering,
  designNoDuplicateSubnetName,
  designNoDuplicateTableName,
  designNoEmptyNetwork,
  designNoEmptyRegion,
  designNoEmptySite,
  designNoEmptyVpc,
  designNoExpiredWaiver,
  designNoImportWithoutSupport,
  designNoIsolatedVpc,
  designNoKeyInText,
  designNoLinkToItself,
  designNoMorePeeringsThanQuota,
  designNoMoreVpcsThanQuota,
  designNoPeeringAcrossClouds,
  designNoPortsWithoutProtocol,
  designNoUnknownRegion,
  designNoUnreachableFlow,
  designNoUnusedTable,
  designNoWaiverForNothing,
  designNoZoneWithoutZones,
  designPreferStatedFlows,
  designRequireExistingId,
  designRequireKnownChoice,
  designRequireKnownCloud,
  designRequireSettledValues,
  gatewayNoAttachmentAcrossClouds,
  gatewayNoAttachmentAcrossRegions,
  gatewayNoBorrowingBesideOwn,
  gatewayNoCircuitAboveSold,
  gatewayNoDefaultRouteOnGatewaySubnet,
  gatewayNoDuplicateInterface,
  gatewayNoDuplicateRoute,
  gatewayNoDuplicateUplinkAddress,
  gatewayNoDuplicateVlan,
  gatewayNoInsideInterfaceAsUplink,
  gatewayNoIpv6OutsideWithoutSupport,
  gatewayNoIpv6WithoutSupport,
  gatewayNoLendingWithoutSupport,
  gatewayNoMoreAcceleratedThanQuota,
  gatewayNoMoreBandwidthThanCarried,
  gatewayNoMoreBandwidthThanLines,
  gatewayNoMoreBandwidthThanTunnels,
  gatewayNoMoreConnectionsInRegion,
  gatewayNoMoreConnectionsThanQuota,
  gatewayNoMoreConnectionsThanSize,
  gatewayNoMoreDevicesThanQuota,
  gatewayNoMoreGatewaysThanQuota,
  gatewayNoMoreGatewaysThanVpcTakes,
  gatewayNoMoreLearnedPrefixesThanKept,
  gatewayNoMoreLearnedRoutesThanVpcTable,
  gatewayNoMorePrefixesThanCircuitTakes,
  gatewayNoMorePrefixesThanTaken,
  gatewayNoMoreSessionsThanRouter,
  gatewayNoMoreStaticRoutesThanTaken,
  gatewayNoMoreTranslationsThanTaken,
  gatewayNoMoreTunnelsThanPlatform,
  gatewayNoMoreVpcRoutesThanQuota,
  gatewayNoMoreVpcsThanAllowed,
  gatewayNoNatToItself,
  gatewayNoNatWithLinkLocalBgp,
  gatewayNoNatWithoutSize,
  gatewayNoNextHopAsOwnAddress,
  gatewayNoNextHopOfOtherVersion,
  gatewayNoPairAcrossRegions,
  gatewayNoPrivateAddress,
  gatewayNoSecondGatewayInVpc,
  gatewayNoSecondSessionOnOneInstance,
  gatewayNoSharedAddress,
  gatewayNoSharedNatAddress,
  gatewayNoStaticBetweenClouds,
  gatewayNoStaticPrefixElsewhere,
  gatewayNoStaticPrefixesWithBgp,
  gatewayNoStaticWithoutSupport,
  gatewayNoUnknownVersion,
  gatewayNoUnwrittenFeature,
  gatewayNoVpcTablesWithoutSupport,
  gatewayNoWrittenRouteBeforeLearned,
  gatewayPreferNextHopOfEachLine,
  gatewayRequireAddressBeforeTunnels,
  gatewayRequireCarrierOfCircuit,
  gatewayRequireConnection,
  gatewayRequireGatewayToLend,
  gatewayRequireGlobalRouting,
  gatewayRequireKnownPlatform,
  gatewayRequireKnownType,
  gatewayRequireLearningGatewaySubnet,
  gatewayRequirePublicAddress,
  gatewayRequireReturnRoute,
  gatewayRequireStaticPrefixes,
  gatewayRequireVpc,
  gatewayRequireVpcToStandIn,
  hubNoDuplicateAttachment,
  hubNoDuplicateRoute,
  hubNoForeignLink,
  hubNoMoreHubsThanVpcTakes,
  hubNoMorePeeringsThanQuota,
  hubNoMoreRoutesThanQuota,
  hubNoMoreTablesThanQuota,
  hubNoMoreTunnelsThanSpoke,
  hubNoPeeringOfItsVpcs,
  hubNoPeeringWithoutSupport,
  hubNoSecondAssociation,
  hubNoStaticBesideCircuit,
  hubNoStaticOnCloudhub,
  hubNoTablesWithoutSupport,
  hubNoTwoStaticWays,
  hubNoVpnFromOwnCloud,
  hubNoWrittenRouteBeforeLearned,
  hubPreferApplianceMode,
  hubRequireAssociation,
  hubRequireAttachmentInEachZone,
  hubRequireLinks,
  hubRequirePropagation,
  hubRequireReturnPropagation,
  hubRequireUniqueAsns,
  policyNoChoiceOutsidePolicy,
  policyNoEncryptionOutsidePolicy,
  policyNoGroupOutsidePolicy,
  policyNoHashOutsidePolicy,
  policyNoIkeVersionOutsidePolicy,
  policyNoLifetimeAbovePolicy,
  policyNoMorePrefixesThanPolicy,
  policyNoNameOutsidePattern,
  policyRequireKnownPack,
  policyRequireStatedFlow,
  policyRequireTags,
  redundancyNoBackupOnSameDevice,
  redundancyNoFalseRedundancy,
  redundancyNoIdleUplink,
  redundancyNoSecondStaticWay,
  redundancyNoSharedNextHop,
  redundancyNoSmallerBackup,
  redundancyNoStaticBackup,
  redundancyPreferEachInstance,
  redundancyPreferEqualPrefixes,
  redundancyPreferEqualTunnels,
  redundancyPreferTwoCarriers,
  redundancyPreferTwoDevices,
  redundancyPreferTwoInstances,
  redundancyPreferTwoIsps,
  redundancyPreferTwoLocations,
  redundancyPreferTwoTunnels,
  redundancyPreferTwoUplinks,
  redundancyPreferTwoZones,
  redundancyPreferVpnBackup,
  redundancyRequireActiveTunnel,
  redundancyRequireIspToJudge,
  redundancyRequirePrimary,
  redundancyRequireSurvivingFlow,
  redundancyRequireSwitchInTime,
  redundancyRequireThroughputAfterFailure,
  tunnelNoCircuitWithoutUnderlay,
  tunnelNoDpdOutsideBounds,
  tunnelNoFarAddressOfDevice,
  tunnelNoInsideBesideMetadata,
  tunnelNoInsideClashInVpc,
  tunnelNoInsideClashOnDevice,
  tunnelNoInsideClashOnGateway,
  tunnelNoInsideInOwnPrefix,
  tunnelNoInsideOutsideAllowed,
  tunnelNoIpv6InsideWithoutSupport,
  tunnelNoJumboInternetLine,
  tunnelNoMoreTunnelsThanMade,
  tunnelNoNatAtBothEnds,
  tunnelNoPrivateFarAddress,
  tunnelNoReservedInside,
  tunnelNoSecondTunnelToOneAddress,
  tunnelNoSharedFarAddress,
  tunnelNoSmallMtu,
  tunnelNoTransportCountedTwice,
  tunnelNoUnwrittenIpVersion,
  tunnelRequireCircuitForUnderlay,
  tunnelRequireInitiativeBehindNat,
  tunnelRequireInsideLength,
  tunnelRequirePrivateAddressOverCircuit,
];
