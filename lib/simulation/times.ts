import type { CloudFacts, VendorFacts } from '@/lib/plan/facts';
import type { TimeRange } from '@/lib/plan/switching';
import { forwarding, siteTurn, unknownTakeOver } from '@/lib/routing/times';

/** A time that simulations count with: whose it is, what happens, and how long it takes. */
export type KnownTime = { of: string; what: string; time: TimeRange };

/** Every time of a cloud that simulations count with. */
export function timesOfCloud({ name: of, switching }: CloudFacts): KnownTime[] {
  const { instance, withdrawal, propagation, circuit } = switching;
  const { holdSeconds: most, keepaliveSeconds, bfd, source } = circuit;
  const hold: TimeRange = { least: most - keepaliveSeconds, most, known: 'documented', source };
  return [
    ...named(of, 'a standby instance of a gateway takes over', instance),
    ...named(of, 'the routes of a lost tunnel are withdrawn', withdrawal),
    ...named(of, 'changed routes reach all of the cloud', propagation),
    ...named(of, 'the BGP hold time of a private circuit runs out', hold),
    ...named(of, 'BFD on a private circuit finds it lost, where both ends turn it on', bfd),
    ...named(of, 'changed routes of a private circuit are in force', circuit.propagation),
  ];
}

/** Every time of a platform that simulations count with. */
export const timesOfPlatform = ({ name, pairTakeOver }: VendorFacts): KnownTime[] =>
  named(name, 'the other chassis of a pair takes over', pairTakeOver);

/** Times that nobody answers for. */
export const otherTimes: readonly KnownTime[] = [
  ...named('Any site', 'hosts and routers turn to another device', siteTurn),
  ...named('Any router', 'changed routes are in force', forwarding),
  ...named('Other platforms', 'the other chassis of a pair takes over', unknownTakeOver),
];

function named(of: string, what: string, time: TimeRange | undefined): KnownTime[] {
  return time ? [{ of, what, time }] : [];
}
