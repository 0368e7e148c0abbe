import { sample as cloudHub } from './cloud-hub';
import { sample as consumerToVpc } from './consumer-to-vpc';
import { sample as customerNetworkToVpc } from './customer-network-to-vpc';
import { largeSample } from './large';
import type { Sample } from './sample';
import { sample as twoGatewaysTwoUplinks } from './two-gateways-two-uplinks';
import { sample as withProblems } from './with-problems';

/** The small ones, in the order of the start page: the pattern's three figures first. */
export const samples: readonly Sample[] = [
  consumerToVpc,
  customerNetworkToVpc,
  cloudHub,
  twoGatewaysTwoUplinks,
  withProblems,
];

/** The sample of that id, the large one included. */
export const sampleOf = (id: string): Sample | undefined =>
  [...samples, largeSample].find((sample) => sample.id === id);
