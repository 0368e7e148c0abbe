import { sample as awsAndAzure } from './aws-and-azure';
import { sample as awsAndGoogle } from './aws-and-google';
import { sample as azureAndGoogle } from './azure-and-google';
import { sample as azureHubAndSpoke } from './azure-hub-and-spoke';
import { sample as azureVpnGateway } from './azure-vpn-gateway';
import { sample as cloudHub } from './cloud-hub';
import { sample as consumerToVpc } from './consumer-to-vpc';
import { sample as customerNetworkToVpc } from './customer-network-to-vpc';
import { sample as directConnectWithBackup } from './direct-connect-with-backup';
import { sample as googleHaVpn } from './google-ha-vpn';
import { largeDesign, largeSample } from './large';
import { sample as networkConnectivityCenter } from './network-connectivity-center';
import type { Sample } from './sample';
import { sample as twoGatewaysTwoUplinks } from './two-gateways-two-uplinks';
import { sample as virtualWan } from './virtual-wan';
import { sample as withProblems } from './with-problems';

/** The small ones, in the order of the start page: the pattern's three figures first, then cloud by cloud, then from cloud to cloud. */
export const samples: readonly Sample[] = [
  consumerToVpc,
  customerNetworkToVpc,
  cloudHub,
  twoGatewaysTwoUplinks,
  directConnectWithBackup,
  azureVpnGateway,
  azureHubAndSpoke,
  virtualWan,
  googleHaVpn,
  networkConnectivityCenter,
  awsAndAzure,
  awsAndGoogle,
  azureAndGoogle,
  withProblems,
];

/** The sample of that id; `large-300` and the like give the generated one with as many sites, up to 9,999. */
export function sampleOf(id: string): Sample | undefined {
  const count = /^large-([1-9]\d{0,3})$/.exec(id)?.[1];
  if (count !== undefined) return { ...largeSample, id, design: () => largeDesign(Number(count)) };
  return samples.find((sample) => sample.id === id);
}
