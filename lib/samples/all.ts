import { sample as cloudHub } from './cloud-hub';
import { sample as consumerToVpc } from './consumer-to-vpc';
import { sample as customerNetworkToVpc } from './customer-network-to-vpc';
import { largeDesign, largeSample } from './large';
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

/** The sample of that id; `large-300` and the like give the generated one with as many sites, up to 9,999. */
export function sampleOf(id: string): Sample | undefined {
  const count = /^large-([1-9]\d{0,3})$/.exec(id)?.[1];
  if (count !== undefined) return { ...largeSample, id, design: () => largeDesign(Number(count)) };
  return samples.find((sample) => sample.id === id);
}
